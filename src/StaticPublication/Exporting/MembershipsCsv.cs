using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>One row for each time that an author was of a group or constituency: <c>data/memberships.csv</c>.</summary>
internal static class MembershipsCsv
{
    private static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("author", AsCode, row => row.Author.Id, Origin.List, Required: true) { References = NamedColumns.Table("authors") },
        new("position", AsNumber, row => row.Position, Origin.Computed, Required: true),
        new("group", AsText, row => row.Membership.Group, Origin.List) { Needs = Scope.Groups },
        new("constituency", AsText, row => row.Membership.Constituency, Origin.List) { Needs = Scope.Constituencies },
        new("from", AsDay, row => row.Membership.From, Origin.List),
        new("until", AsDay, row => row.Membership.Until, Origin.List),
    ];

    public static readonly Export Export = new("memberships", "text/csv", release => [FileOf(release)])
    {
        Group = "lists",
        Columns = Columns,
        Key = ["author", "position"],
        Needs = Scope.Memberships,
        Rows = release => Columns.In(release.Edition.Site).Values(RowsOf(release)),
    };

    private static ExportFile FileOf(Release release)
    {
        var rows = RowsOf(release);
        return new ExportFile(SmallFile.Of("data/memberships.csv", CsvTable.Bytes(Columns.In(release.Edition.Site), rows)), rows.Length);
    }

    private static Row[] RowsOf(Release release) =>
        [
            .. release
                .Catalogue.Authorities.Of("authors")
                .Cast<Author>()
                .SelectMany(author => author.Memberships.Select((membership, index) => new Row(author, index + 1, membership))),
        ];

    private sealed record Row(Author Author, int Position, Membership Membership);
}
