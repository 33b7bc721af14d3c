namespace StaticPublication.Exporting;

/// <summary>A list in one cell of a CSV: its items joined by <c>|</c>. An item without a value keeps its place, so that parallel lists
/// agree; within an item, <c>\|</c> stands for the separator and <c>\\</c> for a backslash.</summary>
internal static class ListCell
{
    private const char Separator = '|',
        Escape = '\\';

    /// <summary>Null if no item has a value.</summary>
    public static string? Of(IEnumerable<string?> items)
    {
        string?[] all = [.. items];
        return all.All(item => item is null) ? null : string.Join(Separator, all.Select(Escaped));
    }

    /// <summary>Named values, each as <c>name=value</c>.</summary>
    public static string? OfPairs(IReadOnlyDictionary<string, string> named) =>
        Of(named.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static string? Escaped(string? item) =>
        item is null || item.AsSpan().IndexOfAny(Separator, Escape) < 0
            ? item
            : item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
