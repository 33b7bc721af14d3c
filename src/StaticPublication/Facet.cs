using static StaticPublication.FacetValues;

namespace StaticPublication;

/// <summary>A property that search results can be filtered by. To add one: a line in <see cref="All"/>, and its name in both strings files
/// (<c>search.facet_KEY</c>).</summary>
/// <param name="Key">Its name in addresses, queries and the index.</param>
/// <param name="OtherNames">Further names in queries, folded.</param>
/// <param name="IdsOf">Returns the ids of a document's values; may contain duplicates.</param>
/// <param name="ValuesOf">Returns all values of an edition.</param>
internal sealed record Facet(
    string Key,
    IReadOnlyList<string> OtherNames,
    Func<Document, IEnumerable<string>> IdsOf,
    Func<Edition, IEnumerable<FacetValue>> ValuesOf
)
{
    /// <summary>Results can be filtered by year too: it follows from the days in the index, so no values of it are stored.</summary>
    public const string Year = "year";

    private static readonly Facet Ministry = new(
        "ministry",
        ["ministere"],
        document => document.Ministries.All.Select(ministry => ministry.Id),
        Entries(authorities => authorities.Ministries)
    );

    private static readonly Facet Responsible = new(
        "responsible",
        ["responsable"],
        document => document.Responsible is { } ministry ? [ministry.Id] : [],
        Entries(authorities => authorities.Ministries)
    )
    {
        IsLater = true,
    };

    private static readonly Facet Author = new(
        "author",
        ["auteur"],
        document => document.Authors.Select(authorship => authorship.Author.Id),
        Entries(authorities => authorities.Authors)
    )
    {
        IsLater = true,
    };

    private static readonly Facet Programme = new(
        "programme",
        [],
        document => document.Programmes.Select(programme => programme.Id),
        Entries(authorities => authorities.Programmes)
    );

    /// <summary>The facets that every publication has, in the order of the filter panel and of the columns.</summary>
    public static readonly IReadOnlyList<Facet> All =
    [
        new("kind", ["type"], document => [document.Kind.Id], Entries(authorities => authorities.Kinds)),
        new("status", ["statut"], document => document.Status == Status.None ? [] : [document.Status.Word()], StatusValues),
        new("delay", ["delai"], document => document.Delay() is { Length: > 0 } word ? [word] : [], Worded("delay", Delays.Words)),
        new("flag", ["signalement"], document => document.Flags(), Worded("flag", Flagging.Words)),
        Ministry,
        new(
            "portfolio",
            ["portefeuille"],
            document => document.Ministries.All.Select(ministry => ministry.Portfolio?.Id).OfType<string>(),
            Entries(authorities => authorities.Portfolios)
        )
        {
            Through = Ministry,
            ValueThrough = PortfolioOf,
        },
        Responsible,
        new(
            "remit",
            [],
            document => document.Responsible?.Portfolio is { } portfolio ? [portfolio.Id] : [],
            Entries(authorities => authorities.Portfolios)
        )
        {
            Through = Responsible,
            ValueThrough = PortfolioOf,
        },
        Author,
        new("group", ["groupe"], document => document.Authors.Select(GroupId).OfType<string>(), Groups),
        new(
            "constituency",
            ["circonscription"],
            document => document.Authors.Select(ConstituencyId).OfType<string>(),
            edition => Stated(edition, authorship => (ConstituencyId(authorship), authorship.Constituency))
        )
        {
            IsLater = true,
        },
        Programme,
        new(
            "heading",
            ["rubrique"],
            document => document.Heading is { } heading ? [heading.Id] : [],
            Entries(authorities => authorities.Headings)
        )
        {
            IsLater = true,
        },
        new("answered", ["reponse"], document => AnswerTimes.MonthWordOf(document) is { } month ? [month] : [], Months) { IsLater = true },
        new("ended", ["fin"], document => QuestionFlows.EndOf(document) is { } end ? [end] : [], Ends) { IsLater = true },
        new(
            "asked",
            ["interroge"],
            document => document is { Status: not Status.None, Ministries.Asked.Ministry.Id: { } asked } ? [asked] : [],
            Entries(authorities => authorities.Ministries)
        )
        {
            IsLater = true,
        },
        new(
            "transfer",
            ["transmission"],
            document => QuestionFlows.TransferOf(document) is { } word ? [word] : [],
            Worded("transfer", QuestionFlows.Transfers)
        )
        {
            IsLater = true,
        },
        new("wait", ["attente"], document => AnswerTimes.WordOf(document) is { } word ? [word] : [], Waits) { IsLater = true },
    ];

    /// <summary>Facets with a column that are counted only on request.</summary>
    public static readonly IReadOnlyList<Facet> Later = [.. All.Where(facet => facet.IsLater)];

    /// <summary>Keys of all filters in the order of the panel: the facets, then the year.</summary>
    public static readonly IReadOnlyList<string> Keys = [.. All.Select(facet => facet.Key), Year];

    /// <summary>Facets whose values are suggested while a reader types. Of values with the same number of documents, those of the first
    /// facet come first.</summary>
    public static readonly IReadOnlyList<Facet> Suggested = [Programme, Ministry, Author];

    /// <summary>The fields that a query has in every publication, with all their names, folded.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> QueryFields = new Dictionary<string, IReadOnlyList<string>>(
        All.Select(facet => KeyValuePair.Create<string, IReadOnlyList<string>>(facet.Key, [facet.Key, .. facet.OtherNames])),
        StringComparer.Ordinal
    )
    {
        [Year] = ["annee", "year"],
        ["from"] = ["du", "from"],
        ["until"] = ["au", "until"],
        [TextZones.Field] = ["dans", "in"],
    };

    /// <summary>What documents must be able to have for it to have values.</summary>
    public Scope Needs => Scopes.Of(Key);

    /// <summary>Whether it has many values: its column is large, and counted only on request.</summary>
    public bool IsLater { get; private init; }

    /// <summary>Whether <see cref="ValuesOf"/> has an order of its own.</summary>
    public bool IsOrdered { get; private init; }

    /// <summary>A facet whose values each belong to one value of this one, so that this one needs no column; null for a facet with a
    /// column.</summary>
    public Facet? Through { get; private init; }

    /// <summary>Returns the value of this facet that a value of <see cref="Through"/> belongs to, or null.</summary>
    public Func<Authority, Authority?>? ValueThrough { get; private init; }

    /// <summary>Returns the key of the facet that an authority is a value of; null if there is none.</summary>
    public static string? KeyOf(Authority authority) =>
        authority switch
        {
            StaticPublication.Ministry => "ministry",
            StaticPublication.Author => "author",
            StaticPublication.Programme => "programme",
            Portfolio => "portfolio",
            Heading => "heading",
            Kind => "kind",
            Group => "group",
            Constituency => "constituency",
            _ => null,
        };

    /// <summary>Makes a facet of a field that kinds have of their own. Its key is that of the column in the tables of documents.</summary>
    public static Facet Of(KindField field) =>
        new(
            field.ColumnName,
            [],
            document => Stated(document, field).Select(field.IdOf).OfType<string>(),
            edition => Stated(edition, field)
        )
        {
            IsOrdered = true,
        };

    /// <summary>Returns the name of the list of documents with a value.</summary>
    public string ListOf(string id) => $"{Key}:{id}";
}
