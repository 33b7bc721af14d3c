using System.Globalization;

namespace StaticPublication.Exporting;

/// <summary>All documents with all fields, partitioned by year in the layout of distributed query engines:
/// <c>data/parquet/documents/year=2013/part-0.parquet</c>.</summary>
internal static class DocumentsParquet
{
    // In bytes of published JSON. Compressed, it takes about a fifth of that, well below the 25 MiB that the strictest host allows.
    private const long MaxBytesInFile = 80_000_000;
    private const long MaxBytesInGroup = 16_000_000;

    public static readonly Export Export = new("documents_parquet", "application/vnd.apache.parquet", Files)
    {
        Product = Products.Parquet,
        Group = "documents",
        HoldsEveryDocument = true,
    };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var table = new ParquetTable<DocumentRow>(FieldColumns.Whole(release.Edition.Site));
        foreach (var year in release.Years)
        {
            foreach (var (part, run) in release.Documents.Runs(year.First, year.End, MaxBytesInFile).Index())
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"data/parquet/documents/year={year.Year:0000}/part-{part}.parquet");
                var file = new OutputFile(path, release.Documents.Hash(run.First, run.End), stream =>
                    table.Write(stream, Groups(release, run))
                );
                yield return new ExportFile(file, run.End - run.First);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<DocumentRow>> Groups(Release release, (int First, int End) file) =>
        release
            .Documents.Runs(file.First, file.End, MaxBytesInGroup)
            .Select(run =>
                Enumerable.Range(run.First, run.End - run.First).Select(number => new DocumentRow(release.Edition, number)).ToList()
            );
}
