namespace StaticPublication.Searching;

/// <summary>Documents by ascending number, each with a score: of a word what it adds to the document's, of a filter 0.</summary>
internal sealed record Matches(int[] Numbers, long[] Scores)
{
    public static readonly Matches None = new([], []);

    public static Matches Unscored(int[] numbers) => new(numbers, new long[numbers.Length]);

    /// <summary>The documents that both have, with the sum of their scores.</summary>
    public Matches And(Matches other)
    {
        var (numbers, scores) = (new List<int>(), new List<long>());
        for (int i = 0, j = 0; i < Numbers.Length && j < other.Numbers.Length; )
        {
            if (Numbers[i] == other.Numbers[j])
            {
                numbers.Add(Numbers[i]);
                scores.Add(Scores[i++] + other.Scores[j++]);
            }
            else if (Numbers[i] < other.Numbers[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new Matches([.. numbers], [.. scores]);
    }

    /// <summary>The documents that are not among some numbers, which ascend.</summary>
    public Matches Without(int[] numbers) => Where(number => Array.BinarySearch(numbers, number) < 0);

    public Matches Where(Func<int, bool> keep)
    {
        var kept = Enumerable.Range(0, Numbers.Length).Where(i => keep(Numbers[i])).ToArray();
        return new Matches([.. kept.Select(i => Numbers[i])], [.. kept.Select(i => Scores[i])]);
    }
}
