namespace StaticPublication.Searching;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearness
{
    private const int Farthest = 2;

    /// <summary>The nearest term by letters added, left out, changed or swapped (two at most), of equals that of most documents, then the
    /// first; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<Term> terms) =>
        terms
            .Where(term => Math.Abs(term.Text.Length - word.Length) <= Farthest && !term.Text.AsSpan().ContainsAnyInRange('0', ':'))
            .Select(term => (term, Distance: Distance(word, term.Text)))
            .Where(near => near.Distance <= Math.Min(Farthest, word.Length / 3))
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.term.Documents)
            .ThenBy(near => near.term.Text, StringComparer.Ordinal)
            .Select(near => near.term.Text)
            .FirstOrDefault();

    // Optimal string alignment: Damerau and Levenshtein, no letter twice edited.
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cell(table, one, other, i, j);
            }
        }

        return table[one.Length, other.Length];
    }

    private static int Cell(int[,] table, string one, string other, int i, int j)
    {
        var changed = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var least = Math.Min(changed, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
    }
}
