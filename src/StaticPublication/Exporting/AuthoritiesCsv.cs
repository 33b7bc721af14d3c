using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>The authorities with their figures as tables: <c>data/ministries.csv</c> and so on, the same columns for all but
/// figures: those of ministries and portfolios count something else, and are named so.</summary>
internal static class AuthoritiesCsv
{
    private static readonly IReadOnlyList<Column<Row>> Facts =
    [
        new("id", AsCode, row => row.Entry.Id, Origin.List, Required: true),
        new("name", AsText, row => row.Entry.Name, Origin.List, Required: true),
        new("other_names", AsText, row => string.Join('|', row.Entry.Names.Select(name => name.Name)), Origin.List),
        new(
            "short_name",
            AsText,
            row => (row.Entry as Ministry)?.ShortName ?? (row.Entry as Programme)?.Acronym ?? (row.Entry as Kind)?.Code,
            Origin.List
        ),
        new("portfolio", AsCode, row => (row.Entry as Ministry)?.Portfolio?.Id, Origin.List),
        new(
            "from",
            AsDay,
            row => (row.Entry as Ministry)?.From ?? (row.Entry as Programme)?.From ?? (row.Entry as Legislature)?.From,
            Origin.List
        ),
        new(
            "until",
            AsDay,
            row => (row.Entry as Ministry)?.Until ?? (row.Entry as Programme)?.Until ?? (row.Entry as Legislature)?.Until,
            Origin.List
        ),
        new("url", AsCode, row => UrlOf(row.Entry), Origin.List),
        new("address", AsCode, row => row.Address, Origin.Computed),
        new("created", AsFlag, row => row.Entry.Created, Origin.Computed, Required: true),
    ];

    private static readonly Column<Row> Number = new(
        "number",
        AsNumber,
        row => (row.Entry as Legislature)?.Number,
        Origin.List,
        Required: true
    )
    {
        Words = "field.legislatures.number",
    };

    /// <summary>One export for each authority file.</summary>
    public static readonly IReadOnlyList<Export> Exports =
    [
        .. AuthorityFile.All.Select(file => new Export($"{file.Name}_csv", "text/csv", release => [FileOf(release, file)])
        {
            Group = "lists",
            Columns = ColumnsOf(file),
        }),
    ];

    private static IReadOnlyList<Column<Row>> ColumnsOf(AuthorityFile file) =>
        [
            .. Facts,
            .. file.Name == "legislatures" ? [Number] : Array.Empty<Column<Row>>(),
            .. file.Figures.Select(figure => figure.Column.In<Row>(row => row.Counts)),
        ];

    private static ExportFile FileOf(Release release, AuthorityFile file)
    {
        var entries = file.Entries(release.Catalogue.Authorities);
        var rows = entries.Select(entry => new Row(
            entry,
            release.Catalogue.HasPage(entry) ? release.Edition.Addresses.Of(entry) : "",
            release.TallyOf(entry)
        ));
        return new ExportFile(SmallFile.Of($"data/{file.Name}.csv", CsvTable.Bytes(ColumnsOf(file), rows)), entries.Count);
    }

    private static string? UrlOf(Authority entry) =>
        entry switch
        {
            Organisation organisation => organisation.Url,
            Heading heading => heading.Url,
            Group group => group.Url,
            Licence licence => licence.Url,
            _ => null,
        };

    private sealed record Row(Authority Entry, string Address, StatusCounts Counts);
}
