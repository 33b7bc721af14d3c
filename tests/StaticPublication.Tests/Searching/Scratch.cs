using StaticPublication.Indexing;

namespace StaticPublication.Tests.Searching;

/// <summary>A folder that goes with its user.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Corpus.TemporaryFolder();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal static class Sums
{
    public static IEnumerable<long> Scan(this IEnumerable<Pack> packs) => packs.Select(pack => pack.Length).Scan();

    /// <summary>The sum before each number, then of all.</summary>
    public static IEnumerable<long> Scan(this IEnumerable<int> lengths)
    {
        var sum = 0L;
        foreach (var length in lengths)
        {
            yield return sum;
            sum += length;
        }

        yield return sum;
    }
}
