using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Writes a line for each document as gzip members of a fixed number of documents, compressed by several threads and written in
/// order.</summary>
/// <remarks>A member never spans two years, so that a document that is added or removed shifts only the members of its own year.</remarks>
internal static class GzipLines
{
    private const int DocumentsInMember = 256;

    /// <summary>Writes the lines of documents. Several threads call <paramref name="writeLine"/>, at most once for each
    /// number.</summary>
    /// <param name="stream">Receives the file.</param>
    /// <param name="release">The documents. A member is cached by their hashes.</param>
    /// <param name="pieces">Cache of the members; null for a build without cache. The caller deletes what is unused.</param>
    /// <param name="years">The documents to write.</param>
    /// <param name="writeLine">Writes the line of a document.</param>
    public static void Write(
        Stream stream,
        Release release,
        PieceCache? pieces,
        IEnumerable<YearRange> years,
        Action<int, PooledBuffer> writeLine
    )
    {
        var members = years.SelectMany(year => year.Cut(DocumentsInMember)).ToArray();
        foreach (var window in members.Chunk(4 * release.Edition.Threads))
        {
            var made = new byte[window.Length][];
            Parallel.For(0, window.Length, new ParallelOptions { MaxDegreeOfParallelism = release.Edition.Threads }, index =>
            {
                var run = window[index];
                made[index] = pieces is null
                    ? Make(run, writeLine)
                    : pieces.GetOrMake(release.Documents.Hash(run.First, run.End), () => Make(run, writeLine));
            });
            foreach (var member in made)
            {
                stream.Write(member);
            }
        }

        if (members.Length == 0)
        {
            // An empty file is not a gzip file.
            GzipMember.Write([], stream);
        }
    }

    private static byte[] Make(YearRange run, Action<int, PooledBuffer> writeLine)
    {
        var lines = new PooledBuffer(1 << 17);
        for (var number = run.First; number < run.End; number++)
        {
            writeLine(number, lines);
        }

        using var compressed = new MemoryStream(lines.Length / 3);
        GzipMember.Write(lines.WrittenSpan, compressed);
        lines.Return();
        return compressed.ToArray();
    }
}
