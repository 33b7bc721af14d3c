using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>What documents name, a row for each: <c>data/document-authors.csv</c> and so on. They join documents to it.</summary>
internal static class LinkTables
{
    public static readonly IReadOnlyList<Export> Exports =
    [
        Table("authors", document => document.Authors, NamedColumns.Authors, Scope.Authors),
        Table("ministries", document => [.. document.Ministries.ByRole()], NamedColumns.Ministries, Scope.Ministries),
        Table("people", document => document.People, NamedColumns.People, Scope.People),
        Table("organisations", document => document.Organisations, NamedColumns.Organisations, Scope.Organisations),
        Table("programmes", document => document.Programmes, NamedColumns.Programmes, Scope.Programmes),
        Table("relations", document => document.Relations, NamedColumns.Relations, Scope.None),
    ];

    private static Export Table<TItem>(
        string list,
        Func<Document, IReadOnlyList<TItem>> items,
        IReadOnlyList<Column<TItem>> columns,
        Scope needs
    )
    {
        IReadOnlyList<Column<Row<TItem>>> all =
        [
            new("document", AsCode, row => row.Document.Id, Required: true) { References = NamedColumns.Table("documents") },
            new("position", AsNumber, row => row.Position, Origin.Computed, Required: true),
            .. columns.Select(column => column.In<Row<TItem>>(row => row.Item) with { Words = $"item.{list}.{column.Name}" }),
        ];
        return new Export($"document_{list}", "text/csv", release =>
            [FileOf(release, $"data/document-{release.Edition.Site.DataName(list)}.csv", items, all)]
        )
        {
            Group = "documents",
            Columns = all,
            Key = ["document", "position"],
            Needs = needs,
            Rows = release => all.In(release.Edition.Site).Values(RowsOf(release, items)),
        };
    }

    private static ExportFile FileOf<TItem>(
        Release release,
        string path,
        Func<Document, IReadOnlyList<TItem>> items,
        IReadOnlyList<Column<Row<TItem>>> columns
    )
    {
        var documents = release.Catalogue.Documents;
        return new ExportFile(
            new OutputFile(path, release.Documents.Hash(0, documents.Count), stream =>
                CsvTable.Write(stream, columns.In(release.Edition.Site), RowsOf(release, items))
            ),
            documents.Sum(document => (long)items(document).Count)
        );
    }

    private static IEnumerable<Row<TItem>> RowsOf<TItem>(Release release, Func<Document, IReadOnlyList<TItem>> items) =>
        release.Catalogue.Documents.SelectMany(document =>
            items(document).Select((item, index) => new Row<TItem>(document, index + 1, item))
        );

    private readonly record struct Row<TItem>(Document Document, int Position, TItem Item);
}
