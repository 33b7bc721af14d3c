using System.Buffers;
using System.Globalization;

namespace StaticPublication.Exporting;

/// <summary>A file of the documents of a year: <c>data/documents/2013.json</c>; <c>2013-1.json</c> and so on if one file would exceed the
/// limit.</summary>
internal sealed record DocumentsPart(string Path, int Year, int First, int End, long Size);

/// <summary>All documents with all fields, in one JSON array for each year, in files of less than 20 MB.</summary>
internal static class DocumentsByYear
{
    private const int MaxBytes = 20_000_000;

    // "[\n" before the first document, ",\n" between two, "\n]\n" after the last.
    private const int BracketBytes = 5;
    private const int SeparatorBytes = 2;

    public static readonly Export Export = new("documents_by_year", "application/json", Files)
    {
        Group = "documents",
        HoldsEveryDocument = true,
    };

    /// <summary>Returns the files, oldest year first.</summary>
    public static IReadOnlyList<DocumentsPart> PartsOf(Release release) =>
        [.. release.Years.SelectMany(year => PartsOf(release.Documents, year))];

    private static IEnumerable<ExportFile> Files(Release release)
    {
        foreach (var part in PartsOf(release))
        {
            var file = new OutputFile(part.Path, release.Documents.Hash(part.First, part.End), stream =>
                Write(release.Documents, part, stream)
            );
            yield return new ExportFile(file, part.End - part.First);
        }
    }

    private static IEnumerable<DocumentsPart> PartsOf(PublishedDocuments documents, YearRange year)
    {
        var runs = documents.Runs(year.First, year.End, MaxBytes - BracketBytes, SeparatorBytes).ToList();
        return runs.Select(
            (run, index) =>
            {
                var size =
                    BracketBytes
                    + ((run.End - run.First - 1) * SeparatorBytes)
                    + Enumerable.Range(run.First, run.End - run.First).Sum(number => (long)documents.Length(number));
                return new DocumentsPart(PathOf(year.Year, runs.Count == 1 ? 0 : index + 1), year.Year, run.First, run.End, size);
            }
        );
    }

    private static string PathOf(int year, int part) =>
        part == 0
            ? string.Create(CultureInfo.InvariantCulture, $"data/documents/{year:0000}.json")
            : string.Create(CultureInfo.InvariantCulture, $"data/documents/{year:0000}-{part}.json");

    private static void Write(PublishedDocuments documents, DocumentsPart part, Stream stream)
    {
        var buffer = new PooledBuffer(131_072);
        buffer.Write("[\n"u8);
        for (var number = part.First; number < part.End; number++)
        {
            if (number > part.First)
            {
                buffer.Write(",\n"u8);
            }

            documents.Write(number, buffer);
            buffer.FlushTo(stream);
        }

        buffer.Write("\n]\n"u8);
        buffer.FlushTo(stream, last: true);
        buffer.Return();
    }
}
