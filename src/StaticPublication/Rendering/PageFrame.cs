using System.Collections.Concurrent;

namespace StaticPublication.Rendering;

/// <summary>The frame of every page: head, header with menu and search, footer.</summary>
internal sealed class PageFrame(PageRenderer renderer)
{
    private readonly Lazy<SharedFrame> _shared = new(() => Shared(renderer));
    private readonly ConcurrentDictionary<(string Section, bool OwnSearch), Html> _tops = new();

    /// <summary>Returns the whole page for the layout template.</summary>
    public FramedPage Around(Page page)
    {
        var shared = _shared.Value;
        var title =
            page.Trail.Count == 0 && page.Address == renderer.Addresses.Home
                ? renderer.Edition.Site.Title
                : renderer.Strings.Fill("site.title", ("page", page.Title), ("site", renderer.Edition.Site.Title));
        return new FramedPage(
            shared,
            title,
            page,
            renderer.Addresses.Absolute(page.Address),
            renderer.Addresses.Absolute(page.Card.Length > 0 ? page.Card : renderer.Addresses.Card()),
            page.NoIndex || renderer.Edition.Site.IsPreview,
            _tops.GetOrAdd((page.Section, page.OwnSearch), Top),
            ScriptsOf(page).Select(renderer.Assets.Address).OfType<string>().ToArray(),
            Nodes(page),
            renderer.Templates.Part(page.Template, page.Model)
        );
    }

    // The search page has suggestions of its own.
    private static IEnumerable<string> ScriptsOf(Page page) =>
        page.Scripts.Contains(SearchPages.Script) ? page.Scripts : page.Scripts.Append("seek.js");

    // All pages of a section have the same header. Programs that read only its beginning find where all is in Markdown.
    private Html Top((string Section, bool OwnSearch) of) =>
        renderer.Has(Products.Markdown)
            ? Phrases.Joined("", [Phrases.Hidden(Phrases.Link(renderer.Addresses.Llms, renderer.Strings["markdown.site"])), Header(of)])
            : Header(of);

    private Html Header((string Section, bool OwnSearch) of) =>
        renderer.Templates.Print(
            "parts/top",
            new TopModel(
                renderer.Addresses.Home,
                renderer.Edition.Site.Title,
                Logo.Of(renderer.Edition.Theme, renderer.Assets),
                renderer.Addresses.Page("recherche"),
                of.OwnSearch,
                [.. Menu(renderer).Select(entry => entry.Link with { Current = entry.Section == of.Section })]
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
                    JsonLd.Breadcrumb(json, page.Trail, renderer.Addresses.Absolute);
                }
            });

    private static SharedFrame Shared(PageRenderer renderer)
    {
        var site = renderer.Edition.Site;
        return new SharedFrame(
            site.Language,
            site.Title,
            renderer.Assets.Address("site.css") ?? "",
            renderer.Assets.Address(Theme.OwnStylesheet) ?? "",
            renderer.Assets.Address("favicon.svg") ?? "",
            renderer.Addresses.Icon(32),
            renderer.Addresses.AppleIcon,
            renderer.Addresses.Manifest,
            renderer.Templates.Print("parts/foot", Foot(renderer))
        );
    }

    private static FootModel Foot(PageRenderer renderer)
    {
        var site = renderer.Edition.Site;
        var pages = renderer.Edition.Catalogue.Pages.ToLookup(page => page.Name == "accessibilite");
        return new FootModel(
            [
                .. pages[false].Where(page => page.InNav).Select(page => new Link(page.Title, renderer.Addresses.Editorial(page))),
                .. renderer.LinksTo(ShownIn.FooterAbout),
                .. pages[true].Select(page => new Link(renderer.Strings["site.accessibility_none"], renderer.Addresses.Editorial(page))),
            ],
            [
                .. renderer.LinksTo(ShownIn.FooterReuse),
                .. site.Repository is { } repository ? new[] { new Link(renderer.Strings["site.source_code"], repository) } : [],
            ],
            [
                .. renderer.LinksTo(ShownIn.FooterFollow),
                new Link(renderer.Strings["site.feed_atom"], renderer.Addresses.SiteAtom),
                new Link(renderer.Strings.Fill("site.contact", ("publisher", site.Publisher.Name)), $"mailto:{site.Publisher.Email}"),
            ],
            renderer.Phrases.Say(
                "site.licence_line",
                ("publisher", Phrases.Link(site.Publisher.Url, site.Publisher.Name)),
                ("licence", LicenceOf(renderer, site.Licence)),
                ("date", renderer.Phrases.Time(renderer.AsOf))
            ),
            site.IsOfficial ? "" : renderer.Strings["site.not_official"]
        );
    }

    // « sous Licence Ouverte », but « sous licence Creative Commons ».
    private static Html LicenceOf(PageRenderer renderer, Licence licence)
    {
        var link = Phrases.Link(licence.Url ?? "", licence.Name);
        return licence.Name.StartsWith("licen", StringComparison.OrdinalIgnoreCase)
            ? link
            : renderer.Phrases.Say("site.licence_named", ("licence", link));
    }

    // The section of an editorial page is its name, which no section has.
    private static IEnumerable<(string? Section, Link Link)> Menu(PageRenderer renderer)
    {
        var site = renderer.Edition.Site;
        if (site.Nav.Count == 0)
        {
            return Sections.Shown(ShownIn.Menu, site).Select(section => ((string?)section.Key, renderer.LinkTo(section.Key)));
        }

        var pages = renderer.Edition.Catalogue.Pages.ToDictionary(page => page.Name, StringComparer.Ordinal);
        return site.Nav.Select(entry =>
            entry.Section is { } section ? (section.Key, renderer.LinkTo(section.Key))
            : entry.Page is { } name ? (name, new Link(pages[name].Title, renderer.Addresses.Editorial(pages[name])))
            : ((string?)null, new Link(entry.Title!, entry.Url!))
        );
    }
}

/// <summary>The parts of the frame that are the same for all pages.</summary>
internal sealed record SharedFrame(
    string Language,
    string SiteTitle,
    string Stylesheet,
    string OwnStylesheet,
    string Icon,
    string SmallIcon,
    string AppleIcon,
    string Manifest,
    Html Foot
);

/// <summary>The header.</summary>
internal sealed record TopModel(string Home, string SiteTitle, Html Sign, string Search, bool OwnSearch, IReadOnlyList<Link> Menu);

/// <summary>The footer.</summary>
internal sealed record FootModel(
    IReadOnlyList<Link> About,
    IReadOnlyList<Link> Reuse,
    IReadOnlyList<Link> Follow,
    Html LicenceLine,
    string NotOfficial
);

/// <summary>A page with its frame.</summary>
internal sealed record FramedPage(
    SharedFrame Shared,
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
