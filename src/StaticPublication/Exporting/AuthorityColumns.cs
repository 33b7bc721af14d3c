using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>An authority as a row of its table.</summary>
internal sealed record AuthorityRow(Authorities Authorities, Authority Entry, string Address, StatusCounts Counts);

/// <summary>The columns that the table of each authority file has of its own.</summary>
internal static class AuthorityColumns
{
    private static readonly Column<AuthorityRow>[] Kinds =
    [
        Own<Kind>("short_name", AsText, kind => kind.Code, "field.kinds.code"),
        Own<Kind>("plural", AsText, kind => kind.Plural, "field.kinds.plural"),
        Own<Kind>("answerable", AsFlag, kind => kind.Answerable, "field.kinds.answerable") with
        {
            Needs = Scope.Answers,
        },
        Own<Kind>("indexing", AsCode, kind => kind.IndexingForbidden ? "forbidden" : "allowed", "field.kinds.indexing"),
    ];

    private static readonly Column<AuthorityRow>[] Ministries =
    [
        Own<Ministry>("short_name", AsText, ministry => ministry.ShortName, "field.ministries.shortName"),
        Own<Ministry>("portfolio", AsCode, ministry => ministry.Portfolio?.Id, "column.portfolio") with
        {
            References = NamedColumns.Table("portfolios"),
            Needs = Scope.Portfolios,
        },
        Own<Ministry>("from", AsDay, ministry => ministry.From, "field.any.from"),
        Own<Ministry>("until", AsDay, ministry => ministry.Until, "field.any.until"),
        Named("predecessors", AuthorityRole.Predecessor, "field.ministries.predecessors"),
    ];

    private static readonly Column<AuthorityRow>[] Authors =
    [
        Own<Author>("family_name", AsText, author => author.FamilyName, "field.authors.familyName"),
        Own<Author>("given_name", AsText, author => author.GivenName, "field.authors.givenName"),
        Own<Author>("identifiers", AsText, author => ListCell.OfPairs(author.Identifiers), "column.identifiers"),
    ];

    private static readonly Column<AuthorityRow>[] Programmes =
    [
        Own<Programme>("acronym", AsText, programme => programme.Acronym, "field.programmes.acronym"),
        Named("lead", AuthorityRole.Lead, "field.programmes.lead") with
        {
            References = NamedColumns.Table("ministries"),
            Needs = Scope.Ministries,
        },
        Named("parent", AuthorityRole.Parent, "field.programmes.parent") with
        {
            References = NamedColumns.Table("programmes"),
        },
        Named("successors", AuthorityRole.Successor, "field.programmes.successors"),
        Own<Programme>("from", AsDay, programme => programme.From, "field.any.from"),
        Own<Programme>("until", AsDay, programme => programme.Until, "field.any.until"),
        Own<Programme>("links", AsText, programme => ListCell.Of(programme.Links), "field.programmes.links"),
    ];

    private static readonly Column<AuthorityRow>[] Licences =
    [
        Own<Licence>("url", AsCode, licence => licence.Url, "field.any.url"),
        Own<Licence>("open", AsFlag, licence => licence.Open, "field.licences.open"),
    ];

    private static readonly Column<AuthorityRow>[] Legislatures =
    [
        Own<Legislature>("number", AsNumber, legislature => legislature.Number, "field.legislatures.number"),
        Own<Legislature>("from", AsDay, legislature => legislature.From, "field.any.from"),
        Own<Legislature>("until", AsDay, legislature => legislature.Until, "field.any.until"),
    ];

    /// <summary>The columns of a file, by its name.</summary>
    public static IReadOnlyList<Column<AuthorityRow>> Of(string file) =>
        file switch
        {
            "kinds" => Kinds,
            "ministries" => Ministries,
            "authors" => Authors,
            "programmes" => Programmes,
            "organisations" => [Own<Organisation>("url", AsCode, organisation => organisation.Url, "field.any.url")],
            "headings" => [Own<Heading>("url", AsCode, heading => heading.Url, "field.any.url")],
            "groups" => [Own<Group>("url", AsCode, group => group.Url, "field.any.url")],
            "licences" => Licences,
            "legislatures" => Legislatures,
            _ => [],
        };

    private static Column<AuthorityRow> Own<T>(string name, CellType type, Func<T, object?> value, string words)
        where T : Authority => new(name, type, row => value((T)row.Entry), Origin.List) { Words = words };

    private static Column<AuthorityRow> Named(string name, AuthorityRole role, string words) =>
        new(name, AsText, row => ListCell.Of(row.Authorities.NamedBy(row.Entry, role).Select(named => named.Id)), Origin.List)
        {
            Words = words,
        };
}
