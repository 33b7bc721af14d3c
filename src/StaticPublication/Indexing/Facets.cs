namespace StaticPublication.Indexing;

/// <summary>What results can be narrowed by, in the order of the columns; years come from the days.</summary>
internal enum Facet
{
    /// <summary>Kind.</summary>
    Kind,

    /// <summary>Status.</summary>
    Status,

    /// <summary>Ministries in any role.</summary>
    Ministry,

    /// <summary>Portfolios of those ministries; has no column, since a ministry tells its portfolio.</summary>
    Portfolio,

    /// <summary>Authors.</summary>
    Author,

    /// <summary>Programmes.</summary>
    Programme,

    /// <summary>Heading.</summary>
    Heading,
}

/// <summary>A value of a facet: its id, the authority behind it (none for a status), and the name shown.</summary>
internal sealed record FacetValue(string Id, string Name, Authority? Authority);

/// <summary>The values of every facet, numbered by id, and those of each document.</summary>
internal sealed class Facets
{
    /// <summary>Every facet.</summary>
    public static readonly IReadOnlyList<Facet> All = Enum.GetValues<Facet>();

    /// <summary>Facets with a column that are counted with every answer.</summary>
    public static readonly IReadOnlyList<Facet> AtOnce = [Facet.Kind, Facet.Status, Facet.Ministry, Facet.Programme];

    /// <summary>Facets with a column that are counted when a reader asks for them: their values are many, and so are their bytes.</summary>
    public static readonly IReadOnlyList<Facet> Later = [Facet.Author, Facet.Heading];

    private readonly IReadOnlyList<FacetValue>[] _values;
    private readonly Dictionary<string, int>[] _numbers;

    /// <summary>Numbers the values of an edition.</summary>
    public Facets(Edition edition)
    {
        _values =
        [
            .. All.Select(facet =>
                (IReadOnlyList<FacetValue>)[.. ValuesOf(edition, facet).OrderBy(value => value.Id, StringComparer.Ordinal)]
            ),
        ];
        _numbers =
        [
            .. _values.Select(values =>
                values.Select((value, number) => (value.Id, number)).ToDictionary(p => p.Id, p => p.number, StringComparer.Ordinal)
            ),
        ];
    }

    /// <summary>The name of a facet in lists and addresses: ministry, kind…</summary>
    public static string NameOf(Facet facet) => facet.ToString().ToLowerInvariant();

    /// <summary>Name of the list of the documents that have a value.</summary>
    public static string ListOf(Facet facet, string id) => $"{NameOf(facet)}:{id}";

    /// <summary>The values of a facet by number.</summary>
    public IReadOnlyList<FacetValue> Values(Facet facet) => _values[(int)facet];

    /// <summary>Puts the numbers of a document's values, each once, in the place of what a list holds.</summary>
    public void Number(Document document, Facet facet, List<int> numbers)
    {
        numbers.Clear();
        foreach (var id in IdsOf(document, facet))
        {
            var number = _numbers[(int)facet][id];
            // They are few: a set to tell them apart would cost more than they do.
            if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }
    }

    /// <summary>Ids of a document's values; one that is named twice may stand twice.</summary>
    public static IEnumerable<string> IdsOf(Document document, Facet facet) =>
        facet switch
        {
            Facet.Kind => [document.Kind.Id],
            Facet.Status => document.Status == Status.None ? [] : [document.Status.Word()],
            Facet.Ministry => document.Ministries.All.Select(ministry => ministry.Id),
            Facet.Portfolio => document
                .Ministries.All.Select(ministry => ministry.Portfolio)
                .OfType<Portfolio>()
                .Select(portfolio => portfolio.Id),
            Facet.Author => document.Authors.Select(authorship => authorship.Author.Id),
            Facet.Programme => document.Programmes.Select(programme => programme.Id),
            Facet.Heading => document.Heading is { } heading ? [heading.Id] : [],
            _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "A facet that no document has."),
        };

    private static IEnumerable<FacetValue> ValuesOf(Edition edition, Facet facet)
    {
        var authorities = edition.Catalogue.Authorities;
        IEnumerable<Authority> entries = facet switch
        {
            Facet.Kind => authorities.Kinds,
            Facet.Ministry => authorities.Ministries,
            Facet.Portfolio => authorities.Portfolios,
            Facet.Author => authorities.Authors,
            Facet.Programme => authorities.Programmes,
            Facet.Heading => authorities.Headings,
            _ => [],
        };
        return facet == Facet.Status
            ? Statuses.All.Select(status => new FacetValue(status.Word(), edition.Strings[$"status.{status.Word()}"], null))
            : entries.Select(entry => new FacetValue(entry.Id, entry.Name, entry));
    }
}
