using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Text.Html;

/// <summary>Escapes plain text so that Markdown renders it unchanged.</summary>
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

    /// <summary>Escapes the start of a line that would otherwise be a heading, a list item, a quotation or a thematic break.</summary>
    public static string EscapeStart(string line) =>
        Start().Replace(line, match => match.Groups[1].Value + "\\" + match.Groups[2].Value, 1);

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\\`*_[]<>~|&{}#^=+$\"");

    private static bool IsMark(string text, int i) =>
        text[i] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '|' or '{' or '}' or '^' => true,
            // An underscore between letters or digits is not a delimiter.
            '_' => !(i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])),
            '&' => Entity().IsMatch(text.AsSpan(i)),
            // When doubled, these characters are delimiters of common Markdown extensions.
            '=' or '+' or '"' or '$' => i + 1 < text.Length && text[i + 1] == text[i],
            _ => false,
        };

    [GeneratedRegex(@"^&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(\d{0,9})((?<=\d)[.)](?=\s|$)|(?<!\d)(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|:(?=\s)|[-=]+\s*$|(?:- *){3,}$))")]
    private static partial Regex Start();
}
