namespace StaticPublication.Checking;

/// <summary>The names most like a misspelt one.</summary>
public static class Nearest
{
    /// <summary>At most three names within a distance of half the word, nearest first, ties in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> names)
    {
        var folded = Folding.Key(word);
        return
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Where(name => Math.Abs(name.Length - word.Length) <= Limit(word))
                .Select(name => (name, distance: Distance(folded, Folding.Key(name))))
                .Where(candidate => candidate.distance <= Limit(word))
                .OrderBy(candidate => candidate.distance)
                .ThenBy(candidate => !IdCheck.HasSyntax(candidate.name))
                .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
                // An id and a name that read alike are one suggestion: the id, which is never ambiguous.
                .DistinctBy(candidate => Folding.Key(candidate.name))
                .Take(3)
                .Select(candidate => candidate.name),
        ];
    }

    private static int Limit(string word) => Math.Max(2, word.Length / 2);

    // Levenshtein's distance with two rows.
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(swap, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
