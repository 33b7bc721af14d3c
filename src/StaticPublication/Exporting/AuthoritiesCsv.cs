using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>The authorities with their figures as tables: <c>data/ministries.csv</c> and so on. Each has the columns of its own fields;
/// figures of ministries and portfolios count something else than those of others, and are named so.</summary>
internal static class AuthoritiesCsv
{
    private static readonly IReadOnlyList<Column<AuthorityRow>> First =
    [
        new("id", AsCode, row => row.Entry.Id, Origin.List, Required: true),
        new("name", AsText, row => row.Entry.Name, Origin.List, Required: true),
        new("other_names", AsText, row => ListCell.Of(row.Entry.Names.Select(name => name.Name)), Origin.List),
    ];

    private static readonly IReadOnlyList<Column<AuthorityRow>> Last =
    [
        new("same_as", AsText, row => ListCell.Of(row.Entry.SameAs), Origin.List) { Words = "field.any.sameAs" },
        new("address", AsCode, row => row.Address, Origin.Computed),
        new("created", AsFlag, row => row.Entry.Created, Origin.Computed, Required: true),
    ];

    /// <summary>One export for each authority file.</summary>
    public static readonly IReadOnlyList<Export> Exports =
    [
        .. AuthorityFile.All.Select(file => new Export($"{file.Name}_csv", "text/csv", release => [FileOf(release, file)])
        {
            Group = "lists",
            Columns = ColumnsOf(file),
            Key = ["id"],
            Needs = file.Needs,
            Rows = release => ColumnsOf(file).In(release.Edition.Site).Values(RowsOf(release, file)),
        }),
    ];

    private static IReadOnlyList<Column<AuthorityRow>> ColumnsOf(AuthorityFile file) =>
        [
            .. First,
            .. AuthorityColumns.Of(file.Name),
            .. Last,
            .. file.Figures.Select(figure => figure.Column.In<AuthorityRow>(row => row.Counts)),
        ];

    private static ExportFile FileOf(Release release, AuthorityFile file) =>
        new(
            SmallFile.Of(
                file.PathIn(release.Edition.Site, "csv"),
                CsvTable.Bytes(ColumnsOf(file).In(release.Edition.Site), RowsOf(release, file))
            ),
            file.Entries(release.Catalogue.Authorities).Count
        );

    private static IEnumerable<AuthorityRow> RowsOf(Release release, AuthorityFile file) =>
        file.Entries(release.Catalogue.Authorities)
            .Select(entry => new AuthorityRow(
                release.Catalogue.Authorities,
                entry,
                release.Catalogue.HasPage(entry) ? release.Edition.Addresses.Of(entry) : "",
                release.TallyOf(entry)
            ));
}
