namespace StaticPublication.Exporting;

/// <summary>All documents without their texts in one file, sorted by id, so that a reader finds one by the bounds of its row group:
/// <c>data/parquet/documents.parquet</c>.</summary>
internal static class TableParquet
{
    private const int RowsInGroup = 20_000;

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
                new ParquetTable<DocumentRow>([.. columns]).Write(stream, Groups(release.Edition))
            ),
            release.Documents.Count
        );
    }

    private static IEnumerable<IReadOnlyList<DocumentRow>> Groups(Edition edition) =>
        DocumentRow.All(edition).OrderBy(row => row.Document.Id, StringComparer.Ordinal).Chunk(RowsInGroup);
}
