using System.Security.Cryptography;

namespace StaticPublication.Exporting;

/// <summary>Writes a line for each document as gzip members of a fixed number of documents, compressed on all cores and written in order.</summary>
/// <remarks>A member never spans two years: a document that comes or goes moves the members of its own year alone.</remarks>
internal static class GzipLines
{
    private const int DocumentsInMember = 256;

    /// <summary>Writes the lines of every document; <paramref name="writeLine"/> is called from several threads, for each number once.</summary>
    /// <returns>SHA-256 of the lines as they are before compression.</returns>
    public static byte[] Write(Stream stream, IReadOnlyList<YearRun> years, Action<int, PooledBuffer> writeLine)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var members = years.SelectMany(MembersOf).ToArray();
        foreach (var window in members.Chunk(4 * Environment.ProcessorCount))
        {
            var made = new Member[window.Length];
            Parallel.For(0, window.Length, index => made[index] = Make(window[index], writeLine));
            foreach (var member in made)
            {
                sha256.AppendData(member.Lines.WrittenSpan);
                member.Lines.Return();
                member.Compressed.WriteTo(stream);
            }
        }

        if (members.Length == 0)
        {
            // A file of no bytes is no gzip file.
            GzipMember.Write([], stream);
        }

        return sha256.GetHashAndReset();
    }

    private static IEnumerable<(int First, int End)> MembersOf(YearRun year)
    {
        for (var first = year.First; first < year.End; first += DocumentsInMember)
        {
            yield return (first, Math.Min(first + DocumentsInMember, year.End));
        }
    }

    private static Member Make((int First, int End) run, Action<int, PooledBuffer> writeLine)
    {
        var lines = new PooledBuffer(1 << 17);
        for (var number = run.First; number < run.End; number++)
        {
            writeLine(number, lines);
        }

        var compressed = new MemoryStream(lines.Length / 3);
        GzipMember.Write(lines.WrittenSpan, compressed);
        return new Member(lines, compressed);
    }

    private sealed record Member(PooledBuffer Lines, MemoryStream Compressed);
}
