namespace StaticPublication.Publishing;

/// <summary>Where the words of a page stand in the input.</summary>
/// <param name="edition">What the pages are made of.</param>
/// <param name="output">The published folder as typed.</param>
internal sealed class PagePlaces(Edition edition, string output)
{
    private readonly Lazy<Dictionary<string, SourceLocation>> _places = new(() => Places(edition));

    /// <summary>The record, entry or editorial page that a page is made of; the page itself where it is a list of several.</summary>
    public SourceLocation Of(string page) =>
        _places.Value.TryGetValue(page, out var location) ? location : new SourceLocation($"{output}/{page}", 1, 1);

    private static Dictionary<string, SourceLocation> Places(Edition edition)
    {
        var (catalogue, addresses) = (edition.Catalogue, edition.Addresses);
        IEnumerable<(string Address, SourceLocation Place)> all =
        [
            .. catalogue.Documents.Select(document => (addresses.Document(document), document.Location)),
            .. catalogue.Pages.Select(page => (Addresses.Editorial(page), new SourceLocation(page.Path, 1, 1))),
            .. catalogue
                .Listings.Where(listing => listing.Of is not null)
                .Select(listing => (addresses.List(listing), listing.Of!.Location)),
        ];
        return all.DistinctBy(page => page.Address, StringComparer.Ordinal)
            .ToDictionary(page => Addresses.FileOf(page.Address), page => page.Place, StringComparer.Ordinal);
    }
}
