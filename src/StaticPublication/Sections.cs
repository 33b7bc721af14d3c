using System.Collections.Frozen;
using StaticPublication.Rendering;
using static StaticPublication.ShownIn;

namespace StaticPublication;

/// <summary>Where a link to a section, or on the home page a part of it, is shown.</summary>
[Flags]
internal enum ShownIn
{
    None = 0,
    Menu = 1,
    FooterAbout = 2,
    FooterReuse = 4,

    /// <summary>The links on the search page and on the page for unknown addresses.</summary>
    Browse = 8,

    /// <summary>Beside the site's own feed.</summary>
    FooterFollow = 16,
}

/// <summary>A section of the site: a page at the top level, or only a part of the home page.</summary>
/// <param name="Key">Its name in <c>nav</c>, <c>home</c> and <c>paths</c> of site.yml. It is also its folder in all languages, unless
/// <c>paths</c> renames it.</param>
/// <param name="English">Key of its string, <c>nav.ENGLISH</c>; <c>nav</c> and <c>home</c> accept this name too.</param>
/// <param name="ShownIn">Where it is shown, in the order of the table.</param>
internal sealed record Section(string Key, string English, ShownIn ShownIn)
{
    public string Words => $"nav.{English}";

    public bool HasPage { get; init; } = true;

    /// <summary>The class of the authorities whose pages are below it; null if there are none.</summary>
    public Type? Entries { get; init; }

    /// <summary>What documents must be able to have for it to exist. One that happens to be empty, such as the overdue desk,
    /// exists.</summary>
    public Scope Needs { get; init; }

    /// <summary>The product that it needs.</summary>
    public Products Product { get; init; }

    /// <summary>Its place on the home page unless <c>home</c> says another; 0 if it is not there.</summary>
    public int OnHome { get; init; }

    /// <summary>Returns whether a publication has it.</summary>
    public bool IsIn(Site site) => site.Scope.Has(Needs) && site.Products.HasFlag(Product);
}

/// <summary>All sections, one on each line. Each page is in the sitemap and among the known addresses.</summary>
internal static class Sections
{
    public static readonly IReadOnlyList<Section> All =
    [
        new("documents", "documents", Menu | Browse) { OnHome = 3 },
        Listing<Programme>("programmes", "programmes", Menu | Browse, Scope.Programmes) with
        {
            OnHome = 4,
        },
        Listing<Ministry>("ministeres", "ministries", Menu | Browse, Scope.Ministries) with
        {
            OnHome = 5,
        },
        Listing<Author>("auteurs", "authors", Menu | Browse, Scope.Persons),
        Listing<Group>("groupes", "groups", Browse, Scope.Groups),
        Listing<Constituency>("circonscriptions", "constituencies", Browse, Scope.Constituencies),
        Listing<Heading>("rubriques", "headings", Browse, Scope.Headings),
        Listing<Organisation>("organisations", "organisations", Browse, Scope.Organisations),
        Listing<Portfolio>("portefeuilles", "portfolios", None, Scope.Portfolios),
        Listing<Kind>("types", "kinds", None, Scope.None),
        new("statistiques", "statistics", Menu) { Needs = Scope.Answers },
        new("retards", "overdue", Menu) { Needs = Scope.Deadlines },
        new("recherche", "search", Menu),
        new("verifier", "verify", FooterAbout) { Product = Products.Quotation },
        new("explorer", "explore", FooterReuse),
        new("donnees", "data", Menu | FooterReuse) { OnHome = 6 },
        new("dictionnaire", "dictionary", FooterReuse),
        new("changements", "changes", FooterReuse),
        new("suivre", "follow", FooterFollow),
        new("glossaire", "glossary", FooterAbout),
        new("qualite", "quality", FooterAbout),
        new("reponses-reprises", "repeated", None) { Needs = Scope.Answers },
        new("figures", "figures", None) { HasPage = false, OnHome = 1 },
        new("answers", "answers", None)
        {
            HasPage = false,
            OnHome = 2,
            Needs = Scope.Answers,
        },
    ];

    private static readonly FrozenDictionary<string, Section> ByKey = All.ToFrozenDictionary(section => section.Key);

    private static readonly FrozenDictionary<Type, Section> ByEntries = All.Where(section => section.Entries is not null)
        .ToFrozenDictionary(section => section.Entries!);

    public static IEnumerable<Section> Pages => All.Where(section => section.HasPage);

    /// <summary>Returns the sections that have a page in a publication.</summary>
    public static IEnumerable<Section> PagesOf(Site site) => Pages.Where(section => section.IsIn(site));

    /// <summary>The sections that <c>home</c> can name: those of the home page, and those that list authorities.</summary>
    public static IEnumerable<Section> ForHome => All.Where(section => section.OnHome > 0 || section.Entries is not null);

    /// <summary>Returns the parts of the home page in their order.</summary>
    public static IEnumerable<Section> OnHome(Site site) =>
        (
            site.Home.Count > 0 ? site.Home.AsEnumerable() : All.Where(section => section.OnHome > 0).OrderBy(section => section.OnHome)
        ).Where(section => section.IsIn(site));

    public static Section Of(string key) => ByKey[key];

    /// <summary>Returns the section that lists an authority; null for a licence or a legislature, which have no page.</summary>
    public static Section? Of(Authority authority) => ByEntries.GetValueOrDefault(authority.GetType());

    public static IEnumerable<Section> Shown(ShownIn place, Site site) =>
        All.Where(section => section.ShownIn.HasFlag(place) && section.IsIn(site));

    /// <summary>Returns the names by which site.yml may refer to sections.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<Section> sections) =>
        [.. sections.SelectMany(section => new[] { section.Key, section.English }).Distinct()];

    /// <summary>Returns the section to which site.yml refers by a name; null if none is called so.</summary>
    public static Section? Named(string name) => All.FirstOrDefault(section => section.Key == name || section.English == name);

    private static Section Listing<T>(string key, string english, ShownIn shownIn, Scope needs)
        where T : Authority => new(key, english, shownIn) { Entries = typeof(T), Needs = needs };
}

/// <summary>All kinds of pages, one on each line. Pages that need files of other stages, such as the data page, are made
/// separately.</summary>
internal static class PageKinds
{
    private static readonly IReadOnlyList<Func<PageRenderer, IEnumerable<OutputFile>>> Pages =
    [
        ListPages.Files,
        IndexPages.Files,
        StatisticsPage.Files,
        QualityPage.Files,
        RepeatedPage.Files,
        FollowPage.Files,
        GlossaryPage.Files,
        PlainPages.Files,
        HomePage.Files,
    ];

    /// <summary>Returns all pages and assets of the site. None is rendered before it is written.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        DocumentPage
            .Files(renderer)
            .Concat(Pages.SelectMany(kind => kind(renderer)).WithMarkdown(renderer))
            .Concat(MovedPages.Files(renderer))
            .Concat(renderer.Assets.Files());

    /// <summary>Returns some pages by their paths, and the assets.</summary>
    public static IReadOnlyList<OutputFile> Files(PageRenderer renderer, IReadOnlyList<string> paths) =>
        [.. renderer.Assets.Files(), .. Files(renderer).Where(file => paths.Contains(file.Path, StringComparer.Ordinal)).Take(paths.Count)];
}
