namespace StaticPublication;

/// <summary>What the results of a search can be narrowed by. A new one is a line of <see cref="All"/>, and its name in both strings files
/// (<c>search.facet_KEY</c>).</summary>
/// <param name="Key">Its name in addresses, queries and the index.</param>
/// <param name="OtherNames">What it is called in queries besides, folded.</param>
/// <param name="IdsOf">Ids of a document's values; one that is named twice may stand twice.</param>
/// <param name="ValuesOf">Every value of an edition.</param>
internal sealed record Facet(
    string Key,
    IReadOnlyList<string> OtherNames,
    Func<Document, IEnumerable<string>> IdsOf,
    Func<Edition, IEnumerable<FacetValue>> ValuesOf
)
{
    /// <summary>The year narrows results too. It is no facet: the days of the index tell it, and no value of it is stored.</summary>
    public const string Year = "year";

    private static readonly Facet Ministry = new(
        "ministry",
        ["ministere"],
        document => document.Ministries.All.Select(ministry => ministry.Id),
        Entries(authorities => authorities.Ministries)
    );

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

    /// <summary>Every facet, in the order of the panel and of the columns.</summary>
    public static readonly IReadOnlyList<Facet> All =
    [
        new("kind", ["type"], document => [document.Kind.Id], Entries(authorities => authorities.Kinds)),
        new("status", ["statut"], document => document.Status == Status.None ? [] : [document.Status.Word()], StatusValues),
        Ministry,
        new(
            "portfolio",
            ["portefeuille"],
            document => document.Ministries.All.Select(ministry => ministry.Portfolio?.Id).OfType<string>(),
            Entries(authorities => authorities.Portfolios)
        )
        {
            Through = Ministry,
            ValueThrough = ministry => ((Ministry)ministry).Portfolio,
        },
        Author,
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
    ];

    /// <summary>Facets with a column that are counted with every answer.</summary>
    public static readonly IReadOnlyList<Facet> Counted = [.. All.Where(facet => facet is { Through: null, IsLater: false })];

    /// <summary>Facets with a column that are counted only when a reader asks for them.</summary>
    public static readonly IReadOnlyList<Facet> Later = [.. All.Where(facet => facet.IsLater)];

    /// <summary>What results can be narrowed by, in the order of the panel: the facets, then the year.</summary>
    public static readonly IReadOnlyList<string> Keys = [.. All.Select(facet => facet.Key), Year];

    /// <summary>Facets whose values are suggested while a reader types; of values with equally many documents the first facet's
    /// first.</summary>
    public static readonly IReadOnlyList<Facet> Suggested = [Programme, Ministry, Author];

    /// <summary>The fields of a query with all their names, folded: facets, the year, the first and the last day.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> QueryFields = new Dictionary<string, IReadOnlyList<string>>(
        All.Select(facet => KeyValuePair.Create<string, IReadOnlyList<string>>(facet.Key, [facet.Key, .. facet.OtherNames])),
        StringComparer.Ordinal
    )
    {
        [Year] = ["annee", "year"],
        ["from"] = ["du", "from"],
        ["until"] = ["au", "until"],
    };

    // Its values are many, and so are the bytes of its column.
    private bool IsLater { get; init; }

    /// <summary>The facet whose values each belong to one value of this one, which needs no column then; null for one with a
    /// column.</summary>
    public Facet? Through { get; private init; }

    /// <summary>The value of this facet to which a value of <see cref="Through"/> belongs, or null.</summary>
    public Func<Authority, Authority?>? ValueThrough { get; private init; }

    /// <summary>Name of the list of the documents that have a value.</summary>
    public string ListOf(string id) => $"{Key}:{id}";

    private static Func<Edition, IEnumerable<FacetValue>> Entries(Func<Authorities, IEnumerable<Authority>> entries) =>
        edition => entries(edition.Catalogue.Authorities).Select(entry => new FacetValue(entry.Id, entry.Name, entry));

    private static IEnumerable<FacetValue> StatusValues(Edition edition) =>
        Statuses.All.Select(status => new FacetValue(status.Word(), edition.Strings[$"status.{status.Word()}"], null));
}

/// <summary>A value of a facet: its id, the authority behind it (none for a status), and the name shown.</summary>
internal sealed record FacetValue(string Id, string Name, Authority? Authority);
