namespace StaticPublication.Exporting;

/// <summary><c>data/fingerprints.ndjson.gz</c>: what the next publication compares itself with.</summary>
internal static class Fingerprints
{
    public const string Path = "data/fingerprints.ndjson.gz";

    public static readonly Export Export = new("fingerprints", "application/gzip", Files)
    {
        HoldsEveryDocument = true,
        Schema = "fingerprint",
    };

    private static void Write(Release release, Stream stream)
    {
        var pieces = release.PiecesOf(Export.Name);
        GzipLines.Write(stream, release, pieces, release.Years, (number, output) => FieldHashes.WriteLine(release, number, output));
        pieces?.DeleteUnused();
    }

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var file = new OutputFile(Path, release.Documents.Hash(0, release.Documents.Count), stream => Write(release, stream));
        yield return new ExportFile(file, release.Documents.Count);
    }
}
