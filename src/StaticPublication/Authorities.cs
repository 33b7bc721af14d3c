namespace StaticPublication;

/// <summary>The role in which the entry of one authority names another.</summary>
internal enum AuthorityRole
{
    /// <summary>The predecessor of a ministry.</summary>
    Predecessor,

    /// <summary>The ministry that leads a programme.</summary>
    Lead,

    /// <summary>The programme that a programme is part of.</summary>
    Parent,

    /// <summary>A programme that replaced a programme.</summary>
    Successor,
}

/// <summary>A reference from the entry of one authority to another.</summary>
internal sealed record AuthorityLink(Authority From, AuthorityRole Role, Authority To);

/// <summary>All authorities of the publication. Each list is sorted by sort key, then id, both in ordinal order.</summary>
internal sealed record Authorities
{
    /// <summary>Kinds of documents.</summary>
    public IReadOnlyList<Kind> Kinds { get; init; } = [];

    public IReadOnlyList<Ministry> Ministries { get; init; } = [];

    public IReadOnlyList<Portfolio> Portfolios { get; init; } = [];

    public IReadOnlyList<Author> Authors { get; init; } = [];

    public IReadOnlyList<Programme> Programmes { get; init; } = [];

    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>Parliamentary groups.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    public IReadOnlyList<Licence> Licences { get; init; } = [];

    /// <summary>Legislatures.</summary>
    public IReadOnlyList<Legislature> Legislatures { get; init; } = [];

    /// <summary>References between the entries, in the order of the entries.</summary>
    public IReadOnlyList<AuthorityLink> Links { get; init; } = [];

    /// <summary>Returns the authorities that an entry names in a role, as stated.</summary>
    public IEnumerable<Authority> NamedBy(Authority entry, AuthorityRole role) =>
        Links.Where(link => link.Role == role && link.From == entry).Select(link => link.To);

    /// <summary>Returns the entries that name an authority in a role, without duplicates.</summary>
    public IEnumerable<Authority> Naming(Authority named, AuthorityRole role) =>
        Links.Where(link => link.Role == role && link.To == named).Select(link => link.From).Distinct();

    /// <summary>Returns the ministries of a portfolio, sorted by first day, then id.</summary>
    public IEnumerable<Ministry> BodiesOf(Portfolio portfolio) =>
        Ministries
            .Where(ministry => ministry.Portfolio == portfolio)
            .OrderBy(ministry => ministry.From ?? DateOnly.MinValue)
            .ThenBy(ministry => ministry.Id, StringComparer.Ordinal);

    /// <summary>Returns the name of a group that an entry gives by its id or by its name.</summary>
    public string NameOfGroup(string stated) => Groups.FirstOrDefault(group => group.Id == stated)?.Name ?? stated;

    /// <summary>All authorities, file by file.</summary>
    public IEnumerable<Authority> All =>
        [
            .. Kinds,
            .. Ministries,
            .. Portfolios,
            .. Authors,
            .. Programmes,
            .. Organisations,
            .. Headings,
            .. Groups,
            .. Licences,
            .. Legislatures,
        ];

    /// <summary>Those of an authority file, which is named without its ending.</summary>
    public IReadOnlyList<Authority> Of(string file) =>
        file switch
        {
            "kinds" => Kinds,
            "ministries" => Ministries,
            "portfolios" => Portfolios,
            "authors" => Authors,
            "programmes" => Programmes,
            "organisations" => Organisations,
            "headings" => Headings,
            "groups" => Groups,
            "licences" => Licences,
            "legislatures" => Legislatures,
            _ => throw new ArgumentOutOfRangeException(nameof(file), file, null),
        };
}
