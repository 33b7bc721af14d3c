namespace StaticPublication.Searching;

/// <summary>Documents by ascending number, each with a score. A word contributes to the score of a document; a filter does not
/// (0).</summary>
internal sealed record Matches(int[] Numbers, long[] Scores)
{
    public static readonly Matches None = new([], []);

    public static Matches Unscored(int[] numbers) => new(numbers, new long[numbers.Length]);

    /// <summary>Returns the documents in both, with the sum of their scores.</summary>
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

    /// <summary>Returns the documents whose numbers are not in the array, which must be sorted.</summary>
    public Matches Without(int[] numbers) => Where(number => Array.BinarySearch(numbers, number) < 0);

    public Matches Where(Func<int, bool> keep)
    {
        var kept = Enumerable.Range(0, Numbers.Length).Where(i => keep(Numbers[i])).ToArray();
        return new Matches([.. kept.Select(i => Numbers[i])], [.. kept.Select(i => Scores[i])]);
    }
}
