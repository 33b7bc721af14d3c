namespace StaticPublication;

/// <summary>As what the entry of one authority names another.</summary>
internal enum AuthorityRole
{
    /// <summary>The body before a ministry.</summary>
    Predecessor,

    /// <summary>The ministry that leads a programme.</summary>
    Lead,

    /// <summary>The programme that a programme is part of.</summary>
    Parent,

    /// <summary>A programme that took over from a programme.</summary>
    Successor,
}

/// <summary>What the entry of one authority states of another.</summary>
internal sealed record AuthorityLink(Authority From, AuthorityRole Role, Authority To);

/// <summary>Every authority of the publication; each list sorted by sort key, then id, both ordinal.</summary>
internal sealed record Authorities
{
    /// <summary>Kinds of documents.</summary>
    public IReadOnlyList<Kind> Kinds { get; init; } = [];

    /// <summary>Ministries.</summary>
    public IReadOnlyList<Ministry> Ministries { get; init; } = [];

    /// <summary>Portfolios.</summary>
    public IReadOnlyList<Portfolio> Portfolios { get; init; } = [];

    /// <summary>People.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>Public programmes.</summary>
    public IReadOnlyList<Programme> Programmes { get; init; } = [];

    /// <summary>Organisations.</summary>
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    /// <summary>Headings.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>Parliamentary groups.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>Licences.</summary>
    public IReadOnlyList<Licence> Licences { get; init; } = [];

    /// <summary>What their entries state of one another, in the order of the entries.</summary>
    public IReadOnlyList<AuthorityLink> Links { get; init; } = [];

    /// <summary>Whom an entry names in a role, as stated.</summary>
    public IEnumerable<Authority> NamedBy(Authority entry, AuthorityRole role) =>
        Links.Where(link => link.Role == role && link.From == entry).Select(link => link.To);

    /// <summary>The entries that name one in a role, each once.</summary>
    public IEnumerable<Authority> Naming(Authority named, AuthorityRole role) =>
        Links.Where(link => link.Role == role && link.To == named).Select(link => link.From).Distinct();

    /// <summary>The bodies of a portfolio, by first day, then id.</summary>
    public IEnumerable<Ministry> BodiesOf(Portfolio portfolio) =>
        Ministries
            .Where(ministry => ministry.Portfolio == portfolio)
            .OrderBy(ministry => ministry.From ?? DateOnly.MinValue)
            .ThenBy(ministry => ministry.Id, StringComparer.Ordinal);

    /// <summary>All of them, one list after the other.</summary>
    public IEnumerable<Authority> All =>
        [.. Kinds, .. Ministries, .. Portfolios, .. Authors, .. Programmes, .. Organisations, .. Headings, .. Groups, .. Licences];
}
