namespace StaticPublication.Exporting;

/// <summary>Writes a line for each document as gzip members of a fixed number of documents, compressed on all cores and written in order.</summary>
/// <remarks>A member never spans two years: a document that comes or goes moves the members of its own year alone.</remarks>
internal static class GzipLines
{
    private const int DocumentsInMember = 256;

    /// <summary>Writes the lines of every document; <paramref name="writeLine"/> is called from several threads, for each number once.</summary>
    public static void Write(Stream stream, IReadOnlyList<YearRun> years, Action<int, PooledBuffer> writeLine)
    {
        var members = years.SelectMany(MembersOf).ToArray();
        var window = 4 * Environment.ProcessorCount;
        for (var first = 0; first < members.Length; first += window)
        {
            var compressed = new MemoryStream[Math.Min(window, members.Length - first)];
            var begin = first;
            Parallel.For(0, compressed.Length, index => compressed[index] = Compress(members[begin + index], writeLine));
            foreach (var member in compressed)
            {
                member.WriteTo(stream);
            }
        }
    }

    private static IEnumerable<(int First, int End)> MembersOf(YearRun year)
    {
        for (var first = year.First; first < year.End; first += DocumentsInMember)
        {
            yield return (first, Math.Min(first + DocumentsInMember, year.End));
        }
    }

    private static MemoryStream Compress((int First, int End) member, Action<int, PooledBuffer> writeLine)
    {
        var lines = new PooledBuffer(1 << 20);
        for (var number = member.First; number < member.End; number++)
        {
            writeLine(number, lines);
        }

        var compressed = new MemoryStream(lines.Length / 2);
        GzipMember.Write(lines.WrittenSpan, compressed);
        lines.Return();
        return compressed;
    }
}
