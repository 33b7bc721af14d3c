namespace StaticPublication.Exporting;

/// <summary>All documents with all fields, one on each line: <c>data/documents.ndjson.gz</c>; where that may be more than the host takes,
/// <c>data/documents-2013.ndjson.gz</c> and so on.</summary>
internal static class DocumentsNdjson
{
    private const string Whole = "data/documents.ndjson.gz";

    // Compressed, published JSON takes about a third.
    private const double MaxShareCompressed = 0.4;

    public static readonly Export Export = new("documents_ndjson", "application/gzip", Files)
    {
        Group = "documents",
        HoldsEveryDocument = true,
    };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var documents = release.Documents;
        if (release.Edition.Site.Host.OwnFileBytes is not { } limit || IsBelow(documents, limit))
        {
            yield return FileOf(release, Whole, release.Years);
            yield break;
        }

        foreach (var year in release.Years)
        {
            var runs = documents.Runs(year.First, year.End, (long)(limit / MaxShareCompressed)).ToList();
            foreach (var (index, run) in runs.Index())
            {
                var part = runs.Count == 1 ? "" : $"-{index + 1}";
                yield return FileOf(
                    release,
                    FormattableString.Invariant($"data/documents-{year.Year:0000}{part}.ndjson.gz"),
                    [new YearRange(year.Year, run.First, run.End)]
                );
            }
        }
    }

    private static bool IsBelow(PublishedDocuments documents, long limit) =>
        Enumerable.Range(0, documents.Count).Sum(number => (long)documents.Length(number)) * MaxShareCompressed <= limit;

    private static ExportFile FileOf(Release release, string path, IReadOnlyList<YearRange> years)
    {
        var (first, end) = years.Count == 0 ? (0, 0) : (years[0].First, years[^1].End);
        var name = Path.GetFileName(path);
        return new ExportFile(
            new OutputFile(path, release.Documents.Hash(first, end), stream =>
                GzipLines.Write(stream, release, path == Whole ? Export.Name : name, years, (number, buffer) =>
                    Write(release, number, buffer)
                )
            ),
            end - first
        );
    }

    private static void Write(Release release, int number, PooledBuffer buffer)
    {
        release.Documents.Write(number, buffer);
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
    }
}
