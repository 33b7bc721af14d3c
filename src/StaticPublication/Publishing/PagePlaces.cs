namespace StaticPublication.Publishing;

/// <summary>Maps pages to the input that they were made from.</summary>
/// <param name="edition">The edition that the pages belong to.</param>
/// <param name="output">The published folder as typed.</param>
internal sealed class PagePlaces(Edition edition, string output)
{
    private readonly Lazy<Dictionary<string, SourceLocation>> _places = new(() => Places(edition));

    /// <summary>Returns the location of the record, entry or editorial page. For a page without a single source, returns the page
    /// itself.</summary>
    public SourceLocation Of(string page) =>
        _places.Value.TryGetValue(page, out var location) ? location : new SourceLocation($"{output}/{page}", 1, 1);

    private static Dictionary<string, SourceLocation> Places(Edition edition)
    {
        var (catalogue, addresses) = (edition.Catalogue, edition.Addresses);
        IEnumerable<(string Address, SourceLocation Place)> all =
        [
            .. catalogue.Documents.Select(document => (addresses.Document(document), document.Location)),
            .. catalogue.Pages.Select(page => (addresses.Editorial(page), new SourceLocation(page.Path, 1, 1))),
            .. catalogue
                .Listings.Where(listing => listing.Of is not null)
                .Select(listing => (addresses.List(listing), listing.Of!.Location)),
        ];
        return all.DistinctBy(page => page.Address, StringComparer.Ordinal)
            .ToDictionary(page => addresses.FileOf(page.Address), page => page.Place, StringComparer.Ordinal);
    }
}
