namespace StaticPublication.Exporting;

/// <summary>One row for each document, codes with their labels, without texts: <c>data/documents.csv</c>, and some of the columns for the
/// documents of a list.</summary>
internal static class DocumentsCsv
{
    public static readonly Export Export = new("documents_csv", "text/csv", Files)
    {
        Group = "documents",
        HoldsEveryDocument = true,
        Columns = DocumentColumns.Flat,
        ColumnsOf = FieldColumns.Flat,
        Key = ["id"],
        Rows = release => FieldColumns.Flat(release.Edition.Site).Values(DocumentRow.All(release.Edition)),
    };

    /// <summary>Caches the rows of a release's documents, each with its line end.</summary>
    public static RowCache RowsOf(Release release, string name, IReadOnlyList<Column<DocumentRow>> columns) =>
        new(release, name, (bytes, numbers) =>
        {
            using var table = new CsvTable(bytes);
            foreach (var number in numbers)
            {
                table.Row(columns, new DocumentRow(release.Edition, number));
                table.Flush();
            }
        });

    /// <summary>Returns a file of the documents with these numbers, in this order.</summary>
    public static OutputFile FileOf(
        Release release,
        string path,
        IReadOnlyList<int> numbers,
        Func<Site, IReadOnlyList<Column<DocumentRow>>> columns,
        RowCache rows
    ) =>
        new(
            path,
            () => release.Documents.Hash(numbers),
            stream =>
            {
                using (var table = new CsvTable(stream))
                {
                    table.Header(columns(release.Edition.Site));
                }

                foreach (var number in numbers)
                {
                    stream.Write(rows.Of(number));
                }
            }
        );

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var numbers = Enumerable.Range(0, release.Documents.Count).ToArray();
        yield return new ExportFile(FileOf(release, "data/documents.csv", numbers, FieldColumns.Flat, release.Rows), numbers.Length);
    }
}
