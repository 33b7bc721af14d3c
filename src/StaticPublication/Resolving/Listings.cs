namespace StaticPublication.Resolving;

/// <summary>Makes every list of documents of a catalogue in one pass over them, newest first.</summary>
internal sealed class Listings(IReadOnlyList<Document> documents, Authorities authorities)
{
    private readonly Dictionary<Authority, List<int>> _byAuthority = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<(int Year, int Month), List<int>> _byDate = [];
    private readonly List<int> _overdue = [];

    /// <summary>The lists, in the order of <see cref="ListingKind"/>.</summary>
    public IReadOnlyList<Listing> All()
    {
        for (var number = documents.Count - 1; number >= 0; number--)
        {
            File(number, documents[number]);
        }

        var everything = Enumerable.Range(0, documents.Count).Reverse().ToArray();
        return
        [
            new Listing(ListingKind.All, null, 0, 0, everything, Tallying.Of(documents, _ => true)),
            .. _byDate.Where(entry => entry.Key.Month == 0).Select(entry => OfDate(ListingKind.Year, entry)),
            .. _byDate.Where(entry => entry.Key.Month > 0).Select(entry => OfDate(ListingKind.Month, entry)),
            .. authorities.Ministries.Select(ministry => Of(ListingKind.Ministry, ministry, document => ReferenceEquals(document.Ministries.Responsible, ministry))),
            .. authorities.Portfolios.Select(portfolio => Of(ListingKind.Portfolio, portfolio, document => ReferenceEquals(document.Ministries.Responsible?.Portfolio, portfolio))),
            .. authorities.Authors.Select(author => Of(ListingKind.Author, author, _ => true)),
            .. authorities.Programmes.Select(programme => Of(ListingKind.Programme, programme, _ => true)),
            .. authorities.Headings.Select(heading => Of(ListingKind.Heading, heading, _ => true)),
            .. authorities.Kinds.Select(kind => Of(ListingKind.Kind, kind, _ => true)),
            .. authorities.Organisations.Select(organisation => Of(ListingKind.Organisation, organisation, _ => true)),
            new Listing(ListingKind.Overdue, null, 0, 0, _overdue, Tallying.Of(_overdue.Select(number => documents[number]), _ => true)),
        ];
    }

    private void File(int number, Document document)
    {
        var ministries = document.Ministries.All;
        IEnumerable<Authority> named =
        [
            .. ministries, .. ministries.Select(ministry => ministry.Portfolio).OfType<Portfolio>(), .. document.Authors.Select(authorship => authorship.Author),
            .. document.Programmes, .. document.Organisations.Select(involvement => involvement.Organisation), document.Kind,
            .. document.Heading is null ? Array.Empty<Authority>() : [document.Heading],
        ];
        foreach (var authority in named)
        {
            Add(_byAuthority, authority, number);
        }

        Add(_byDate, (document.Published.Year, 0), number);
        if (document.Published.Month > 0)
        {
            Add(_byDate, (document.Published.Year, document.Published.Month), number);
        }

        if (document.Overdue)
        {
            _overdue.Add(number);
        }
    }

    private Listing OfDate(ListingKind kind, KeyValuePair<(int Year, int Month), List<int>> entry) =>
        new(kind, null, entry.Key.Year, entry.Key.Month, entry.Value, Tallying.Of(entry.Value.Select(number => documents[number]), _ => true));

    private Listing Of(ListingKind kind, Authority authority, Func<Document, bool> counts)
    {
        IReadOnlyList<int> numbers = _byAuthority.TryGetValue(authority, out var filed) ? filed : [];
        return new Listing(kind, authority, 0, 0, numbers, Tallying.Of(numbers.Select(number => documents[number]), counts));
    }

    private static void Add<TKey>(IDictionary<TKey, List<int>> lists, TKey key, int number)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        // A document that names someone twice stands once in the list.
        if (list.Count == 0 || list[^1] != number)
        {
            list.Add(number);
        }
    }
}
