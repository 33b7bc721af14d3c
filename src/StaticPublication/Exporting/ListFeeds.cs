namespace StaticPublication.Exporting;

/// <summary><c>atom.xml</c> of each list: the newest 50 things that happened in it.</summary>
internal static class ListFeeds
{
    public static readonly Export Export = new("list_atom", "application/atom+xml", Files) { Product = Products.ListFeeds };

    private static IEnumerable<ExportFile> Files(Release release) =>
        release
            .Catalogue.Listings.Where(listing => listing.Files.HasFlag(Products.ListFeeds))
            .Select(listing =>
            {
                var feed = Feed.Of(
                    release,
                    release.Edition.Addresses.List(listing),
                    NameOf(release.Edition.Strings, listing),
                    listing.Numbers,
                    overdue: listing.Kind == ListingKind.Overdue
                );
                var path = release.Edition.Addresses.FileOf(Addresses.Beside(feed.Address, "atom.xml"));
                return new ExportFile(new OutputFile(path, feed.DependsOn, stream => AtomXml.Write(stream, feed)), feed.Count);
            });

    private static string NameOf(Strings strings, Listing listing) =>
        listing.Kind switch
        {
            ListingKind.All => strings["list.all_documents"],
            ListingKind.Overdue => strings["feed.overdue"],
            ListingKind.Year or ListingKind.Month => listing.Title(strings),
            _ => strings.Fill("feed.list", ("name", listing.Title(strings))),
        };
}
