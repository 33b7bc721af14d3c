namespace StaticPublication.Resolving;

/// <summary>The documents nearest to each: those around it in time that share its programmes, heading, ministry or author.</summary>
internal sealed class Affinities
{
    // Looking only at neighbours in each list keeps the cost of a document fixed, and lets one more document change few others.
    private const int Reach = 20;
    private const int Most = 5;

    private readonly IReadOnlyList<Document> _documents;
    private readonly Dictionary<Authority, int[]> _lists = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares the lists of a catalogue.</summary>
    public Affinities(IReadOnlyList<Document> documents, IReadOnlyList<Listing> listings)
    {
        _documents = documents;
        foreach (var listing in listings.Where(listing => listing.Kind is ListingKind.Programme or ListingKind.Heading or ListingKind.Ministry or ListingKind.Author))
        {
            // Oldest first: a document's place is found by its number.
            _lists[listing.Of!] = [.. listing.Numbers.Reverse()];
        }
    }

    /// <summary>At most five documents: most in common first, then nearest in number, then the later one; documents not to be indexed are left out.</summary>
    public IReadOnlyList<Affinity> Of(int number)
    {
        var document = _documents[number];
        var found = new Dictionary<int, Affinity>();
        foreach (var programme in document.Programmes.Distinct())
        {
            Gather(found, number, programme, affinity => affinity with { Programmes = (byte)(affinity.Programmes + 1) });
        }

        if (document.Heading is not null)
        {
            Gather(found, number, document.Heading, affinity => affinity with { Heading = true });
        }

        foreach (var ministry in document.Ministries.All())
        {
            Gather(found, number, ministry, affinity => affinity with { Ministry = true });
        }

        foreach (var author in document.Authors.Select(authorship => authorship.Author).Distinct())
        {
            Gather(found, number, author, affinity => affinity with { Author = true });
        }

        return
        [
            .. found.Values.OrderByDescending(Weight).ThenBy(affinity => Math.Abs(affinity.Number - number)).ThenByDescending(affinity => affinity.Number).Take(Most),
        ];
    }

    private static int Weight(Affinity affinity) => (affinity.Programmes * 4) + (affinity.Heading ? 3 : 0) + (affinity.Ministry ? 1 : 0) + (affinity.Author ? 1 : 0);

    private void Gather(Dictionary<int, Affinity> found, int number, Authority shared, Func<Affinity, Affinity> mark)
    {
        var list = _lists[shared];
        var at = Array.BinarySearch(list, number);
        for (var i = Math.Max(0, at - Reach); i < Math.Min(list.Length, at + Reach + 1); i++)
        {
            if (i != at && !_documents[list[i]].IndexingForbidden)
            {
                found[list[i]] = mark(found.GetValueOrDefault(list[i], new Affinity(list[i], 0, false, false, false)));
            }
        }
    }
}
