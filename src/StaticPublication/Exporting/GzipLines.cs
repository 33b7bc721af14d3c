namespace StaticPublication.Exporting;

/// <summary>Writes a line for each document as gzip members of a fixed number of documents, compressed by several threads and written in
/// order.</summary>
/// <remarks>A member never spans two years: a document that comes or goes moves the members of its own year alone.</remarks>
internal static class GzipLines
{
    private const int DocumentsInMember = 256;

    /// <summary>Writes the lines of every document; <paramref name="writeLine"/> is called from several threads, at most once for each
    /// number.</summary>
    /// <param name="stream">Where the file goes.</param>
    /// <param name="release">The documents: a member is made from those that it holds, as they are published.</param>
    /// <param name="name">Of the product: its members are kept apart.</param>
    /// <param name="writeLine">Writes the line of a document.</param>
    /// <param name="read">Told the lines as they are before compression, in order; null where nobody asks.</param>
    public static void Write(
        Stream stream,
        Release release,
        string name,
        Action<int, PooledBuffer> writeLine,
        Action<ReadOnlySpan<byte>>? read = null
    )
    {
        var pieces = release.PiecesOf(name);
        var members = release.Years.SelectMany(year => year.Cut(DocumentsInMember)).ToArray();
        foreach (var window in members.Chunk(4 * release.Edition.Threads))
        {
            var made = new (byte[] Compressed, byte[]? Lines)[window.Length];
            Parallel.For(0, window.Length, new ParallelOptions { MaxDegreeOfParallelism = release.Edition.Threads }, index =>
            {
                var run = window[index];
                byte[]? lines = null;
                byte[] Made()
                {
                    (var member, lines) = Make(run, writeLine, withLines: read is not null);
                    return member;
                }

                var compressed = pieces is null ? Made() : pieces.GetOrMake(release.Documents.Hash(run.First, run.End), Made);
                made[index] = (compressed, read is null ? null : lines ?? GzipMember.Read(compressed));
            });
            foreach (var member in made)
            {
                read?.Invoke(member.Lines);
                stream.Write(member.Compressed);
            }
        }

        if (members.Length == 0)
        {
            // A file of no bytes is no gzip file.
            GzipMember.Write([], stream);
        }

        pieces?.DeleteUnused();
    }

    private static (byte[] Compressed, byte[]? Lines) Make(YearRange run, Action<int, PooledBuffer> writeLine, bool withLines)
    {
        var lines = new PooledBuffer(1 << 17);
        for (var number = run.First; number < run.End; number++)
        {
            writeLine(number, lines);
        }

        using var compressed = new MemoryStream(lines.Length / 3);
        GzipMember.Write(lines.WrittenSpan, compressed);
        var made = (compressed.ToArray(), withLines ? lines.WrittenSpan.ToArray() : null);
        lines.Return();
        return made;
    }
}
