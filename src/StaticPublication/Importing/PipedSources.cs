namespace StaticPublication.Importing;

/// <summary>The sources of an import, of which a pipe (<c>/dev/stdin</c>) can be read only once: its content is kept in a temporary
/// file.</summary>
internal sealed class PipedSources : IDisposable
{
    private readonly DirectoryInfo? kept;

    public PipedSources(IReadOnlyList<string> sources)
    {
        var files = new List<string>();
        foreach (var source in sources)
        {
            using var pipe = Directory.Exists(source) ? null : Pipe(source);
            if (pipe is null)
            {
                files.Add(source);
                continue;
            }

            kept ??= Directory.CreateTempSubdirectory("publication-import-");
            var path = Path.Combine(kept.FullName, Path.GetFileName(source));
            using var file = File.Create(path);
            pipe.CopyTo(file);
            files.Add(path);
        }

        Files = files;
    }

    public IReadOnlyList<string> Files { get; }

    public void Dispose() => kept?.Delete(recursive: true);

    private static FileStream? Pipe(string source)
    {
        if (!File.Exists(source))
        {
            return null;
        }

        var file = File.OpenRead(source);
        if (!file.CanSeek)
        {
            return file;
        }

        file.Dispose();
        return null;
    }
}
