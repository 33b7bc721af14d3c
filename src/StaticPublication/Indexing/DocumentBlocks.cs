using System.Text;

namespace StaticPublication.Indexing;

/// <summary>What names a result and what it can be filtered and counted by, by number: blocks of documents, columns of values, days.</summary>
internal static class DocumentBlocks
{
    /// <summary>Documents of a block; each segment begins a new one.</summary>
    public const int BlockSize = 64;

    /// <summary>Blocks of a file, none of two segments: a host that knows parts of files sends one block, another sends few.</summary>
    public const int BlocksOfFile = 4;

    /// <summary>
    /// Writes the blocks and returns their files and the length of each block: a line a document of address, date and title, parted by tabs (raw deflate,
    /// which makes the shared beginnings short).
    /// </summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<int> Lengths) Write(Spool spool, IReadOnlyList<Segment> segments, Addresses addresses)
    {
        var (files, lengths) = (new List<string>(), new List<int>());
        foreach (var file in segments.SelectMany(segment => segment.Documents.Chunk(BlockSize).Chunk(BlocksOfFile)))
        {
            var blocks = file.Select(block => Spool.Deflated([Encoding.UTF8.GetBytes(string.Concat(block.Select(document => Line(document, addresses))))])).ToArray();
            lengths.AddRange(blocks.Select(block => block.Length));
            files.Add(spool.Add(blocks.SelectMany(block => block).ToArray()));
        }

        return (files, lengths);
    }

    /// <summary>Writes the columns, a file a segment: for each facet in order, how many values each document has, then all their numbers.</summary>
    public static IReadOnlyList<string> WriteColumns(Spool spool, IReadOnlyList<Segment> segments, Facets facets)
    {
        var names = new List<string>();
        foreach (var segment in segments)
        {
            // Each column is compressed by itself: what is frequent in one is not in another.
            var columns = Facets.All.Where(facet => facet != Facet.Portfolio).SelectMany(facet => Column(segment, facet, facets)).ToArray();
            names.Add(spool.Add(Spool.Deflated(columns)));
        }

        return names;
    }

    /// <summary>Writes the days: for each day with documents, how many days after the one before (the first after 1 January of the year 1), and how many documents.</summary>
    public static string WriteDays(Spool spool, IReadOnlyList<Segment> segments)
    {
        var days = new BitWriter();
        var before = 0;
        foreach (var day in segments.SelectMany(segment => segment.Documents).GroupBy(document => document.Published.FirstDay.DayNumber))
        {
            days.Number(day.Key - before);
            days.Number(day.Count());
            before = day.Key;
        }

        return spool.AddDeflated(days.Written);
    }

    private static byte[][] Column(Segment segment, Facet facet, Facets facets)
    {
        var (counts, numbers) = (new BitWriter(), new BitWriter());
        foreach (var document in segment.Documents)
        {
            var values = facets.NumbersOf(document, facet).ToArray();
            counts.Number(values.Length);
            Array.ForEach(values, value => numbers.Number(value));
        }

        return [counts.Written.ToArray(), numbers.Written.ToArray()];
    }

    private static string Line(Document document, Addresses addresses) => $"{addresses.Document(document)}\t{document.Published}\t{OneLine(document.Title)}\n";

    private static string OneLine(string title) => title.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Concat(title.Select(letter => letter < ' ' ? ' ' : letter)) : title;
}
