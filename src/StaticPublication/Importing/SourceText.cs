namespace StaticPublication.Importing;

/// <summary>A text of a source made fit to be kept: what no record may hold is put right or taken away, none of it words.</summary>
internal static class SourceText
{
    /// <summary>Mojibake put right; controls, marks that turn the direction of reading, noncharacters and halves of characters taken away.
    /// The same instance when nothing changes.</summary>
    /// <param name="text">As the source states it.</param>
    /// <param name="dropped">Counts what is taken away.</param>
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

    /// <summary>On one line, in NFC: as fields that are no Markdown stand in a record.</summary>
    public static string OneLine(string text) =>
        (
            text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
                ? text
                : string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        ).Normalize();

    /// <summary>The beginning of a text that is longer than a field may be, with an ellipsis.</summary>
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
