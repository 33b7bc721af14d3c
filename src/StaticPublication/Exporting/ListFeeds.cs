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
                var address = release.Edition.Addresses.List(listing);
                var feed = new Lazy<Feed>(() =>
                    Feed.Of(
                        release,
                        address,
                        NameOf(release.Edition.Strings, listing),
                        listing.Numbers,
                        overdue: listing.Kind == ListingKind.Overdue
                    )
                );
                var path = release.Edition.Addresses.FileOf(Addresses.Beside(address, "atom.xml"));
                return new OutputFile(path, () => feed.Value.DependsOn, stream => AtomXml.Write(stream, feed.Value))
                {
                    Subject = () => release.Edition.Subjects.Of(listing),
                };
            })
            .Select(file => new ExportFile(file, 1));

    private static string NameOf(Strings strings, Listing listing) =>
        listing.Kind switch
        {
            ListingKind.All => strings["list.all_documents"],
            ListingKind.Overdue => strings["feed.overdue"],
            ListingKind.Year or ListingKind.Month => listing.Title(strings),
            _ => strings.Fill("feed.list", ("name", listing.Title(strings))),
        };
}
