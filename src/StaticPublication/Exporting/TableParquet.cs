using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>All documents without their texts in one file, sorted by id, so that a reader finds one by the bounds of its row group:
/// <c>data/parquet/documents.parquet</c>.</summary>
internal static class TableParquet
{
    // The ids of documents, not their number, decide where a group ends, so that a document that comes or goes changes its own only.
    private const int FewestInGroup = 4096;
    private const int MostInGroup = 4 * FewestInGroup;

    // What must be read from the store is in the files of each year.
    private static readonly string[] Words = ["abstract", "texts", "extra"];

    public static readonly Export Export = new("table_parquet", "application/vnd.apache.parquet", Files)
    {
        Product = Products.Parquet,
        Group = "documents",
        HoldsEveryDocument = true,
    };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var columns = FieldColumns.Whole(release.Edition.Site).Where(column => !Words.Contains(column.Name, StringComparer.Ordinal));
        yield return new ExportFile(
            new OutputFile("data/parquet/documents.parquet", release.Documents.Hash(0, release.Documents.Count), stream =>
            {
                var pieces = release.PiecesOf(Export.Name);
                new ParquetTable<DocumentRow>([.. columns]).Write(stream, Groups(release), pieces);
                pieces?.DeleteUnused();
            }),
            release.Documents.Count
        );
    }

    private static IEnumerable<RowGroup<DocumentRow>> Groups(Release release)
    {
        var documents = release.Catalogue.Documents;
        var group = new List<int>();
        foreach (var number in Enumerable.Range(0, documents.Count).OrderBy(number => documents[number].Id, StringComparer.Ordinal))
        {
            group.Add(number);
            if (group.Count == MostInGroup || (group.Count >= FewestInGroup && EndsGroup(documents[number])))
            {
                yield return DocumentRow.Group(release, group);
                group = [];
            }
        }

        if (group.Count > 0)
        {
            yield return DocumentRow.Group(release, group);
        }
    }

    private static bool EndsGroup(Document document) => Fingerprint.Of(document.Id).Low % FewestInGroup == 0;
}
