namespace StaticPublication.Exporting;

/// <summary>A file of the documents of a year: <c>data/years/documents-2013.ndjson.gz</c>; <c>documents-2013-1.ndjson.gz</c> and so on if
/// one file would exceed the limit.</summary>
internal sealed record DocumentsPart(string Path, int Year, int First, int End);

/// <summary>All documents with all fields, one on each line, in a file for each year.</summary>
/// <remarks>Compressed, because the texts are in the pages and in the JSON of each document already. The whole
/// (<see cref="DocumentsNdjson"/>) consists of the same gzip members, which the cache of a build lets both share.</remarks>
internal static class DocumentsByYear
{
    // What a browser or a script unpacks and parses at once without harm.
    private const long MaxUnpackedBytes = 20_000_000;

    public static readonly Export Export = new("documents_by_year", "application/gzip", Files)
    {
        Group = "documents",
        HoldsEveryDocument = true,
        Schema = "document",
    };

    /// <summary>Returns the files, oldest year first.</summary>
    public static IReadOnlyList<DocumentsPart> PartsOf(Release release) => [.. release.Years.SelectMany(year => PartsOf(release, year))];

    private static IEnumerable<ExportFile> Files(Release release) =>
        PartsOf(release).Select(part => DocumentsNdjson.FileOf(release, part.Path, [new YearRange(part.Year, part.First, part.End)]));

    private static IEnumerable<DocumentsPart> PartsOf(Release release, YearRange year)
    {
        var runs = release.Documents.Runs(year.First, year.End, MaxUnpackedBytes).ToList();
        return runs.Select(
            (run, index) => new DocumentsPart(PathOf(year.Year, runs.Count == 1 ? "" : $"-{index + 1}"), year.Year, run.First, run.End)
        );
    }

    private static string PathOf(int year, string part) => FormattableString.Invariant($"data/years/documents-{year:0000}{part}.ndjson.gz");
}
