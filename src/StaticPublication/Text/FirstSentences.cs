using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Text;

/// <summary>The first sentences of a Markdown text, as plain text on one line.</summary>
internal static partial class FirstSentences
{
    // Marks and addresses take room that is not read.
    private const int ReadPerShown = 3;

    /// <summary>Returns whole sentences of at most <paramref name="most"/> characters in all; if the first is longer, whole words of it and
    /// an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> markdown, int most)
    {
        var read = markdown[..Math.Min(markdown.Length, ReadPerShown * most)];
        var plain = Plain(read);
        if (plain.Length <= most && read.Length == markdown.Length)
        {
            return plain;
        }

        var shown = plain[..Math.Min(plain.Length, most)];
        var end = shown.AsSpan().LastIndexOfAny('.', '?', '!');
        // The end of a sentence is followed by a space: « 1.5 » and « art. 4 » near the beginning are none.
        while (end > most / 3 && end + 1 < plain.Length && plain[end + 1] != ' ')
        {
            end = shown.AsSpan(0, end).LastIndexOfAny('.', '?', '!');
        }

        return end > most / 3
            ? shown[..(end + 1)]
            : shown[..Math.Max(shown.LastIndexOf(' '), Math.Min(most / 2, shown.Length))].TrimEnd() + "…";
    }

    private static string Plain(ReadOnlySpan<char> markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in markdown.Contains("](", StringComparison.Ordinal) ? WithoutLinks(markdown) : markdown.EnumerateLines())
        {
            AppendLine(text, line[MarkLength(line)..]);
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        var plain = text.ToString();
        return plain.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(plain) : plain;
    }

    private static SpanLineEnumerator WithoutLinks(ReadOnlySpan<char> markdown) =>
        Link().Replace(markdown.ToString(), "$1").AsSpan().EnumerateLines();

    // Headings, quotations and lists begin with a mark, rows of tables with a bar; the row below the head of a table goes.
    private static int MarkLength(ReadOnlySpan<char> line)
    {
        foreach (var mark in LineMark().EnumerateMatches(line))
        {
            return mark.Length;
        }

        return 0;
    }

    private static void AppendLine(StringBuilder text, ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '\\' && at + 1 < line.Length && char.IsAscii(line[at + 1]) && !char.IsLetterOrDigit(line[at + 1]))
            {
                text.Append(line[++at]);
            }
            else if (char.IsWhiteSpace(letter) || (letter == '|' && IsAlone(line, at)))
            {
                AppendSpace(text);
            }
            else if (letter is not ('*' or '`') && (letter != '_' || IsInWord(line, at)))
            {
                text.Append(letter);
            }
        }

        AppendSpace(text);
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    // The side of a cell.
    private static bool IsAlone(ReadOnlySpan<char> line, int at) =>
        (at == 0 || line[at - 1] == ' ') && (at + 1 == line.Length || line[at + 1] == ' ');

    private static bool IsInWord(ReadOnlySpan<char> line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);

    [GeneratedRegex(@"^[ \t]*(?:(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|[0-9]{1,9}[.)][ \t]+)+|[|: -]+$|\|)")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"!?\[([^\]\[]*)\]\([^()\s]*(?:[ ]""[^""]*"")?\)")]
    private static partial Regex Link();
}
