using System.Collections.Frozen;
using StaticPublication.Rendering;
using static StaticPublication.ShownIn;

namespace StaticPublication;

/// <summary>Where a link to a section stands, or on the home page a part of it.</summary>
[Flags]
internal enum ShownIn
{
    None = 0,
    Menu = 1,
    FooterAbout = 2,
    FooterReuse = 4,

    /// <summary>The ways on from the search page and from an address that leads nowhere.</summary>
    Browse = 8,
    Home = 16,
}

/// <summary>A section of the site: a page at the top, or a part of the home page alone.</summary>
/// <param name="Key">Its name in <c>nav</c>, <c>home</c> and <c>paths</c> of site.yml; in every language its folder too, unless
/// <c>paths</c> renames it.</param>
/// <param name="English">Of its words, <c>nav.ENGLISH</c>; <c>nav</c> and <c>home</c> take this name as well.</param>
/// <param name="ShownIn">Where it is shown, in the order of the table.</param>
internal sealed record Section(string Key, string English, ShownIn ShownIn)
{
    public string Words => $"nav.{English}";

    public bool HasPage { get; init; } = true;

    /// <summary>The class of the authorities whose pages lie below it; null where none do.</summary>
    public Type? Entries { get; init; }

    /// <summary>Whether anything in a publication can fill it. A section that is only empty today, such as the overdue desk, counts as
    /// filled; one that nothing can fill keeps its address, but nothing leads there unless <c>nav</c> asks for it.</summary>
    public Func<Catalogue, bool> IsFilled { get; init; } = _ => true;
}

/// <summary>Every section, one line each. Each page is in the sitemap and among the addresses that are known.</summary>
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

    /// <summary>The section that lists an authority; null for a licence or a group, which have no page.</summary>
    public static Section? Of(Authority authority) => ByEntries.GetValueOrDefault(authority.GetType());

    public static IEnumerable<Section> Shown(ShownIn place, Catalogue catalogue) =>
        All.Where(section => section.ShownIn.HasFlag(place) && section.IsFilled(catalogue));

    /// <summary>What site.yml may call them.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<Section> sections) =>
        [.. sections.SelectMany(section => new[] { section.Key, section.English }).Distinct()];

    /// <summary>The section that site.yml calls so.</summary>
    public static Section Named(string name) => All.First(section => section.Key == name || section.English == name);

    private static Section Listing<T>(string key, string english, ShownIn shownIn, Func<Authorities, IReadOnlyList<T>> entries)
        where T : Authority =>
        new(key, english, shownIn) { Entries = typeof(T), IsFilled = catalogue => entries(catalogue.Authorities).Count > 0 };

    private static bool HasQuestions(Catalogue catalogue) => catalogue.Authorities.Kinds.Any(kind => kind.Answerable);
}

/// <summary>Every kind of page, one line each; what needs the files that other stages wrote is called on its own (the data page).</summary>
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
        HomePage.Files,
        renderer => renderer.Assets.Files(),
    ];

    /// <summary>Every page of the site and every asset, none rendered before it is asked to write itself.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) => All.SelectMany(kind => kind(renderer));

    /// <summary>Some pages by their paths, with what all pages load.</summary>
    public static IReadOnlyList<OutputFile> Files(PageRenderer renderer, IReadOnlyList<string> paths) =>
        [.. renderer.Assets.Files(), .. Files(renderer).Where(file => paths.Contains(file.Path, StringComparer.Ordinal)).Take(paths.Count)];
}
