using System.Text;

namespace StaticPublication.Indexing;

/// <summary>The columns of one year: how many documents, and the names of their two files.</summary>
internal readonly record struct ColumnFiles(int Documents, string AtOnce, string Later);

/// <summary>What names a result and what it can be filtered and counted by, by number: blocks of documents, columns of values,
/// days.</summary>
internal static class DocumentBlocks
{
    /// <summary>Documents of a block; each segment begins a new one.</summary>
    public const int BlockSize = 16;

    /// <summary>Blocks of a file, none of two segments: a host that knows parts of files sends one block, another sends few.</summary>
    public const int BlocksOfFile = 9;

    /// <summary>
    /// Writes the blocks and returns their files and the length of each block: a line a document of address, date and title, parted by tabs
    /// (raw deflate,
    /// which makes the shared beginnings short).
    /// </summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<int> Lengths) Write(
        Spool spool,
        IReadOnlyList<Segment> segments,
        Addresses addresses
    )
    {
        var (files, lengths) = (new List<string>(), new List<int>());
        foreach (var file in segments.SelectMany(segment => segment.Documents.Chunk(BlockSize).Chunk(BlocksOfFile)))
        {
            var (name, ofBlocks) = spool.AddEachDeflated([
                .. file.Select(block => Encoding.UTF8.GetBytes(string.Concat(block.Select(document => Line(document, addresses))))),
            ]);
            files.Add(name);
            lengths.AddRange(ofBlocks);
        }

        return (files, lengths);
    }

    /// <summary>
    /// Writes the columns, two files a year of documents: those that the panel of facets counts at once, and those that it counts when
    /// asked. In a file, for each facet in order,
    /// how many values each document has, then all their numbers.
    /// </summary>
    public static IReadOnlyList<ColumnFiles> WriteColumns(Spool spool, IReadOnlyList<Segment> segments, Facets facets)
    {
        var files = new List<ColumnFiles>();
        foreach (var year in segments.SelectMany(segment => segment.Documents).GroupBy(document => document.Published.Year))
        {
            var documents = year.ToList();
            var (atOnce, later) = (
                WriteColumns(spool, documents, Facets.AtOnce, facets),
                WriteColumns(spool, documents, Facets.Later, facets)
            );
            files.Add(new ColumnFiles(documents.Count, atOnce, later));
        }

        return files;
    }

    private static string WriteColumns(Spool spool, List<Document> documents, IEnumerable<Facet> columns, Facets facets) =>
        spool.AddDeflatedApart([.. columns.SelectMany(facet => Column(documents, facet, facets))]);

    /// <summary>Writes the days: for each day with documents, how many days after the one before (the first after 1 January of the year 1),
    /// and how many documents.</summary>
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

        return spool.AddDeflated(days.Written.ToArray());
    }

    private static byte[][] Column(List<Document> documents, Facet facet, Facets facets)
    {
        var (counts, numbers) = (new BitWriter(), new BitWriter());
        var values = new List<int>();
        foreach (var document in documents)
        {
            facets.Number(document, facet, values);
            counts.Number(values.Count);
            values.ForEach(value => numbers.Number(value));
        }

        return [counts.Written.ToArray(), numbers.Written.ToArray()];
    }

    private static string Line(Document document, Addresses addresses) =>
        $"{addresses.Document(document)}\t{document.Published}\t{OneLine(document.Title)}\n";

    private static string OneLine(string title) =>
        title.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Concat(title.Select(letter => letter < ' ' ? ' ' : letter)) : title;
}
