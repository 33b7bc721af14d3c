namespace StaticPublication;

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

    /// <summary>All of them, one list after the other.</summary>
    public IEnumerable<Authority> All =>
        [.. Kinds, .. Ministries, .. Portfolios, .. Authors, .. Programmes, .. Organisations, .. Headings, .. Groups, .. Licences];
}
