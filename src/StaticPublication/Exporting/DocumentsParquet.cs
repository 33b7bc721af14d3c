namespace StaticPublication.Exporting;

/// <summary>All documents with all fields, partitioned by year in the layout of distributed query engines:
/// <c>data/parquet/documents/year=2013/part-0.parquet</c>.</summary>
internal static class DocumentsParquet
{
    // In bytes of published JSON. Compressed, it takes about a fifth of that, well below the 25 MiB that the strictest host allows.
    private const long MaxBytesInFile = 80_000_000;
    private const long MaxBytesInGroup = 16_000_000;

    // A changed document has one group made again.
    private const int MaxDocumentsInGroup = 2048;

    public static readonly Export Export = new("documents_parquet", "application/vnd.apache.parquet", Files)
    {
        Product = Products.Parquet,
        Group = "documents",
        HoldsEveryDocument = true,
    };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var table = new ParquetTable<DocumentRow>(FieldColumns.Whole(release.Edition.Site));
        var pieces = release.PiecesOf(Export.Name);
        var files = release.Years.SelectMany(year => FilesOf(release, year)).ToList();
        pieces?.DeleteAllBut(files.SelectMany(file => file.Groups).Select(group => GroupOf(release, group).DependsOn));
        foreach (var (path, groups) in files)
        {
            var (first, end) = (groups[0].First, groups[^1].End);
            var file = new OutputFile(path, release.Documents.Hash(first, end), stream =>
                table.Write(stream, groups.Select(group => GroupOf(release, group)), pieces)
            );
            yield return new ExportFile(file, end - first);
        }
    }

    // The number of documents, not their bytes, decides where a group ends: a document that is longer than before changes its own only.
    private static IEnumerable<(string Path, List<(int First, int End)> Groups)> FilesOf(Release release, YearRange year)
    {
        var (groups, bytes, part) = (new List<(int First, int End)>(), 0L, 0);
        string PathOf() => FormattableString.Invariant($"data/parquet/documents/year={year.Year:0000}/part-{part}.parquet");
        foreach (var group in year.Cut(MaxDocumentsInGroup).SelectMany(cut => release.Documents.Runs(cut.First, cut.End, MaxBytesInGroup)))
        {
            var length = Numbers(group).Sum(number => (long)release.Documents.Length(number));
            if (groups.Count > 0 && bytes + length > MaxBytesInFile)
            {
                yield return (PathOf(), groups);
                (groups, bytes, part) = ([], 0, part + 1);
            }

            groups.Add(group);
            bytes += length;
        }

        yield return (PathOf(), groups);
    }

    private static RowGroup<DocumentRow> GroupOf(Release release, (int First, int End) group) =>
        DocumentRow.Group(release, [.. Numbers(group)]);

    private static IEnumerable<int> Numbers((int First, int End) group) => Enumerable.Range(group.First, group.End - group.First);
}
