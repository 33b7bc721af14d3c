namespace StaticPublication;

/// <summary>Who compiles the data.</summary>
internal sealed record Publisher(string Name, string Url, string Email);

/// <summary>A finding that a person has looked at: still counted, marked as reviewed.</summary>
internal sealed record Reviewed(string Code, string? Path, string? Value, string Reason);

/// <summary>Whose limits are checked.</summary>
public enum Host
{
    /// <summary>Netlify.</summary>
    Netlify,

    /// <summary>Cloudflare Pages.</summary>
    Cloudflare,

    /// <summary>GitHub Pages.</summary>
    Github,
}

/// <summary>The publication: site.yml, checked.</summary>
internal sealed record Site
{
    /// <summary>Name of the publication.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>Absolute address, with a final slash.</summary>
    public required string Url { get; init; }

    /// <summary>fr or en.</summary>
    public required string Language { get; init; }

    /// <summary>Who compiles it.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>Licence of the compiled data.</summary>
    public required Licence Licence { get; init; }

    /// <summary><c>domain,YYYY-MM-DD</c> of tag identifiers (RFC 4151).</summary>
    public required string Authority { get; init; }

    /// <summary>The cut-off as stated; the catalogue knows the latest date where it is not.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Within which delays answers are due.</summary>
    public AnswerRules AnswerRules { get; init; } = new([]);

    /// <summary>Whether unknown names make entities instead of errors.</summary>
    public bool CreateUnknownAuthorities { get; init; }

    /// <summary>Code of the EU frequency table, such as irregular.</summary>
    public string Frequency { get; init; } = "irregular";

    /// <summary>GeoJSON or WKT, or null.</summary>
    public string? Spatial { get; init; }

    /// <summary>Repository of the records, or null.</summary>
    public string? Repository { get; init; }

    /// <summary>Address with <c>{path}</c>, or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Folder names of the site by their French name.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; init; } = new Dictionary<string, string>();

    /// <summary>Whose limits are checked.</summary>
    public Host Host { get; init; }

    /// <summary>Sections of the menu, in its order; none for those of the table.</summary>
    public IReadOnlyList<Section> Nav { get; init; } = [];

    /// <summary>Sections that the home page shows; none for those of the table.</summary>
    public IReadOnlyList<Section> Home { get; init; } = [];

    /// <summary>Findings that a person has looked at.</summary>
    public IReadOnlyList<Reviewed> Reviewed { get; init; } = [];

    /// <summary>True on a deploy preview: nothing is to be indexed.</summary>
    public bool IsPreview { get; init; }
}

/// <summary>A document taken down: an id or addresses at least; no personal data.</summary>
internal sealed record Tombstone(string? Id, DateOnly Date, string LegalGround, IReadOnlyList<string> Addresses, SourceLocation Location);

/// <summary>An editorial page at <c>/{name}/</c>; the footer leads to those of the navigation.</summary>
internal sealed record EditorialPage(string Name, string Title, string? Description, bool InNav, int Order, string Markdown, string Path)
{
    /// <summary>Addresses that it had, each rooted.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];
}
