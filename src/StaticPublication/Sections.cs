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
    Home = 16,
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

    /// <summary>Returns whether anything in a publication can be in the section. One that happens to be empty, such as the overdue desk,
    /// counts as filled. One that nothing can fill keeps its address, but no link leads there unless <c>nav</c> lists it.</summary>
    public Func<Catalogue, bool> IsFilled { get; init; } = _ => true;
}

/// <summary>All sections, one on each line. Each page is in the sitemap and among the known addresses.</summary>
internal static class Sections
{
    public static readonly IReadOnlyList<Section> All =
    [
        new("documents", "documents", Menu | Browse | Home),
        Listing("programmes", "programmes", Menu | Browse | Home, authorities => authorities.Programmes),
        Listing("ministeres", "ministries", Menu | Browse | Home, authorities => authorities.Ministries),
        Listing("auteurs", "authors", Menu | Browse, authorities => authorities.Authors),
        Listing("rubriques", "headings", Browse, authorities => authorities.Headings),
        Listing("organisations", "organisations", Browse, authorities => authorities.Organisations),
        Listing("portefeuilles", "portfolios", None, authorities => authorities.Portfolios),
        Listing("types", "kinds", None, authorities => authorities.Kinds),
        new("statistiques", "statistics", Menu) { IsFilled = HasQuestions },
        new("retards", "overdue", Menu) { IsFilled = HasQuestions },
        new("recherche", "search", Menu),
        new("verifier", "verify", FooterAbout) { IsFilled = catalogue => catalogue.Site.Products.HasFlag(Products.DocumentJson) },
        new("donnees", "data", Menu | FooterReuse | Home),
        new("dictionnaire", "dictionary", FooterReuse),
        new("changements", "changes", FooterReuse),
        new("qualite", "quality", FooterAbout),
        new("figures", "figures", Home) { HasPage = false },
        new("answers", "answers", Home) { HasPage = false },
    ];

    private static readonly FrozenDictionary<string, Section> ByKey = All.ToFrozenDictionary(section => section.Key);

    private static readonly FrozenDictionary<Type, Section> ByEntries = All.Where(section => section.Entries is not null)
        .ToFrozenDictionary(section => section.Entries!);

    public static IEnumerable<Section> Pages => All.Where(section => section.HasPage);

    public static IEnumerable<Section> OnHome => All.Where(section => section.ShownIn.HasFlag(Home));

    public static Section Of(string key) => ByKey[key];

    /// <summary>Returns the section that lists an authority; null for a licence or a group, which have no page.</summary>
    public static Section? Of(Authority authority) => ByEntries.GetValueOrDefault(authority.GetType());

    public static IEnumerable<Section> Shown(ShownIn place, Catalogue catalogue) =>
        All.Where(section => section.ShownIn.HasFlag(place) && section.IsFilled(catalogue));

    /// <summary>Returns the names by which site.yml may refer to sections.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<Section> sections) =>
        [.. sections.SelectMany(section => new[] { section.Key, section.English }).Distinct()];

    /// <summary>Returns the section to which site.yml refers by a name.</summary>
    public static Section Named(string name) => All.First(section => section.Key == name || section.English == name);

    private static Section Listing<T>(string key, string english, ShownIn shownIn, Func<Authorities, IReadOnlyList<T>> entries)
        where T : Authority =>
        new(key, english, shownIn) { Entries = typeof(T), IsFilled = catalogue => entries(catalogue.Authorities).Count > 0 };

    private static bool HasQuestions(Catalogue catalogue) => catalogue.Authorities.Kinds.Any(kind => kind.Answerable);
}

/// <summary>All kinds of pages, one on each line. Pages that need files of other stages, such as the data page, are made
/// separately.</summary>
internal static class PageKinds
{
    private static readonly IReadOnlyList<Func<PageRenderer, IEnumerable<OutputFile>>> All =
    [
        DocumentPage.Files,
        ListPages.Files,
        IndexPages.Files,
        StatisticsPage.Files,
        QualityPage.Files,
        PlainPages.Files,
        MovedPages.Files,
        HomePage.Files,
        renderer => renderer.Assets.Files(),
    ];

    /// <summary>Returns all pages and assets of the site. None is rendered before it is written.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) => All.SelectMany(kind => kind(renderer));

    /// <summary>Returns some pages by their paths, and the assets.</summary>
    public static IReadOnlyList<OutputFile> Files(PageRenderer renderer, IReadOnlyList<string> paths) =>
        [.. renderer.Assets.Files(), .. Files(renderer).Where(file => paths.Contains(file.Path, StringComparer.Ordinal)).Take(paths.Count)];
}
