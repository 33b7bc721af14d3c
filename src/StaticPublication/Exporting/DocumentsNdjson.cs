namespace StaticPublication.Exporting;

/// <summary>All documents with all fields, one on each line: <c>data/documents.ndjson.gz</c>. None where that may be more than the host
/// takes, or a twentieth of all that it takes: <see cref="DocumentsByYear"/> has them all.</summary>
internal static class DocumentsNdjson
{
    private const string Whole = "data/documents.ndjson.gz";

    // Compressed, published JSON takes about a third.
    private const double MaxShareCompressed = 0.4;

    public static readonly Export Export = new("documents_ndjson", "application/gzip", Files)
    {
        Group = "documents",
        HoldsEveryDocument = true,
        Schema = "document",
    };

    /// <summary>Returns a file of the documents of years that follow each other.</summary>
    public static ExportFile FileOf(Release release, string path, IReadOnlyList<YearRange> years)
    {
        var (first, end) = years.Count == 0 ? (0, 0) : (years[0].First, years[^1].End);
        return new ExportFile(new OutputFile(path, release.Documents.Hash(first, end), stream =>
            {
                var pieces = HasWhole(release) ? release.Lines : release.PiecesOf(Path.GetFileName(path));
                GzipLines.Write(stream, release, pieces, years, release.Documents.WriteLine);
                if (path == Whole || pieces != release.Lines)
                {
                    pieces?.DeleteUnused();
                }
            }), end - first);
    }

    private static IEnumerable<ExportFile> Files(Release release) => HasWhole(release) ? [FileOf(release, Whole, release.Years)] : [];

    /// <summary>Whether documents of so many bytes as JSON are surely in a file that a host takes, and on one that limits the site at most
    /// a twentieth of it.</summary>
    public static bool Fits(long bytes, Host host) =>
        new[] { host.OwnFileBytes, host.SiteBytes / 20 }.Min() is not { } limit || bytes * MaxShareCompressed <= limit;

    private static bool HasWhole(Release release) => Fits(release.Documents.TotalLength, release.Edition.Site.Host);
}
