using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>The word that was probably meant.</summary>
internal static class Proposals
{
    private const int MaxDistance = 2;

    /// <summary>The nearest term within two edits, of equals that of most documents, then the first; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<Term> terms) =>
        terms
            .Where(term => Math.Abs(term.Text.Length - word.Length) <= MaxDistance && !term.Text.AsSpan().ContainsAnyInRange('0', ':'))
            .Select(term => (term, Distance: EditDistance.Of(word, term.Text)))
            .Where(near => near.Distance <= Math.Min(MaxDistance, word.Length / 3))
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.term.Documents)
            .ThenBy(near => near.term.Text, StringComparer.Ordinal)
            .Select(near => near.term.Text)
            .FirstOrDefault();
}
