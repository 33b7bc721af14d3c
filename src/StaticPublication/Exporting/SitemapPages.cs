namespace StaticPublication.Exporting;

/// <summary>A page in the sitemap: its rooted address and the day of its last change.</summary>
internal readonly record struct SitemapPage(string Address, DateOnly Changed);

/// <summary>The pages of the sitemap: home, editorial pages, the first page of every list, documents; none that must not be
/// indexed.</summary>
internal static class SitemapPages
{
    /// <summary>Returns all pages, in the order in which a reader finds them.</summary>
    public static IReadOnlyList<SitemapPage> Of(Release release)
    {
        var (catalogue, addresses) = (release.Catalogue, release.Edition.Addresses);
        var changed = catalogue.Documents.Select(document => LastDay.Of(document, catalogue.AsOf)).ToArray();
        var pages = new List<SitemapPage> { new(addresses.Home, catalogue.AsOf) };
        pages.AddRange(catalogue.Pages.Select(page => new SitemapPage(addresses.Editorial(page), catalogue.AsOf)));
        // The date of a section that is a list is that of the list.
        var lists = catalogue.Listings.Select(addresses.List).ToHashSet(StringComparer.Ordinal);
        pages.AddRange(
            Sections
                .PagesOf(catalogue.Site)
                .Where(section => !lists.Contains(addresses.Page(section.Key)))
                .Select(section => new SitemapPage(addresses.Page(section.Key), catalogue.AsOf))
        );
        pages.AddRange(
            catalogue.Statistics.PagesIn(catalogue.Site).Select(figure => new SitemapPage(addresses.Figure(figure), catalogue.AsOf))
        );

        foreach (var listing in catalogue.Listings)
        {
            var shown = listing.Numbers.Where(number => !catalogue.Documents[number].IndexingForbidden).Select(number => changed[number]);
            pages.Add(new SitemapPage(addresses.List(listing), shown.DefaultIfEmpty(catalogue.AsOf).Max()));
        }

        pages.AddRange(
            catalogue
                .Documents.Index()
                .Where(numbered => !numbered.Item.IndexingForbidden)
                .Select(numbered => new SitemapPage(addresses.Document(numbered.Item), changed[numbered.Index]))
        );
        return pages;
    }
}
