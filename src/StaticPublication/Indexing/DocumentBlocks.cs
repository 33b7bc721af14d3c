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
    /// number, pages of the Journal officiel, authors and title, separated by tabs. An address that ends with the number is written without
    /// it; its beginning and the date only if they are not those of the line before. Blocks are compressed with raw deflate, after a text
    /// that all share.</summary>
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
                [.. blocks.Select(block => Encoding.UTF8.GetBytes(string.Concat(Lines(block, addresses, strings))))],
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

    private static IEnumerable<string> Lines(IEnumerable<Document> block, Addresses addresses, Strings strings)
    {
        var (lastBeginning, lastDate) = ("", "");
        foreach (var document in block)
        {
            var (beginning, date) = (Beginning(addresses.Document(document), document.Number), document.Published.ToString());
            yield return string.Join(
                '\t',
                beginning == lastBeginning && !beginning.EndsWith('/') ? "" : beginning,
                date == lastDate ? "" : date,
                OneLine(document.Number ?? ""),
                OneLine(string.Join('|', PagesOf(document))),
                OneLine(document.WritersIn(strings)),
                OneLine(document.Title)
            ) + "\n";
            (lastBeginning, lastDate) = (beginning, date);
        }
    }

    // An address up to the number that it ends with; the whole address, which ends with a slash, if there is none.
    private static string Beginning(string address, string? number) =>
        number?.Length > 0
        && address.EndsWith($"{number}/", StringComparison.Ordinal)
        && address[..^(number.Length + 1)] is var beginning
        && !beginning.EndsWith('/')
            ? beginning
            : address;

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
