namespace StaticPublication.Exporting;

/// <summary>The site's own Atom feed: <c>atom.xml</c>, the newest 50 things that happened.</summary>
internal static class SiteAtom
{
    public static readonly Export Export = new("site_atom", "application/atom+xml", Files);

    /// <summary>Returns the feed of the whole site, for both formats.</summary>
    public static Feed FeedOf(Release release) =>
        Feed.Of(release, release.Edition.Addresses.Home, release.Edition.Site.Title, [.. Enumerable.Range(0, release.Documents.Count)]);

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var feed = FeedOf(release);
        yield return new ExportFile(new OutputFile("atom.xml", feed.DependsOn, stream => AtomXml.Write(stream, feed)), feed.Count);
    }
}
