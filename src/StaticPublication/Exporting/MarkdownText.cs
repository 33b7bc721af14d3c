namespace StaticPublication.Exporting;

/// <summary>Names as Markdown prints them.</summary>
internal static class MarkdownText
{
    /// <summary>Returns a name on one line, in which nothing is markup.</summary>
    public static string Line(string text) =>
        string.Concat(
            text.ReplaceLineEndings(" ")
                .Select(letter => letter is '\\' or '*' or '_' or '`' or '<' or '[' or ']' ? $"\\{letter}" : $"{letter}")
        );
}
