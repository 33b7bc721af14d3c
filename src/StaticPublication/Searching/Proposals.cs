using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>Suggests the word that a misspelt one probably stands for.</summary>
internal static class Proposals
{
    private const int MaxDistance = 2;

    /// <summary>Returns the nearest term within two edits; ties go to the term with the most documents, then to the first in ordinal order.
    /// Null if no term is near.</summary>
    public static string? Nearest(string word, IEnumerable<Term> terms) =>
        terms
            .Where(term =>
                Math.Abs(term.Text.Length - word.Length) <= MaxDistance && term.IsWord && !term.Text.AsSpan().ContainsAnyInRange('0', '9')
            )
            .Select(term => (term, Distance: EditDistance.Of(word, term.Text)))
            .Where(near => near.Distance <= Math.Min(MaxDistance, word.Length / 3))
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.term.Documents)
            .ThenBy(near => near.term.Text, StringComparer.Ordinal)
            .Select(near => near.term.Text)
            .FirstOrDefault();
}
