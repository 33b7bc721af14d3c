using System.Runtime.CompilerServices;

namespace StaticPublication.Resolving;

/// <summary>Finds the documents most similar to each: among those close in time, those with the same programmes, heading, ministry or
/// author. Not thread-safe: each thread has its own instance.</summary>
/// <param name="documents">The documents, by number.</param>
/// <param name="hidden">By number, whether a document must not be indexed and is therefore omitted.</param>
/// <param name="lists">Numbers of the documents of each list, oldest first (<see cref="Lists"/>).</param>
/// <param name="answerOf">Returns the number of one of the documents that have a document's answer; -1 if no other has it.</param>
internal sealed class RelatedDocuments(
    IReadOnlyList<Document> documents,
    bool[] hidden,
    Dictionary<Authority, int[]> lists,
    Func<int, int> answerOf
)
{
    // Only neighbours in each list are compared. This makes the cost of a document constant, and an added document affects few others.
    private const int Reach = 20;
    private const int MaxRelated = 5;

    // What two documents have in common, as one number: the number of programmes, shifted, with a bit below for each of the others.
    private const int Author = 1;
    private const int Ministry = 2;
    private const int Heading = 4;
    private const int Programme = 8;

    private readonly int[] _common = new int[documents.Count];
    private readonly List<int> _met = [];

    /// <summary>Returns the lists in which neighbours are searched.</summary>
    public static Dictionary<Authority, int[]> Lists(IReadOnlyList<Listing> listings) =>
        listings
            .Where(listing => listing.Kind is ListingKind.Programme or ListingKind.Heading or ListingKind.Ministry or ListingKind.Author)
            .ToDictionary(
                listing => listing.Of!,
                listing => listing.Numbers.Reverse().ToArray(),
                (IEqualityComparer<Authority>)ReferenceEqualityComparer.Instance
            );

    /// <summary>Returns at most five documents, sorted by what they have in common, then by the distance of their numbers, then the later
    /// one first. Documents that must not be indexed are omitted.</summary>
    public IReadOnlyList<RelatedDocument> Of(int number)
    {
        foreach (var named in documents[number].Named().Distinct())
        {
            if (WhatIs(named.As) is > 0 and var what)
            {
                Gather(number, named.Authority, what);
            }
        }

        return Nearest(number);
    }

    private static int WhatIs(NamedAs role) =>
        role switch
        {
            NamedAs.Programme => Programme,
            NamedAs.Heading => Heading,
            NamedAs.Ministry => Ministry,
            NamedAs.Author => Author,
            _ => 0,
        };

    // Compiled with full optimisation at the first call, like the next method: both run for every document, before the runtime would
    // optimise them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(int number, Authority shared, int what)
    {
        var list = lists[shared];
        var at = Array.BinarySearch(list, number);
        foreach (var other in list.AsSpan(Math.Max(0, at - Reach)..Math.Min(list.Length, at + Reach + 1)))
        {
            ref var common = ref _common[other];
            if (common == 0)
            {
                _met.Add(other);
            }

            common = what == Programme ? common + Programme : common | what;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private RelatedDocument[] Nearest(int number)
    {
        Span<(long Rank, int Number)> best = stackalloc (long, int)[MaxRelated + 1];
        var (count, answer) = (0, answerOf(number));
        foreach (var other in _met)
        {
            var rank = Rank(other, number);
            if (
                other == number
                || hidden[other]
                || (count == MaxRelated && best[count - 1].Rank > rank)
                || !Admit(best, ref count, (other, rank), answer)
            )
            {
                continue;
            }

            var place = count;
            for (; place > 0 && best[place - 1].Rank < rank; place--)
            {
                best[place] = best[place - 1];
            }

            best[place] = (rank, other);
            count = Math.Min(count + 1, MaxRelated);
        }

        var nearest = new RelatedDocument[count];
        for (var i = 0; i < count; i++)
        {
            var common = _common[best[i].Number];
            nearest[i] = new RelatedDocument(
                best[i].Number,
                (byte)(common / Programme),
                (common & Heading) != 0,
                (common & Ministry) != 0,
                (common & Author) != 0
            );
        }

        foreach (var other in _met)
        {
            _common[other] = 0;
        }

        _met.Clear();
        return nearest;
    }

    // Those with the answer of the document are shown as such, and of others with one answer the nearest stands for all: a worse one that
    // is there gives way.
    private bool Admit(Span<(long Rank, int Number)> best, ref int count, (int Number, long Rank) other, int answer)
    {
        var same = answerOf(other.Number);
        for (var i = 0; same >= 0 && i < count; i++)
        {
            if (answerOf(best[i].Number) == same)
            {
                if (best[i].Rank > other.Rank)
                {
                    return false;
                }

                best[(i + 1)..count].CopyTo(best[i..]);
                count--;
                break;
            }
        }

        return same < 0 || same != answer;
    }

    // Combines what they have in common, their distance, and which is later, in this order, in one number.
    private long Rank(int other, int number)
    {
        var common = _common[other];
        var weight =
            (common / Programme * 4)
            + ((common & Heading) != 0 ? 3 : 0)
            + ((common & Ministry) != 0 ? 1 : 0)
            + ((common & Author) != 0 ? 1 : 0);
        return ((long)weight << 33) | ((long)(int.MaxValue - Math.Abs(other - number)) << 1) | (other > number ? 1L : 0);
    }
}
