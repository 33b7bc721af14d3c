namespace StaticPublication.Tests.Searching;

/// <summary>A folder that goes with its user.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Corpus.TemporaryFolder();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
