namespace StaticPublication.Rendering;

/// <summary>The search for the documents of a list.</summary>
internal sealed class ListQuery
{
    private readonly Addresses _addresses;
    private readonly IReadOnlyList<(string Key, string Value)> _query;

    // The year whose months are the parts of the list; 0 if years are.
    private readonly int _year;

    private ListQuery(Addresses addresses, IReadOnlyList<(string, string)> query, int year) =>
        (_addresses, _query, _year) = (addresses, query, year);

    /// <summary>Returns the search for a list; null if it would not find just its documents: it has no filter for the subject, finds none
    /// that search engines may not, and has those without a month in January.</summary>
    /// <param name="renderer">The page renderer.</param>
    /// <param name="listing">The list.</param>
    /// <param name="shown">Numbers of its documents that may be shown.</param>
    public static ListQuery? Of(PageRenderer renderer, Listing listing, IReadOnlyList<int> shown)
    {
        var isExact = !renderer.YearsWithoutMonths.Contains(listing.Year);
        (string, string)[]? query = listing switch
        {
            _ when shown.Count == 0 || renderer.Documents[shown[0]].IndexingForbidden => null,
            { Kind: ListingKind.All } => [],
            { Kind: ListingKind.Year } when isExact => [YearOf(listing.Year)],
            { Kind: ListingKind.Month } when isExact => Days(listing.Year, listing.Month),
            { Of: { } authority } when Facet.KeyOf(authority) is { } key => [(key, authority.Id)],
            _ => null,
        };
        return query is null ? null : new ListQuery(renderer.Addresses, query, listing.Kind == ListingKind.Year ? listing.Year : 0);
    }

    /// <summary>Returns the address of the search for a part of the list.</summary>
    /// <param name="time">The year or month; 0 for all.</param>
    /// <param name="status">The status; none for all.</param>
    public string AddressOf(int time, Status status) =>
        _addresses.Search([
            .. _year > 0 && time > 0 ? Days(_year, time) : _query,
            .. _year == 0 && time > 0 ? [YearOf(time)] : Array.Empty<(string, string)>(),
            .. status == Status.None ? [] : new[] { ("status", status.Word()) },
            ("order", "date"),
        ]);

    private static (string, string) YearOf(int year) => (Facet.Year, PartialDate.Of(year, 0).ToString());

    /// <summary>Returns the values of a search for the days of a month.</summary>
    public static (string, string)[] Days(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return [("from", PartialDate.Of(first).ToString()), ("until", PartialDate.Of(first.AddMonths(1).AddDays(-1)).ToString())];
    }
}
