namespace StaticPublication.Rendering;

/// <summary>Pages without figures: editorial pages, the shell of search, and the pages for addresses that lead nowhere or to what was taken down.</summary>
public static class PlainPages
{
    /// <summary>One file a page.</summary>
    public static IEnumerable<OutputFile> Files(Press press) =>
        [.. press.Edition.Catalogue.Pages.Select(page => Editorial(press, page)), Search(press), NotFound(press), Gone(press)];

    private static OutputFile Editorial(Press press, EditorialPage page) => press.Single(new Page(
        Addresses.Editorial(page), page.Title, "editorial", new EditorialModel(page.Title, press.Markdown.Render(page.Markdown, TextPlace.Plain(2))))
    {
        Description = page.Description ?? "",
        Trail = SubjectHead.TrailOf(press, new Link(page.Title, "")),
    });

    private static OutputFile Search(Press press) => press.Single(new Page(
        press.Addresses.Page("recherche"), press.Strings["search.title"], "search", new SearchModel(press.Addresses.Page("recherche"), Browse(press)))
    {
        Description = press.Strings["search.intro"],
        Section = "recherche",
        Trail = SubjectHead.TrailOf(press, new Link(press.Strings["search.title"], "")),
        OwnSearch = true,
        Scripts = ["search.js"],
    });

    private static OutputFile NotFound(Press press) => Lost(press, Addresses.NotFound, "error.not_found");

    private static OutputFile Gone(Press press) => Lost(press, Addresses.Gone, "error.gone");

    private static OutputFile Lost(Press press, string address, string words) => press.Single(new Page(
        address, press.Strings[$"{words}_title"], "lost", new LostModel(press.Strings[$"{words}_title"], press.Strings[words], press.Addresses.Page("recherche"), Browse(press)))
    {
        NoIndex = true,
        OwnSearch = true,
    });

    private static Link[] Browse(Press press) =>
    [
        .. new[] { ("nav.documents", "documents"), ("nav.programmes", "programmes"), ("nav.ministries", "ministeres"), ("nav.authors", "auteurs"), ("nav.headings", "rubriques"), ("nav.organisations", "organisations") }
            .Select(section => new Link(press.Strings[section.Item1], press.Addresses.Page(section.Item2))),
    ];
}

/// <summary>An editorial page.</summary>
public sealed record EditorialModel(string Title, Html Prose);

/// <summary>The shell of search, with the ways to browse for a reader without JavaScript.</summary>
public sealed record SearchModel(string Search, IReadOnlyList<Link> Browse);

/// <summary>A page for an address that leads nowhere.</summary>
public sealed record LostModel(string Title, string Intro, string Search, IReadOnlyList<Link> Browse);
