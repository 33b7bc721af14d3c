namespace StaticPublication.Tests.Senat;

/// <summary>The words of a text whatever its markup, to compare a source with what was made of it.</summary>
internal static class SenatDumpWords
{
    private const string Western = "\u0080€\u0085…\u0092’\u009cœ";

    /// <summary>Of a source, in HTML.</summary>
    public static string Of(string text)
    {
        for (var at = 0; at < Western.Length; at += 2)
        {
            text = text.Replace(Western[at], Western[at + 1]);
        }

        return string.Join(' ', ImportingRun.WordsOfHtml(text));
    }

    /// <summary>Of a record, in which a text is Markdown.</summary>
    public static IEnumerable<string> Kept(string text) => [Of(text), string.Join(' ', ImportingRun.WordsOfMarkdown(text))];
}
