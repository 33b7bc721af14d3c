using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>The columns of what a document names: the tables that link documents, and the lists of Parquet.</summary>
internal static class NamedColumns
{
    public static IReadOnlyList<Column<Authorship>> Authors { get; } =
    [
        .. Labelled<Authorship>("author", "authors", by => by.Author),
        new("role", AsText, by => by.Role),
        new("group", AsText, by => by.GroupText) { Needs = Scope.Groups },
        new("group_id", AsCode, by => by.Group?.Id) { References = Table("groups"), Needs = Scope.GroupEntries },
        new("constituency", AsText, by => by.Constituency) { Needs = Scope.Constituencies },
        new("name", AsText, by => by.Printed),
    ];

    public static IReadOnlyList<Column<Appearance>> People { get; } =
    [
        .. Labelled<Appearance>("person", "authors", named => named.Person),
        new("role", AsText, named => named.Role, Required: true),
        new("function", AsText, named => named.Function),
        new("name", AsText, named => named.Printed),
    ];

    public static IReadOnlyList<Column<Involvement>> Organisations { get; } =
    [
        .. Labelled<Involvement>("organisation", "organisations", part => part.Organisation),
        new("role", AsText, part => part.Role, Required: true),
        new("name", AsText, part => part.Printed),
    ];

    public static IReadOnlyList<Column<NamedMinistry>> Ministries { get; } =
    [
        new("role", AsText, named => MinistryRoles.Words[(int)named.Role], Required: true) { Needs = Scope.Answers },
        .. Labelled<NamedMinistry>("ministry", "ministries", named => named.By.Ministry),
        new("name", AsText, named => named.By.Printed),
        new("on", AsDay, named => named.By.On),
    ];

    public static IReadOnlyList<Column<Programme>> Programmes { get; } =
    [.. Labelled<Programme>("programme", "programmes", programme => programme)];

    public static IReadOnlyList<Column<Relation>> Relations { get; } =
    [
        new("rel", AsText, relation => relation.Rel, Required: true),
        new("target", AsText, relation => relation.Target),
        new("target_id", AsCode, relation => relation.TargetId) { References = Table("documents") },
        new("label", AsText, relation => relation.Label),
        new("on", AsDay, relation => relation.On),
        new("by", AsText, relation => relation.By),
    ];

    /// <summary>Name of the table of documents or of an authority file.</summary>
    public static string Table(string file) => $"{file}_csv";

    private static Column<TItem>[] Labelled<TItem>(string id, string file, Func<TItem, Authority> named) =>
        [
            new(id, AsCode, item => named(item).Id, Required: true) { References = Table(file) },
            new("label", AsText, item => named(item).Name, Origin.List, Required: true),
        ];
}
