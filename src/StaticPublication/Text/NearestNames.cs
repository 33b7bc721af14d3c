namespace StaticPublication.Text;

/// <summary>The names most like a misspelt one.</summary>
internal static class NearestNames
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
                .Select(name => (name, distance: EditDistance.Of(folded, Folding.Key(name))))
                .Where(candidate => candidate.distance <= Limit(word))
                .OrderBy(candidate => candidate.distance)
                .ThenBy(candidate => !Ids.HasSyntax(candidate.name))
                .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
                // An id and a name that read alike are one suggestion: the id, which is never ambiguous.
                .DistinctBy(candidate => Folding.Key(candidate.name))
                .Take(3)
                .Select(candidate => candidate.name),
        ];
    }

    private static int Limit(string word) => Math.Max(2, word.Length / 2);
}
