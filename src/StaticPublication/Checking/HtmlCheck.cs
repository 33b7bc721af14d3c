using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>HTML that came with the data: pages show it as letters, as a record holds plain text and Markdown.</summary>
internal static partial class HtmlCheck
{
    /// <summary>The first tag or reference that a reader would see as such; in Markdown a reference is a character, and code is
    /// code.</summary>
    public static Fault? Fault(Record record, StatedValue value, string path, bool markdown)
    {
        var text = value.Text;
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return null;
        }

        var (fence, at) = ("", 0);
        foreach (var line in markdown ? text.Split('\n') : [text])
        {
            fence = markdown ? BodyHeading.Fence(line, fence) : "";
            if (fence.Length == 0 && In(line, markdown) is { } found)
            {
                return Faults.HtmlAsText(record.PlaceOf(value, at + found.Index), path, found.Value, Meant(found.Value, markdown));
            }

            at += line.Length + 1;
        }

        return null;
    }

    private static Match? In(string line, bool markdown) =>
        Tag()
            .Matches(line)
            .Concat(
                (markdown ? EscapedReference() : CharacterReferences.Reference())
                    .Matches(line)
                    .Where(found => Meant(found.Value, markdown).Length > 0)
            )
            .Where(found => !markdown || !IsInCode(line, found.Index))
            .MinBy(found => found.Index);

    // Code ends at as many backticks as it began with (CommonMark 0.31, 6.1).
    private static bool IsInCode(string line, int at) =>
        CodeSpan().Matches(line).Any(code => code.Index < at && at < code.Index + code.Length);

    // The character that was meant by a reference, in Markdown by one that is escaped; nothing for a tag.
    private static string Meant(string found, bool markdown) =>
        found[0] == '<' ? "" : CharacterReferences.Of(markdown ? string.Concat("&", found.AsSpan("&amp;".Length)) : found) ?? "";

    [GeneratedRegex(
        "</a>|<a\\s[^<>]*>"
            + "|</?(?:abbr|acronym|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|ol|p"
            + "|pre|q|s|small|span"
            + "|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(?:\\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();

    [GeneratedRegex("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeSpan();

    [GeneratedRegex("&amp;(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedReference();
}
