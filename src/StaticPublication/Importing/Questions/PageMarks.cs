using System.Net;
using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Questions;

/// <summary>The values of a page that stand between marks of their own, such as <c>&lt;NUM&gt;7&lt;/NUM&gt;</c>. Empty ones are
/// absent.</summary>
internal sealed partial class PageMarks
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public PageMarks(string page)
    {
        foreach (Match match in Mark().Matches(page))
        {
            var (name, value) = (match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value.Trim());
            if (value.Length > 0)
            {
                // Texts are HTML; every other value is one line, in which only references to characters are markup.
                values.TryAdd(name, Texts.Contains(name) ? value : WebUtility.HtmlDecode(Tags().Replace(value, "")).Trim());
            }
        }
    }

    private static HashSet<string> Texts { get; } = new(["QUEST", "REP", "COMPREP"], StringComparer.Ordinal);

    public string? Peek(string mark) => values.GetValueOrDefault(mark);

    public string? Take(string mark)
    {
        taken.Add(mark);
        return Peek(mark);
    }

    /// <summary>Returns the day and the page between two marks. What is not a day stays in the rest, and so does its page.</summary>
    public JournalReference Journal(string day, string page)
    {
        if (Dates.Iso(Peek(day)) is not { } on)
        {
            return default;
        }

        taken.Add(day);
        return new JournalReference(on, Take(page), null, null);
    }

    /// <summary>Everything that was not taken.</summary>
    public IEnumerable<StatedLeaf> Rest() =>
        values.Where(pair => !taken.Contains(pair.Key)).Select(pair => new StatedLeaf(pair.Key, pair.Value));

    // Elements of HTML and frames around several marks are not marks. A mark never holds itself.
    [GeneratedRegex(
        @"<(?!(?:HTML|BODY|HEAD|TITLE|CENTER|TABLE|TBODY|TR|TD|TH|SPAN|DIV|FONT|BR|STRONG|EM|SUP|SUB|UL|OL|LI|TEXTES|RUBRIQUAGE)>)"
            + @"([A-Z]{2,12})>(.*?)</\1>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
