using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>The columns of one year: the number of documents, and the names of the year's two files and of that of the days to
/// answer.</summary>
internal readonly record struct ColumnFiles(int Documents, string Counted, string Later, string Waits);

/// <summary>Writes what search shows of documents and what it filters and counts them by, in the order of their numbers: blocks of
/// documents, columns of values, days.</summary>
internal static class DocumentBlocks
{
    /// <summary>Writes the blocks; returns their files and the length of each block. A block has one line for each document: address, date,
    /// title, authors, number and pages of the Journal officiel, separated by tabs. Blocks are compressed with raw deflate, which shortens
    /// the beginnings that addresses share, after a text that all share.</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<int> Lengths) Write(
        IndexFiles files,
        IReadOnlyList<Segment> segments,
        Addresses addresses,
        Strings strings,
        string shared
    )
    {
        var before = Encoding.UTF8.GetBytes(shared);
        var perFile = IndexLayout.BlocksPerFile(segments.Sum(segment => segment.Documents.Count));
        var (names, lengths) = (new List<string>(), new List<int>());
        foreach (var blocks in segments.SelectMany(segment => segment.Documents.Chunk(IndexLayout.BlockSize).Chunk(perFile)))
        {
            var (name, blockLengths) = files.AddDeflatedEach(
                [
                    .. blocks.Select(block =>
                        Encoding.UTF8.GetBytes(string.Concat(block.Select(document => Line(document, addresses, strings))))
                    ),
                ],
                before
            );
            names.Add(name);
            lengths.AddRange(blockLengths);
        }

        return (names, lengths);
    }

    /// <summary>
    /// Writes the columns, two files for each year: one with the facets of <see cref="Facets.Counted"/>, one with those of
    /// <see cref="Facet.Later"/>. A file contains, for each facet in order, how many values each document has, then the numbers of all
    /// values.
    /// </summary>
    public static IReadOnlyList<ColumnFiles> WriteColumns(
        IndexFiles files,
        IReadOnlyList<Segment> segments,
        Facets facets,
        NumberedValues values
    )
    {
        var columns = new List<ColumnFiles>();
        foreach (var year in segments.SelectMany(segment => segment.Documents).GroupBy(document => document.Published.Year))
        {
            var documents = year.ToList();
            columns.Add(
                new ColumnFiles(
                    documents.Count,
                    Write(files, documents, facets.Counted, values),
                    Write(files, documents, Facet.Later, values),
                    files.AddDeflated(Waits(documents))
                )
            );
        }

        return columns;
    }

    private static byte[] Waits(List<Document> documents)
    {
        var days = new BitWriter();
        documents.ForEach(document =>
            days.Number(document is { Status: not Status.None, DaysToAnswer: >= 0 and var taken } ? taken + 1 : 0)
        );
        return days.Written.ToArray();
    }

    private static string Write(IndexFiles files, List<Document> documents, IEnumerable<Facet> facets, NumberedValues values) =>
        files.AddDeflatedTogether([.. facets.SelectMany(facet => Column(documents, facet, values))]);

    /// <summary>Writes the days. For each day with documents: the number of days since the previous one (for the first, since 1 January of
    /// the year 1), and the number of documents.</summary>
    public static string WriteDays(IndexFiles files, IReadOnlyList<Segment> segments)
    {
        var days = new BitWriter();
        var previous = 0;
        foreach (var day in segments.SelectMany(segment => segment.Documents).GroupBy(document => document.Published.FirstDay.DayNumber))
        {
            days.Number(day.Key - previous);
            days.Number(day.Count());
            previous = day.Key;
        }

        return files.AddDeflated(days.Written.ToArray());
    }

    private static byte[][] Column(List<Document> documents, Facet facet, NumberedValues values)
    {
        var (counts, numbers) = (new BitWriter(), new BitWriter());
        var own = new List<int>();
        foreach (var document in documents)
        {
            values.Number(document, facet, own);
            counts.Number(own.Count);
            own.ForEach(value => numbers.Number(value));
        }

        return [counts.Written.ToArray(), numbers.Written.ToArray()];
    }

    private static string Line(Document document, Addresses addresses, Strings strings) =>
        string.Join(
            '\t',
            addresses.Document(document),
            document.Published,
            OneLine(document.Title),
            OneLine(document.WritersIn(strings)),
            OneLine(document.Number ?? ""),
            OneLine(string.Join('|', PagesOf(document)))
        ) + "\n";

    // Pages of the Journal officiel: of the question first, then of the answer.
    private static IEnumerable<string> PagesOf(Document document) =>
        document
            .Events.Select(happened => happened.Page)
            .Concat(document.Texts.Select(text => text.Page))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private static string OneLine(string title) =>
        title.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Concat(title.Select(letter => letter < ' ' ? ' ' : letter)) : title;
}
