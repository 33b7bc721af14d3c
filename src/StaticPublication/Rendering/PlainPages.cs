namespace StaticPublication.Rendering;

/// <summary>Pages without figures: editorial pages, the pages of the search, and the error pages for missing and for removed
/// addresses.</summary>
internal static class PlainPages
{
    /// <summary>Returns one file for each page.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        [
            .. renderer.Edition.Catalogue.Pages.Select(page => Editorial(renderer, page)),
            .. SearchPages.Files(renderer),
            NotFound(renderer),
            Gone(renderer, renderer.Addresses.Gone, []),
            .. GonePages(renderer),
        ];

    private static OutputFile Editorial(PageRenderer renderer, EditorialPage page) =>
        renderer.Single(
            new Page(
                renderer.Addresses.Editorial(page),
                page.Title,
                "editorial",
                new EditorialModel(
                    page.Title,
                    renderer.Markdown.Render(page.Markdown, TextPlace.Plain(2) with { Picture = url => PictureOf(renderer, url) })
                )
            )
            {
                Description = page.Description ?? "",
                Section = page.Name,
                Trail = SubjectHead.TrailOf(renderer, new Link(page.Title, "")),
            }
        );

    // A picture may be named by its path in the input or relative to the page: images/plan.png, /images/plan.png, ../images/plan.png.
    private static string? PictureOf(PageRenderer renderer, string url) =>
        url.IndexOf("images/", StringComparison.Ordinal) is >= 0 and var at
        && renderer.Edition.Pictures.TryGetValue(Uri.UnescapeDataString(url[(at + "images/".Length)..]), out var file)
            ? renderer.Addresses.Picture(file, file.Sizes[^1])
            : null;

    private static OutputFile NotFound(PageRenderer renderer) => ErrorPage(renderer, renderer.Addresses.NotFound, "error.not_found", []);

    private static OutputFile Gone(PageRenderer renderer, string address, IReadOnlyList<string> grounds) =>
        ErrorPage(renderer, address, "error.gone", grounds);

    // One page for each legal ground: the host shows it at the addresses of all documents removed on this ground.
    private static IEnumerable<OutputFile> GonePages(PageRenderer renderer) =>
        renderer
            .Edition.Catalogue.Tombstones.Select(tombstone => tombstone.LegalGround)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .GroupBy(renderer.Addresses.GoneOn, StringComparer.Ordinal)
            .Where(page => page.Key != renderer.Addresses.Gone)
            .Select(page => Gone(renderer, page.Key, [.. page.Select(ground => GroundOf(renderer, ground))]))
            .Concat(renderer.Edition.Site.Host.Answers410 ? [] : GoneAddresses(renderer));

    private static IEnumerable<OutputFile> GoneAddresses(PageRenderer renderer) =>
        from tombstone in renderer.Edition.Catalogue.Tombstones
        from address in tombstone.Addresses
        select Gone(renderer, Addresses.AsPage(renderer.Addresses.OfStated(address)), [GroundOf(renderer, tombstone.LegalGround)]);

    private static string GroundOf(PageRenderer renderer, string ground) => renderer.Strings.Fill("error.gone_ground", ("ground", ground));

    private static OutputFile ErrorPage(PageRenderer renderer, string address, string words, IReadOnlyList<string> grounds) =>
        renderer.Single(
            new Page(
                address,
                renderer.Strings[$"{words}_title"],
                "error",
                new ErrorModel(
                    renderer.Strings[$"{words}_title"],
                    renderer.Strings[words],
                    grounds,
                    renderer.Addresses.Page("recherche"),
                    [.. renderer.WaysToBrowse]
                )
            )
            {
                NoIndex = true,
                OwnSearch = true,
            }
        );
}

/// <summary>A page of <c>input/pages</c>.</summary>
internal sealed record EditorialModel(string Title, Html Prose);

/// <summary>An error page: the address does not exist, or what it led to was removed, with the legal grounds.</summary>
internal sealed record ErrorModel(string Title, string Intro, IReadOnlyList<string> Grounds, string Search, IReadOnlyList<Link> Browse);
