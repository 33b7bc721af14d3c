namespace StaticPublication;

/// <summary>The organisation that compiles the data.</summary>
internal sealed record Publisher(string Name, string Url, string Email)
{
    /// <summary>What it is, a term of <see cref="Vocabularies.Publishers"/>; null if that is not stated.</summary>
    public string? Type { get; init; }
}

/// <summary>A finding that a person has reviewed. It is still counted, and marked as reviewed.</summary>
internal sealed record Reviewed(string Code, string? Path, string? Value, string Reason);

/// <summary>The publication: site.yml, checked.</summary>
internal sealed record Site
{
    /// <summary>The languages whose words come with the program.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr", "en", "de", "el"];

    public required string Title { get; init; }

    /// <summary>A description in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>Absolute address, with a final slash.</summary>
    public required string Url { get; init; }

    /// <summary>Its tag, such as fr or en-GB.</summary>
    public required string Language { get; init; }

    public required Publisher Publisher { get; init; }

    /// <summary>Licence of the compiled data.</summary>
    public required Licence Licence { get; init; }

    /// <summary>The day in tag identifiers of a publication that states none.</summary>
    public const string FirstDay = "2013-01-01";

    /// <summary><c>domain,YYYY-MM-DD</c> of tag identifiers (RFC 4151).</summary>
    public required string Authority { get; init; }

    /// <summary>The cut-off as stated; if it is null, the catalogue uses the latest date of the records.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The delays within which answers are due.</summary>
    public AnswerRules AnswerRules { get; init; } = new([]);

    /// <summary>Whether the publisher is the body whose documents these are.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>What it calls ministries; null for the word of the language.</summary>
    public Noun? Term { get; init; }

    /// <summary>What its documents can have.</summary>
    public Scope Scope { get; init; } = Scope.Everything;

    /// <summary>The fields of all kinds, each once.</summary>
    public IReadOnlyList<KindField> Fields { get; init; } = [];

    /// <summary>What search results can be filtered by.</summary>
    public Facets Facets => LazyInitializer.EnsureInitialized(ref field, () => new Facets(this));

    /// <summary>The keys of the filters that it has, in the order of the panel.</summary>
    public IEnumerable<string> FacetKeys => Facets.All.Where(facet => Scope.Has(facet.Needs)).Select(facet => facet.Key).Append(Facet.Year);

    /// <summary>Whether unknown names create authorities instead of errors.</summary>
    public bool CreateUnknownAuthorities { get; init; }

    /// <summary>Code of the EU frequency table, such as irregular.</summary>
    public string Frequency { get; init; } = "irregular";

    /// <summary>Codes of the EU's table of themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = ["gove"];

    /// <summary>Code of the country that the documents are about, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Day of the first publication of the data, or null.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>Day until which nothing that the data have is removed or renamed, or null.</summary>
    public DateOnly? StableUntil { get; init; }

    /// <summary>GeoJSON or WKT, or null.</summary>
    public string? Spatial { get; init; }

    /// <summary>Repository of the records, or null.</summary>
    public string? Repository { get; init; }

    /// <summary>Stands for the path of a record in <see cref="EditUrl"/>.</summary>
    public const string EditedPath = "{path}";

    /// <summary>Address with <see cref="EditedPath"/>, or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>The language whose folders it has.</summary>
    public string FolderLanguage { get; init; } = Languages[0];

    /// <summary>Renamed folders of the site by their French name.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; init; } = new Dictionary<string, string>();

    public Host Host { get; init; } = Host.Of(null);

    /// <summary>What is made beside pages, search and the data of the whole.</summary>
    public Products Products { get; init; } = ProductNames.Of(null);

    /// <summary>Whether browsers are told to use https for all subdomains of the host too.</summary>
    public bool SecuresSubdomains { get; init; }

    /// <summary>Entries of the menu, in order; empty for the default.</summary>
    public IReadOnlyList<NavEntry> Nav { get; init; } = [];

    /// <summary>Sections on the home page, in order; empty for the default.</summary>
    public IReadOnlyList<Section> Home { get; init; } = [];

    /// <summary>Findings that a person has reviewed.</summary>
    public IReadOnlyList<Reviewed> Reviewed { get; init; } = [];

    /// <summary>Whether this is a deploy preview; then nothing may be indexed.</summary>
    public bool IsPreview { get; init; }
}

/// <summary>An entry of the menu: a section, an editorial page by its name, or an address elsewhere with its title.</summary>
internal sealed record NavEntry(Section? Section, string? Page = null, string? Title = null, string? Url = null);

/// <summary>A document taken down, identified by an id, addresses or both. Contains no personal data.</summary>
internal sealed record Tombstone(string? Id, DateOnly Date, string LegalGround, IReadOnlyList<string> Addresses, SourceLocation Location);

/// <summary>An editorial page at <c>/{name}/</c>. The footer links to those with <paramref name="InNav"/>.</summary>
internal sealed record EditorialPage(string Name, string Title, string? Description, bool InNav, int Order, string Markdown, string Path)
{
    /// <summary>Former addresses, rooted.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];
}
