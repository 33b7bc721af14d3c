namespace StaticPublication.Text;

/// <summary>Finds the names most similar to a misspelt one.</summary>
internal static class NearestNames
{
    /// <summary>Returns at most three names within a distance of half the word's length, nearest first, ties in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> names)
    {
        var folded = Folding.Key(word);
        return
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Where(name => Math.Abs(name.Length - word.Length) <= Limit(word))
                .Select(name => (name, distance: PersonNames.AreTurned(word, name) ? 1 : EditDistance.Of(folded, Folding.Key(name))))
                .Where(candidate => candidate.distance <= Limit(word))
                .OrderBy(candidate => candidate.distance)
                .ThenBy(candidate => !Ids.HasSyntax(candidate.name))
                .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
                // If an id and a name read alike, only the id is suggested, because it is never ambiguous.
                .DistinctBy(candidate => Folding.Key(candidate.name))
                .Take(3)
                .Select(candidate => candidate.name),
        ];
    }

    /// <summary>Returns the keys most similar to one; those that end like it if it has lost its section.</summary>
    public static IReadOnlyList<string> OfKeys(string key, IReadOnlyList<string> known)
    {
        string Last(string one) => one[(one.LastIndexOf('.') + 1)..];
        return Of(key, known) is { Count: > 0 } near
            ? near
            : [.. Of(Last(key), known.Select(Last)).SelectMany(last => known.Where(one => Last(one) == last)).Take(3)];
    }

    /// <summary>Returns the nearest names, or all of them where none is near, separated by commas.</summary>
    public static string Told(string word, IEnumerable<string> names) =>
        string.Join(", ", Of(word, names) is { Count: > 0 } nearest ? nearest : names.Take(12));

    /// <summary>Returns how a message ends that names what is near; nothing if nothing is.</summary>
    public static string Ending(IReadOnlyList<string> nearest) => nearest.Count == 0 ? "" : $"; nearest: {string.Join(", ", nearest)}";

    /// <summary>Returns the nearest names in parentheses, or nothing if none is near.</summary>
    public static string Said(string word, IEnumerable<string> names) =>
        Of(word, names) is { Count: > 0 } nearest ? $" (nearest: {string.Join(", ", nearest)})" : "";

    private static int Limit(string word) => Math.Max(2, word.Length / 2);
}
