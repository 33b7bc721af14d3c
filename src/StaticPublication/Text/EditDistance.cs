namespace StaticPublication.Text;

/// <summary>The number of letters to insert, delete, change or swap with the next one to turn one word into another.</summary>
internal static class EditDistance
{
    /// <summary>Returns how far a word that was meant may be from the word that was typed.</summary>
    public static int Limit(string typed) =>
        typed.Length switch
        {
            < 3 => 0,
            < 8 => 1,
            _ => 2,
        };

    /// <summary>Optimal string alignment: Damerau–Levenshtein distance in which no letter is edited twice.</summary>
    public static int Of(string one, string other)
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
        var smallest = Math.Min(changed, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(smallest, table[i - 2, j - 2] + 1) : smallest;
    }
}
