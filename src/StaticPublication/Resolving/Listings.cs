namespace StaticPublication.Resolving;

/// <summary>Makes all lists of documents of a catalogue in one pass, newest first.</summary>
internal sealed class Listings(IReadOnlyList<Document> documents, Authorities authorities)
{
    private readonly Dictionary<Authority, List<int>> _byAuthority = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Year, int Month), List<int>> _byDate = [];
    private readonly List<int> _overdue = [];

    /// <summary>Returns the lists in the order of <see cref="ListingKind"/>.</summary>
    /// <param name="threads">Maximum number of threads that count the figures.</param>
    public IReadOnlyList<Listing> All(int threads)
    {
        for (var number = documents.Count - 1; number >= 0; number--)
        {
            File(number, documents[number]);
        }

        Part[] parts =
        [
            new(ListingKind.All, [.. Enumerable.Range(0, documents.Count).Reverse()]),
            .. _byDate
                .Where(entry => entry.Key.Month == 0)
                .OrderBy(entry => entry.Key)
                .Select(entry => new Part(ListingKind.Year, entry.Value, Year: entry.Key.Year)),
            .. _byDate
                .Where(entry => entry.Key.Month > 0)
                .OrderBy(entry => entry.Key)
                .Select(entry => new Part(ListingKind.Month, entry.Value, Year: entry.Key.Year, Month: entry.Key.Month)),
            .. authorities.Ministries.Select(ministry =>
                Of(ListingKind.Ministry, ministry) with
                {
                    Counts = document => ReferenceEquals(document.Ministries.Responsible, ministry),
                }
            ),
            .. authorities.Portfolios.Select(portfolio =>
                Of(ListingKind.Portfolio, portfolio) with
                {
                    Counts = document => ReferenceEquals(document.Ministries.Responsible?.Portfolio, portfolio),
                }
            ),
            .. authorities.Authors.Select(author => Of(ListingKind.Author, author)),
            .. authorities.Programmes.Select(programme => Of(ListingKind.Programme, programme)),
            .. authorities.Headings.Select(heading => Of(ListingKind.Heading, heading)),
            .. authorities.Kinds.Select(kind => Of(ListingKind.Kind, kind)),
            .. authorities.Organisations.Select(organisation => Of(ListingKind.Organisation, organisation)),
            new(ListingKind.Overdue, _overdue),
        ];
        var listings = new Listing[parts.Length];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
        {
            var part = parts[index];
            listings[index] = new Listing(
                part.Kind,
                part.Of,
                part.Year,
                part.Month,
                part.Numbers,
                StatusCounting.Of(part.Numbers.Select(number => documents[number]), part.Counts ?? (_ => true))
            );
        });
        return listings;
    }

    private void File(int number, Document document)
    {
        foreach (var (named, role) in document.Named())
        {
            if (IsListed(role))
            {
                Add(_byAuthority, named, number);
                Add(_byAuthority, (named as Ministry)?.Portfolio, number);
            }
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

    // The list of a person contains documents by that person, not those that mention the person. Groups and licences have no page.
    private static bool IsListed(NamedAs role) => role is not (NamedAs.Person or NamedAs.EventMinistry or NamedAs.Group or NamedAs.Licence);

    private Part Of(ListingKind kind, Authority authority) =>
        new(kind, _byAuthority.TryGetValue(authority, out var filed) ? filed : [], authority);

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

    /// <summary>A list before its figures are counted. <paramref name="Counts"/> selects the questions that count; null for all.</summary>
    private sealed record Part(
        ListingKind Kind,
        IReadOnlyList<int> Numbers,
        Authority? Of = null,
        int Year = 0,
        int Month = 0,
        Func<Document, bool>? Counts = null
    );
}
