namespace StaticPublication.Exporting;

/// <summary>All documents with all fields, one on each line: <c>data/documents.ndjson.gz</c>.</summary>
internal static class DocumentsNdjson
{
    public static readonly Export Export = new("documents_ndjson", "application/gzip", Files)
    {
        Group = "documents",
        HoldsEveryDocument = true,
    };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var file = new OutputFile("data/documents.ndjson.gz", release.Documents.Hash(0, release.Documents.Count), stream =>
            Write(release, stream)
        );
        yield return new ExportFile(file, release.Documents.Count);
    }

    private static void Write(Release release, Stream stream) => GzipLines.Write(stream, release, Export.Name, (number, buffer) =>
        {
            release.Documents.Write(number, buffer);
            buffer.GetSpan(1)[0] = (byte)'\n';
            buffer.Advance(1);
        });
}
