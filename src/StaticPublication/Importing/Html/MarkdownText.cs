using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Html;

/// <summary>Plain text as Markdown that reads back as the same text.</summary>
internal static partial class MarkdownText
{
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A whole line: what would make it a heading, a list, a quotation or a rule is escaped.</summary>
    public static string EscapeStart(string line) =>
        Start().Replace(line, match => match.Groups[1].Value + "\\" + match.Groups[2].Value, 1);

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\\`*_[]<>~|&{}#^=+$\"");

    private static bool IsMark(string text, int i) =>
        text[i] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '|' or '{' or '}' or '^' => true,
            // Inside a word or an address an underscore is itself.
            '_' => !(i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])),
            '&' => Entity().IsMatch(text.AsSpan(i)),
            // Doubled, these are marks of common extensions.
            '=' or '+' or '"' or '$' => i + 1 < text.Length && text[i + 1] == text[i],
            _ => false,
        };

    [GeneratedRegex(@"^&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(\d{0,9})((?<=\d)[.)](?=\s|$)|(?<!\d)(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|:(?=\s)|[-=]+\s*$|(?:- *){3,}$))")]
    private static partial Regex Start();
}
