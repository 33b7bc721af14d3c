namespace StaticPublication.Importing;

/// <summary>Cleans texts of a source, so that they hold only what a record may hold. No words are lost.</summary>
internal static class SourceText
{
    /// <summary>Repairs mojibake and removes control characters, characters that change the reading order, noncharacters and lone
    /// surrogates. Returns the same instance if nothing changes.</summary>
    /// <param name="text">The text as the source states it.</param>
    /// <param name="dropped">Counts the removed characters.</param>
    public static string Clean(string text, SortedDictionary<string, int> dropped)
    {
        var repaired = Mojibake.Repair(text);
        var count = 0;
        for (var at = 0; at < repaired.Length; at++)
        {
            count += IsKept(repaired, at) ? 0 : 1;
        }

        if (count == 0)
        {
            return repaired;
        }

        dropped["unfit character"] = dropped.GetValueOrDefault("unfit character") + count;
        return string.Concat(repaired.Where((_, at) => IsKept(repaired, at)));
    }

    /// <summary>Returns the text on one line and in NFC, as required for fields that are not Markdown.</summary>
    public static string OneLine(string text) =>
        (
            text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
                ? text
                : string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        ).Normalize();

    /// <summary>Truncates a text that is longer than the limit, and ends it with an ellipsis.</summary>
    public static string Shortened(string text, int maxLength) =>
        text.Length <= maxLength ? text : $"{text.AsSpan(0, maxLength - (char.IsHighSurrogate(text[maxLength - 2]) ? 2 : 1))}…";

    private static bool IsKept(string text, int at) =>
        text[at] switch
        {
            '\n' or '\r' or '\t' => true,
            < ' ' or (>= '\u007F' and <= '\u009F') => false,
            (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' or '\uFEFF' => false,
            (>= '\uD800' and <= '\uDBFF') => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
            (>= '\uDC00' and <= '\uDFFF') => at > 0 && char.IsHighSurrogate(text[at - 1]),
            _ => true,
        };
}
