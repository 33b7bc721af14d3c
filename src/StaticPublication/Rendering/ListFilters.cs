namespace StaticPublication.Rendering;

/// <summary>The filters of a list: years and statuses; for all documents kinds, for a year its months.</summary>
internal sealed class ListFilters(PageRenderer renderer, Listing listing, ListSubject subject)
{
    /// <summary>Returns the groups of filters, none of them marked as the current one.</summary>
    public static List<FilterGroup> Of(PageRenderer renderer, Listing listing, ListSubject subject) =>
        new ListFilters(renderer, listing, subject).Groups();

    private List<FilterGroup> Groups()
    {
        var strings = renderer.Strings;
        var years = subject
            .Narrowings.Where(narrowing =>
                narrowing.Words is not null && narrowing.Address[subject.Address.Length..] is [>= '0' and <= '9', ..]
            )
            .ToArray();
        var statuses = subject.Narrowings.Where(narrowing => narrowing.Words is not null).Except(years).ToArray();
        var groups = new List<FilterGroup>();
        void Add(string key, string all, IReadOnlyList<Link> choices)
        {
            if (choices.Count > 0)
            {
                groups.Add(
                    new FilterGroup(
                        strings[key],
                        [new Link(strings[all], subject.Address, strings.Number(subject.Numbers.Count)), .. choices]
                    )
                );
            }
        }

        Add("list.by_year", "list.all_years", [.. years.Select(Choice)]);
        Add(listing.Kind == ListingKind.Year ? "list.by_month" : "list.by_year", "list.all", [.. Parts().Select(Choice)]);
        Add("list.by_status", "list.all", [.. statuses.Select(Choice)]);
        Add("list.by_kind", "list.all", listing.Kind == ListingKind.All ? [.. Kinds().Select(Choice)] : []);
        return groups;
    }

    private Link Choice(FilteredList narrowing) =>
        new(narrowing.Words!, narrowing.Address, renderer.Strings.Number(narrowing.Numbers.Count));

    // The years of the list of all documents, and the months of a year, are lists of their own.
    private IEnumerable<FilteredList> Parts() =>
        listing.Kind switch
        {
            ListingKind.All => Others(other => other.Kind == ListingKind.Year)
                .Select(other => Part(other, PartialDate.Of(other.Year, 0)))
                .Reverse(),
            ListingKind.Year => Others(other => other.Kind == ListingKind.Month && other.Year == listing.Year)
                .Select(other => Part(other, PartialDate.Of(other.Year, other.Month))),
            _ => [],
        };

    private IEnumerable<FilteredList> Kinds() =>
        Others(other => other.Kind == ListingKind.Kind)
            .Select(other => new FilteredList(((Kind)other.Of!).Plural, renderer.Addresses.List(other), other.Numbers))
            .Where(kind => kind.Numbers.Count > 0);

    private IEnumerable<Listing> Others(Func<Listing, bool> wanted) => renderer.Edition.Catalogue.Listings.Where(wanted);

    private FilteredList Part(Listing other, PartialDate date) =>
        new(renderer.Strings.Date(date), renderer.Addresses.List(other), other.Numbers);
}
