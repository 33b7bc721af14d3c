using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The pages that read the search index in the browser: the search page, the page that explores the
/// data, and the page that checks quotations.</summary>
internal static class SearchPages
{
    /// <summary>The script of the search page.</summary>
    public const string Script = "search.js";

    // The facets that a query is most often limited by.
    private static readonly IReadOnlyList<string> HelpFacets = ["author", "group", "ministry", "programme"];

    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        renderer.Check is null
            ? [Search(renderer), ExplorePage.File(renderer)]
            : [Search(renderer), ExplorePage.File(renderer), Check(renderer)];

    private static OutputFile Search(PageRenderer renderer) =>
        renderer.Single(
            new Page(
                renderer.Addresses.Page("recherche"),
                renderer.Strings["search.title"],
                "search",
                new SearchModel(renderer.Addresses.Page("recherche"), [.. renderer.WaysToBrowse])
                {
                    Index = IndexModel.Of(renderer),
                    Check = renderer.Check,
                    Facets = [.. FacetsOf(renderer)],
                    Suggested =
                    [
                        .. Facet
                            .Suggested.Where(facet => renderer.Has(facet.Needs))
                            .Select(facet => new NamedWord(facet.Key, renderer.Strings[$"search.suggestion_{facet.Key}"])),
                    ],
                    Zones =
                    [
                        .. ZonesOf(renderer).Prepend("any").Select(zone => new NamedWord(zone, renderer.Strings[$"search.zone_{zone}"])),
                    ],
                    ZoneKeys = string.Join(' ', ZonesOf(renderer)),
                    HelpFields = HelpFields(renderer),
                    HasStatuses = renderer.Has(Scope.Answers),
                }
            )
            {
                Description = renderer.Strings["search.intro"],
                Section = "recherche",
                Trail = SubjectHead.TrailOf(renderer, new Link(renderer.Strings["search.title"], "")),
                OwnSearch = true,
                Scripts = [Script],
                Alternates = [Alternate.OpenSearch(renderer)],
            }
        );

    /// <summary>Returns what search results can be filtered by, each with its name for readers.</summary>
    public static IEnumerable<NamedWord> FacetsOf(PageRenderer renderer)
    {
        var (site, strings) = (renderer.Edition.Site, renderer.Strings);
        return site
            .FacetKeys.Except(Unfilled(renderer).Select(one => one.Facet.Key))
            .Select(key => new NamedWord(key, site.Facets.NameOf(key, strings)));
    }

    // Fields of kinds that no document has so far.
    private static IEnumerable<OwnFacet> Unfilled(PageRenderer renderer) =>
        renderer.Edition.Site.Facets.Own.Where(one => !renderer.Documents.Any(document => one.Facet.IdsOf(document).Any()));

    private static IEnumerable<string> ZonesOf(PageRenderer renderer) => TextZones.Of(renderer.Documents).Select(zone => zone.Key);

    private static string HelpFields(PageRenderer renderer)
    {
        var (site, strings) = (renderer.Edition.Site, renderer.Strings);
        string Name(string key) => site.Facets.TypedName(key, strings) ?? strings[$"search.field_names.{key}"];
        var facets = HelpFacets.Where(key => renderer.Has(Scopes.Of(key))).Select(Name);
        var days = new[] { Facet.Year, "from", "until" }.Select(Name);
        var zones = ZonesOf(renderer).Select(zone => $"{Name(TextZones.Field)}:{Name(zone)}");
        var typed = facets
            .Concat(days)
            .Concat(site.Facets.Own.Except(Unfilled(renderer)).Select(one => site.Facets.TypedName(one, strings)))
            .Select(name => $"{name}:");
        return string.Join(", ", typed.Concat(zones));
    }

    private static OutputFile Check(PageRenderer renderer) =>
        renderer.Single(
            new Page(
                renderer.Addresses.Page("verifier"),
                renderer.Strings["verify.title"],
                "verify",
                new VerifyModel(renderer.Addresses.Page("verifier"), renderer.Addresses.Page("recherche"), IndexModel.Of(renderer))
            )
            {
                Description = renderer.Strings["verify.intro"],
                Section = "verifier",
                Trail = SubjectHead.TrailOf(renderer, new Link(renderer.Strings["verify.title"], "")),
                Scripts = ["verify.js"],
            }
        );
}

/// <summary>The search page, and links to browse without JavaScript.</summary>
/// <param name="Search">Address of the page.</param>
/// <param name="Browse">Links to browse without search.</param>
internal sealed record SearchModel(string Search, IReadOnlyList<Link> Browse)
{
    /// <summary>What its script must know of the index.</summary>
    public required IndexModel Index { get; init; }

    /// <summary>Link to the page that checks quotations; nothing if there is none.</summary>
    public required Link? Check { get; init; }

    /// <summary>Facets that results can be filtered by.</summary>
    public required IReadOnlyList<NamedWord> Facets { get; init; }

    /// <summary>Keys of the facets, separated by spaces.</summary>
    public string FacetKeys => string.Join(' ', Facets.Select(facet => facet.Key));

    /// <summary>Facets whose values are suggested while a reader types.</summary>
    public required IReadOnlyList<NamedWord> Suggested { get; init; }

    /// <summary>The fields that a query can name.</summary>
    public required string HelpFields { get; init; }

    /// <summary>Whether documents have a status.</summary>
    public required bool HasStatuses { get; init; }

    /// <summary>Texts in which the words may be searched for.</summary>
    public required IReadOnlyList<NamedWord> Zones { get; init; }

    /// <summary>Keys of the zones, separated by spaces.</summary>
    public required string ZoneKeys { get; init; }
}

/// <summary>The page that checks quotations.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Search">Address of the search page.</param>
/// <param name="Index">What its script must know of the index.</param>
internal sealed record VerifyModel(string Address, string Search, IndexModel Index);

/// <summary>What a script must know of the search index.</summary>
/// <param name="Root">Address of the index file that names all other files of the search.</param>
/// <param name="Worker">Address of the script that reads long lists.</param>
/// <param name="Stemmers">The scripts that stem words.</param>
/// <param name="Stemmer">Address of the stemmer of the site's language; null if it has none.</param>
internal sealed record IndexModel(string Root, string Worker, IReadOnlyList<Stemmer> Stemmers, string? Stemmer)
{
    /// <summary>Layout version of the index.</summary>
    public int Layout { get; } = IndexLayout.Version;

    /// <summary>Names of the months, separated by bars, as they stand alone; dates are then written as on all pages.</summary>
    public required string Months { get; init; }

    /// <summary>The same after a day.</summary>
    public required string DayMonths { get; init; }

    public static IndexModel Of(PageRenderer renderer) =>
        new(
            renderer.Addresses.SearchIndex,
            renderer.Assets.Address("search-worker.js") ?? "",
            [
                .. Stemming
                    .Own.Select(code => new Stemmer(code, renderer.Assets.Address($"search-stem-{code}.js") ?? ""))
                    .Where(stemmer => stemmer.Address.Length > 0),
            ],
            renderer.Assets.Address($"search-stem-{Stemming.CodeOf(Stemming.LanguageOf(renderer.Edition.Site.Language))}.js")
        )
        {
            Months = string.Join('|', Enumerable.Range(1, 12).Select(renderer.Strings.Month)),
            DayMonths = string.Join('|', Enumerable.Range(1, 12).Select(renderer.Strings.DayMonth)),
        };
}

/// <summary>A script that stems the words of a language.</summary>
/// <param name="Code">Code of the language, such as fr.</param>
/// <param name="Address">Address of the script.</param>
internal sealed record Stemmer(string Code, string Address);

/// <summary>A facet or a zone of texts.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Name">Its name for readers.</param>
internal sealed record NamedWord(string Key, string Name);
