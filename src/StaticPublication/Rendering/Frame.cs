using System.Collections.Concurrent;

namespace StaticPublication.Rendering;

/// <summary>What stands around every page: head, masthead with menu and search, footer.</summary>
public sealed class Frame(Press press)
{
    private readonly Lazy<FrameShared> _shared = new(() => Shared(press));
    private readonly ConcurrentDictionary<(string Section, bool OwnSearch), Html> _tops = new();

    /// <summary>The whole page as the layout sees it.</summary>
    public FramedPage Around(Page page)
    {
        var shared = _shared.Value;
        var title =
            page.Trail.Count == 0 && page.Address == Addresses.Home
                ? press.Edition.Site.Title
                : press.Strings.Fill("site.title", ("page", page.Title), ("site", press.Edition.Site.Title));
        return new FramedPage(
            shared,
            title,
            page,
            press.Addresses.Absolute(page.Address),
            press.Addresses.Absolute(page.Card.Length > 0 ? page.Card : press.Addresses.Card()),
            page.NoIndex || press.Edition.Site.IsPreview,
            _tops.GetOrAdd((page.Section, page.OwnSearch), Top),
            page.Scripts.Select(press.Assets.Address).OfType<string>().ToArray(),
            Nodes(page),
            press.Templates.Part(page.Template, page.Model)
        );
    }

    // The masthead is the same for all pages of a section.
    private Html Top((string Section, bool OwnSearch) of) =>
        press.Templates.Print(
            "parts/top",
            new TopModel(
                press.Edition.Site.Title,
                Html.Trusted(
                    press
                        .Assets.Text("sign.svg")
                        .Replace(
                            "<svg ",
                            "<svg width=\"28\" height=\"28\" aria-hidden=\"true\" focusable=\"false\" ",
                            StringComparison.Ordinal
                        )
                ),
                press.Addresses.Page("recherche"),
                of.OwnSearch,
                [
                    .. Menu(press)
                        .Select(link => link with { Current = of.Section.Length > 0 && link.Address == press.Addresses.Page(of.Section) }),
                ]
            )
        );

    private Html Nodes(Page page) =>
        page.Trail.Count == 0 && page.Nodes is null
            ? Html.Empty
            : JsonLd.Script(json =>
            {
                page.Nodes?.Invoke(json);
                if (page.Trail.Count > 0)
                {
                    JsonLd.Breadcrumb(json, page.Trail, press.Addresses.Absolute);
                }
            });

    private static FrameShared Shared(Press press)
    {
        var site = press.Edition.Site;
        return new FrameShared(
            site.Language,
            site.Language == "fr" ? "fr_FR" : "en_GB",
            site.Title,
            press.Assets.Address("site.css") ?? "",
            press.Assets.Address("favicon.svg") ?? "",
            Addresses.Icon(32),
            Addresses.AppleIcon,
            Addresses.Manifest,
            press.Templates.Print("parts/foot", Foot(press))
        );
    }

    private static FootModel Foot(Press press)
    {
        var site = press.Edition.Site;
        var addresses = press.Addresses;
        return new FootModel(
            [
                .. press
                    .Edition.Catalogue.Pages.Where(page => page.Name != "accessibilite")
                    .Select(page => new Link(page.Title, Addresses.Editorial(page))),
                new Link(press.Strings["nav.quality"], addresses.Page("qualite")),
                .. press
                    .Edition.Catalogue.Pages.Where(page => page.Name == "accessibilite")
                    .Select(page => new Link(press.Strings["site.accessibility_none"], Addresses.Editorial(page))),
            ],
            Reuse(press),
            [
                new Link(press.Strings["site.feed_atom"], Addresses.Beside(addresses.Page("documents"), "atom.xml")),
                new Link(press.Strings["site.feed_json"], Addresses.SiteFeed),
                new Link(press.Strings.Fill("site.contact", ("publisher", site.Publisher.Name)), $"mailto:{site.Publisher.Email}"),
            ],
            press.Phrases.Say(
                "site.licence_line",
                ("publisher", Phrases.Link(site.Publisher.Url, site.Publisher.Name)),
                ("licence", Phrases.Link(site.Licence.Url ?? "", site.Licence.Name)),
                ("date", press.Phrases.Time(press.AsOf))
            )
        );
    }

    private static Link[] Menu(Press press) =>
        [
            .. Sections
                .Where(section => press.Edition.Site.Nav.Count == 0 || press.Edition.Site.Nav.Contains(section.Folder))
                .Select(section => new Link(press.Strings[section.Words], press.Addresses.Page(section.Folder))),
        ];

    private static IReadOnlyList<(string Folder, string Words)> Sections =>
        [
            ("documents", "nav.documents"),
            ("programmes", "nav.programmes"),
            ("ministeres", "nav.ministries"),
            ("auteurs", "nav.authors"),
            ("statistiques", "nav.statistics"),
            ("retards", "nav.overdue"),
            ("recherche", "nav.search"),
            ("donnees", "nav.data"),
        ];

    private static Link[] Reuse(Press press) =>
        [
            new Link(press.Strings["nav.data"], press.Addresses.Page("donnees")),
            new Link(press.Strings["nav.dictionary"], press.Addresses.Page("dictionnaire")),
            new Link(press.Strings["nav.changes"], press.Addresses.Page("changements")),
            .. press.Edition.Site.Repository is { } repository ? new[] { new Link(press.Strings["site.source_code"], repository) } : [],
        ];
}

/// <summary>What is the same around every page.</summary>
public sealed record FrameShared(
    string Language,
    string Locale,
    string SiteTitle,
    string Stylesheet,
    string Icon,
    string SmallIcon,
    string AppleIcon,
    string Manifest,
    Html Foot
);

/// <summary>The masthead.</summary>
public sealed record TopModel(string SiteTitle, Html Sign, string Search, bool OwnSearch, IReadOnlyList<Link> Menu);

/// <summary>The footer.</summary>
public sealed record FootModel(IReadOnlyList<Link> About, IReadOnlyList<Link> Reuse, IReadOnlyList<Link> Follow, Html LicenceLine);

/// <summary>A page with what stands around it.</summary>
public sealed record FramedPage(
    FrameShared Shared,
    string Title,
    Page Page,
    string Canonical,
    string Card,
    bool NoIndex,
    Html Top,
    IReadOnlyList<string> Scripts,
    Html JsonLd,
    object Content
);
