namespace StaticPublication.Resolving;

/// <summary>Makes all lists of documents of a catalogue in one pass, newest first; overdue questions longest first. An authority that
/// no document names has no list.</summary>
internal sealed class Listings(IReadOnlyList<Document> documents, Authorities authorities, Seats seats, Scope scope)
{
    private readonly Dictionary<Authority, List<int>> _byAuthority = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Year, int Month), List<int>> _byDate = [];
    private readonly List<int> _overdue = [];
    private readonly HashSet<Authority> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the lists in the order of <see cref="ListingKind"/>.</summary>
    /// <param name="threads">Maximum number of threads that count the figures.</param>
    public IReadOnlyList<Listing> All(int threads)
    {
        for (var number = documents.Count - 1; number >= 0; number--)
        {
            File(number, documents[number]);
        }

        Listing[] listings =
        [
            Of(ListingKind.All, [.. Enumerable.Range(0, documents.Count).Reverse()]),
            .. Dated(ListingKind.Year, entry => entry.Month == 0),
            .. Dated(ListingKind.Month, entry => entry.Month > 0),
            .. Named(authorities.Ministries).Select(ministry => Of(ListingKind.Ministry, ministry)),
            .. Named(authorities.Portfolios).Select(portfolio => Of(ListingKind.Portfolio, portfolio)),
            .. Named(authorities.Authors).Select(author => Of(ListingKind.Author, author)),
            .. Named(authorities.Programmes).Select(programme => Of(ListingKind.Programme, programme)),
            .. Named(authorities.Headings).Select(heading => Of(ListingKind.Heading, heading)),
            .. Named(authorities.Kinds).Select(kind => Of(ListingKind.Kind, kind)),
            .. Named(authorities.Organisations).Select(organisation => Of(ListingKind.Organisation, organisation)),
            .. scope.Has(Scope.Groups) ? Named(seats.Groups).Select(group => Of(ListingKind.Group, group)) : [],
            .. scope.Has(Scope.Constituencies) ? Named(seats.Constituencies).Select(place => Of(ListingKind.Constituency, place)) : [],
            .. scope.Has(Scope.Deadlines) ? [Of(ListingKind.Overdue, [.. LongestFirst()])] : Array.Empty<Listing>(),
        ];
        Parallel.For(0, listings.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
        {
            var listing = listings[index];
            listings[index] = listing with
            {
                Tally = StatusCounts.Of([.. listing.Numbers.Select(number => documents[number])], listing.Counts) with
                {
                    CountsQuestions = scope.Has(Scope.Answers),
                },
            };
        });
        return listings;
    }

    private IEnumerable<Listing> Dated(ListingKind kind, Func<(int Year, int Month), bool> selects) =>
        _byDate
            .Where(entry => selects(entry.Key))
            .OrderBy(entry => entry.Key)
            .Select(entry => Of(kind, entry.Value) with { Year = entry.Key.Year, Month = entry.Key.Month });

    private IEnumerable<T> Named<T>(IReadOnlyList<T> all)
        where T : Authority => all.Where(_named.Contains);

    private IEnumerable<int> LongestFirst() =>
        _overdue.OrderBy(number => documents[number].Due).ThenBy(number => documents[number].Id, StringComparer.Ordinal);

    private void File(int number, Document document)
    {
        foreach (var (named, role) in document.Named())
        {
            _named.Add(named);
            if (named is Ministry { Portfolio: { } portfolio })
            {
                _named.Add(portfolio);
            }

            if (IsListed(role))
            {
                Add(_byAuthority, named, number);
                Add(_byAuthority, (named as Ministry)?.Portfolio, number);
            }
        }

        foreach (var authorship in document.Authors)
        {
            Seat(seats.GroupOf(authorship), number);
            Seat(seats.ConstituencyOf(authorship), number);
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

    private void Seat(Authority? seat, int number)
    {
        if (seat is not null)
        {
            _named.Add(seat);
            Add(_byAuthority, seat, number);
        }
    }

    // The list of a person contains documents by that person, not those that mention the person. Licences have no page; groups are filed
    // with the seats of authors.
    private static bool IsListed(NamedAs role) => role is not (NamedAs.Person or NamedAs.EventMinistry or NamedAs.Group or NamedAs.Licence);

    private Listing Of(ListingKind kind, Authority authority) =>
        Of(kind, _byAuthority.TryGetValue(authority, out var filed) ? filed : []) with
        {
            Of = authority,
        };

    // Its figures are counted last.
    private static Listing Of(ListingKind kind, IReadOnlyList<int> numbers) => new(kind, null, 0, 0, numbers, new StatusCounts());

    private static void Add<TKey>(IDictionary<TKey, List<int>> lists, TKey? key, int number)
    {
        if (key is null)
        {
            return;
        }

        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        // A document that names an authority twice is in the list once.
        if (list.Count == 0 || list[^1] != number)
        {
            list.Add(number);
        }
    }
}
