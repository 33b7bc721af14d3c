namespace StaticPublication.Rendering;

/// <summary>The page that explains feeds in plain words, and what each brings.</summary>
internal static class FollowPage
{
    private const string Key = "suivre";

    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var model = new FollowModel(strings["follow.title"], strings["follow.intro"], [.. Feeds(renderer)], renderer.Addresses.Home);
        yield return renderer.Single(
            new Page(renderer.Addresses.Page(Key), model.Title, "follow", model)
            {
                Description = model.Intro,
                Section = Key,
                Trail = SubjectHead.TrailOf(renderer, new Link(model.Title, "")),
                Scripts = ["follow.js"],
            }
        );
    }

    /// <summary>Returns a link to the page, which shows the feed of another page.</summary>
    public static Link LinkFor(PageRenderer renderer, string address) =>
        new(renderer.Strings["follow.link"], $"{renderer.Addresses.Page(Key)}?page={address}");

    private static IEnumerable<FollowedFeed> Feeds(PageRenderer renderer)
    {
        var (strings, addresses, site) = (renderer.Strings, renderer.Addresses, renderer.Edition.Site);
        yield return new(
            new Link(strings["follow.site"], addresses.SiteAtom),
            strings[renderer.Has(Scope.Answers) ? "follow.site_text" : "follow.site_text_plain"]
        );
        if (renderer.Has(Products.ListFeeds))
        {
            Link[] links =
            [
                .. Sections.PagesOf(site).Where(section => HasFeeds(renderer, section)).Select(section => renderer.LinkTo(section.Key)),
            ];
            if (links.Length > 0)
            {
                yield return new(new Link(strings["follow.lists"], ""), strings["follow.lists_text"]) { Where = links };
            }

            if (Sections.Of("retards").IsIn(site))
            {
                yield return new(
                    new Link(strings["feed.overdue"], Addresses.Beside(addresses.Page("retards"), "atom.xml")),
                    strings["follow.overdue_text"]
                );
            }
        }

        if (renderer.Has(Products.QuestionFeeds) && renderer.Has(Scope.Answers))
        {
            yield return new(new Link(strings["follow.question"], ""), strings["follow.question_text"]);
        }

        yield return new(
            new Link(strings["feed.changes"], Addresses.Beside(addresses.Page("changements"), "atom.xml")),
            strings["follow.changes_text"]
        );
    }

    private static bool HasFeeds(PageRenderer renderer, Section section) =>
        section.Entries is { } entries
        && entries != typeof(Portfolio)
        && entries != typeof(Kind)
        && renderer.Edition.Catalogue.Listings.Any(listing =>
            listing.Of?.GetType() == entries && listing.Files.HasFlag(Products.ListFeeds)
        );
}

/// <summary>The page that explains feeds.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="Feeds">What can be followed.</param>
/// <param name="Home">Where the site begins: the script leads to no page outside of it.</param>
internal sealed record FollowModel(string Title, string Intro, IReadOnlyList<FollowedFeed> Feeds, string Home);

/// <summary>A feed, or several of one kind.</summary>
/// <param name="Feed">The feed; without an address for several.</param>
/// <param name="Text">What it brings.</param>
internal sealed record FollowedFeed(Link Feed, string Text)
{
    /// <summary>The pages that lead to those of the kind.</summary>
    public IReadOnlyList<Link> Where { get; init; } = [];
}
