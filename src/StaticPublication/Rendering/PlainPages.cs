namespace StaticPublication.Rendering;

/// <summary>Pages without figures: editorial pages, the shell of search, and the pages for addresses that lead nowhere or to what was taken
/// down.</summary>
public static class PlainPages
{
    /// <summary>One file a page.</summary>
    public static IEnumerable<OutputFile> Files(Press press) =>
        [
            .. press.Edition.Catalogue.Pages.Select(page => Editorial(press, page)),
            Search(press),
            NotFound(press),
            Gone(press, Addresses.Gone, []),
            .. OnGrounds(press),
        ];

    private static OutputFile Editorial(Press press, EditorialPage page) =>
        press.Single(
            new Page(
                Addresses.Editorial(page),
                page.Title,
                "editorial",
                new EditorialModel(
                    page.Title,
                    press.Markdown.Render(page.Markdown, TextPlace.Plain(2) with { Picture = url => PictureOf(press, url) })
                )
            )
            {
                Description = page.Description ?? "",
                Trail = SubjectHead.TrailOf(press, new Link(page.Title, "")),
            }
        );

    // As it lies in the input, from the root or from the page: images/plan.png, /images/plan.png, ../images/plan.png.
    private static string? PictureOf(Press press, string url) =>
        url.IndexOf("images/", StringComparison.Ordinal) is >= 0 and var at
        && press.Edition.Pictures.TryGetValue(Uri.UnescapeDataString(url[(at + "images/".Length)..]), out var file)
            ? Addresses.Picture(file, file.Sizes[^1])
            : null;

    private static OutputFile Search(Press press) =>
        press.Single(
            new Page(
                press.Addresses.Page("recherche"),
                press.Strings["search.title"],
                "search",
                new SearchModel(press.Addresses.Page("recherche"), press.Assets.Address("search-worker.js") ?? "", Browse(press))
            )
            {
                Description = press.Strings["search.intro"],
                Section = "recherche",
                Trail = SubjectHead.TrailOf(press, new Link(press.Strings["search.title"], "")),
                OwnSearch = true,
                Scripts = ["search.js"],
            }
        );

    private static OutputFile NotFound(Press press) => Lost(press, Addresses.NotFound, "error.not_found", []);

    private static OutputFile Gone(Press press, string address, IReadOnlyList<string> grounds) =>
        Lost(press, address, "error.gone", grounds);

    // One page a ground: the host shows it at every address of what was taken down on it.
    private static IEnumerable<OutputFile> OnGrounds(Press press) =>
        press
            .Edition.Catalogue.Tombstones.Select(tombstone => tombstone.LegalGround)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .GroupBy(Addresses.GoneOn, StringComparer.Ordinal)
            .Where(page => page.Key != Addresses.Gone)
            .Select(page => Gone(press, page.Key, [.. page.Select(ground => press.Strings.Fill("error.gone_ground", ("ground", ground)))]));

    private static OutputFile Lost(Press press, string address, string words, IReadOnlyList<string> grounds) =>
        press.Single(
            new Page(
                address,
                press.Strings[$"{words}_title"],
                "lost",
                new LostModel(
                    press.Strings[$"{words}_title"],
                    press.Strings[words],
                    grounds,
                    press.Addresses.Page("recherche"),
                    Browse(press)
                )
            )
            {
                NoIndex = true,
                OwnSearch = true,
            }
        );

    private static Link[] Browse(Press press) =>
        [
            .. new[]
            {
                ("nav.documents", "documents"),
                ("nav.programmes", "programmes"),
                ("nav.ministries", "ministeres"),
                ("nav.authors", "auteurs"),
                ("nav.headings", "rubriques"),
                ("nav.organisations", "organisations"),
            }.Select(section => new Link(press.Strings[section.Item1], press.Addresses.Page(section.Item2))),
        ];
}

/// <summary>An editorial page.</summary>
public sealed record EditorialModel(string Title, Html Prose);

/// <summary>The shell of search, and the ways to browse for a reader without JavaScript.</summary>
/// <param name="Search">Address of the page.</param>
/// <param name="Worker">Address of the script that reads long lists.</param>
/// <param name="Browse">The ways to browse.</param>
public sealed record SearchModel(string Search, string Worker, IReadOnlyList<Link> Browse);

/// <summary>A page for an address that leads nowhere, or to what was taken down: then on which ground.</summary>
public sealed record LostModel(string Title, string Intro, IReadOnlyList<string> Grounds, string Search, IReadOnlyList<Link> Browse);
