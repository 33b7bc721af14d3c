namespace StaticPublication.Exporting;

/// <summary><c>robots.txt</c> (RFC 9309): allows everything, or nothing on a preview.</summary>
internal static class Robots
{
    public static readonly Export Export = new("robots", "text/plain", release =>
        [new ExportFile(SmallFile.Of("robots.txt", TextOf(release.Edition)), 1)]
    );

    private static string TextOf(Edition edition) =>
        edition.Site.IsPreview
            ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\nAllow: /\n\nSitemap: {edition.Addresses.Absolute(edition.Addresses.OfFile("sitemap.xml"))}\n";
}
