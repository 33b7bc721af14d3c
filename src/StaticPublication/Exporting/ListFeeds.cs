namespace StaticPublication.Exporting;

/// <summary><c>atom.xml</c> of each list: its newest 50 documents that may be indexed.</summary>
internal static class ListFeeds
{
    public static readonly Export Export = new("list_atom", "application/atom+xml", Files);

    private static IEnumerable<ExportFile> Files(Release release) =>
        release.Catalogue.Listings.Select(listing =>
        {
            var feed = Feed.Of(release, release.Edition.Addresses.List(listing), NameOf(release.Edition, listing), listing.Numbers);
            var path = release.Edition.Addresses.FileOf(Addresses.Beside(feed.Address, "atom.xml"));
            return new ExportFile(new OutputFile(path, feed.DependsOn, stream => AtomXml.Write(stream, feed)), feed.Count);
        });

    private static string NameOf(Edition edition, Listing listing)
    {
        var strings = edition.Strings;
        return listing.Kind switch
        {
            ListingKind.All => strings["list.all_documents"],
            ListingKind.Overdue => strings["feed.overdue"],
            ListingKind.Year => strings.Fill("list.documents_of_year", ("year", Year(listing))),
            ListingKind.Month => strings.Fill("list.documents_of_month", ("month", $"{strings.Month(listing.Month)} {Year(listing)}")),
            _ => strings.Fill("feed.list", ("name", listing.Of!.Name)),
        };
    }

    private static string Year(Listing listing) => listing.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
