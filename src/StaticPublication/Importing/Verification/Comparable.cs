using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Importing.Verification;

/// <summary>Makes values of a source and of a record comparable, without the conversions of the import.</summary>
internal static partial class Comparable
{
    private static readonly HtmlParser Parser = new();

    private static readonly HashSet<string> Inline = new(
        ["a", "abbr", "b", "cite", "dfn", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"],
        StringComparer.Ordinal
    );

    /// <summary>A value on one line, in NFC, with single spaces.</summary>
    public static string Line(string text) => Spaces().Replace(text.Normalize(), " ").Trim();

    /// <summary>The words of HTML as a reader sees them.</summary>
    public static List<string> WordsOfHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Words(html);
        }

        using var document = Parser.ParseDocument("");
        var text = new StringBuilder();
        foreach (var node in Parser.ParseFragment(html, document.Body!))
        {
            Append(node, text);
        }

        return Words(text.ToString());
    }

    /// <summary>The words of plain text or Markdown. Marks of Markdown are signs or backslashes, and no word holds one. Superscripts and
    /// ligatures are their letters.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (Match word in Word().Matches(Marks().Replace(text.Normalize(NormalizationForm.FormKC), "")))
        {
            words.Add(Ordinal().Replace(word.Value, "$1"));
        }

        return words;
    }

    /// <summary>Whether some words stand in others in the same order.</summary>
    public static bool IsWithin(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var at = 0;
        foreach (var other in others)
        {
            if (at < words.Count && words[at] == other)
            {
                at++;
            }
        }

        return at == words.Count;
    }

    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
            return;
        }

        if (node is not IElement element || element.LocalName is "script" or "style")
        {
            return;
        }

        var isBlock = !Inline.Contains(element.LocalName);
        text.Append(isBlock ? " " : "");
        foreach (var child in element.ChildNodes)
        {
            Append(child, text);
        }

        text.Append(isBlock ? " " : "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();

    // « 4e circonscription » states the number 4.
    [GeneratedRegex("^([0-9]+)(?:e|er|re|ère|ème)$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[*\\\u00AD\p{Cc}-[\s]]")]
    private static partial Regex Marks();
}
