using System.Runtime.CompilerServices;

namespace StaticPublication.Resolving;

/// <summary>The documents nearest to each: those around it in time that share its programmes, heading, ministry or author; one instance a thread.</summary>
/// <param name="documents">The documents, by number.</param>
/// <param name="lists">Numbers of the documents of each list, oldest first (<see cref="Lists"/>).</param>
internal sealed class Affinities(IReadOnlyList<Document> documents, IReadOnlyDictionary<Authority, int[]> lists)
{
    // Looking only at neighbours in each list keeps the cost of a document fixed, and lets one more document change few others.
    private const int Reach = 20;
    private const int Most = 5;

    private readonly Affinity[] _found = new Affinity[documents.Count];
    private readonly List<int> _met = [];

    /// <summary>The lists in which neighbours are looked for.</summary>
    public static IReadOnlyDictionary<Authority, int[]> Lists(IReadOnlyList<Listing> listings) => listings
        .Where(listing => listing.Kind is ListingKind.Programme or ListingKind.Heading or ListingKind.Ministry or ListingKind.Author)
        .ToDictionary(listing => listing.Of!, listing => listing.Numbers.Reverse().ToArray(), (IEqualityComparer<Authority>)ReferenceEqualityComparer.Instance);

    /// <summary>At most five documents: most in common first, then nearest in number, then the later one; documents not to be indexed are left out.</summary>
    public IReadOnlyList<Affinity> Of(int number)
    {
        var document = documents[number];
        foreach (var programme in document.Programmes.Distinct())
        {
            Gather(number, programme, affinity => affinity with { Programmes = (byte)(affinity.Programmes + 1) });
        }

        if (document.Heading is not null)
        {
            Gather(number, document.Heading, affinity => affinity with { Heading = true });
        }

        foreach (var ministry in document.Ministries.All)
        {
            Gather(number, ministry, affinity => affinity with { Ministry = true });
        }

        foreach (var author in document.Authors.Select(authorship => authorship.Author).Distinct())
        {
            Gather(number, author, affinity => affinity with { Author = true });
        }

        return Nearest(number);
    }

    // Compiled for good at its first call, as the next is: both run for every document before the runtime has seen that they are worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(int number, Authority shared, Func<Affinity, Affinity> mark)
    {
        var list = lists[shared];
        var at = Array.BinarySearch(list, number);
        for (var i = Math.Max(0, at - Reach); i < Math.Min(list.Length, at + Reach + 1); i++)
        {
            ref var found = ref _found[list[i]];
            if (found == default && i != at)
            {
                _met.Add(list[i]);
            }

            found = mark(found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Affinity[] Nearest(int number)
    {
        Span<(long Rank, int Number)> best = stackalloc (long, int)[Most + 1];
        var count = 0;
        foreach (var other in _met)
        {
            if (other == number || documents[other].IndexingForbidden)
            {
                continue;
            }

            var place = count;
            var rank = Rank(other, number);
            for (; place > 0 && best[place - 1].Rank < rank; place--)
            {
                best[place] = best[place - 1];
            }

            best[place] = (rank, other);
            count = Math.Min(count + 1, Most);
        }

        var nearest = new Affinity[count];
        for (var i = 0; i < count; i++)
        {
            nearest[i] = _found[best[i].Number] with { Number = best[i].Number };
        }

        Forget(number);
        return nearest;
    }

    // What they have in common, then nearness, then the later one, in one number.
    private long Rank(int other, int number)
    {
        var found = _found[other];
        var common = (found.Programmes * 4) + (found.Heading ? 3 : 0) + (found.Ministry ? 1 : 0) + (found.Author ? 1 : 0);
        return ((long)common << 33) | ((long)(int.MaxValue - Math.Abs(other - number)) << 1) | (other > number ? 1L : 0);
    }

    private void Forget(int number)
    {
        _found[number] = default;
        foreach (var other in _met)
        {
            _found[other] = default;
        }

        _met.Clear();
    }
}
