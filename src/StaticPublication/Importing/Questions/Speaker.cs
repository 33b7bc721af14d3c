using System.Text.RegularExpressions;
using StaticPublication.Text.Html;

namespace StaticPublication.Importing.Questions;

/// <summary>The first speaker to whom the chair of a debate gives the floor: the author of a question to the Government, by name.</summary>
internal static partial class Speaker
{
    /// <summary>Returns the name without the title (M., Mme). Null if the speaker is not announced, or does not then speak under the same
    /// name.</summary>
    public static string? Of(string html)
    {
        var announced = Announced().Match(html);
        if (!announced.Success)
        {
            return null;
        }

        var name = HtmlText.ToPlain(announced.Groups[1].Value).Replace('\u00A0', ' ').Trim();
        return Heard()
            .Matches(html)
            .Select(match => HtmlText.ToPlain(match.Groups[1].Value).Replace('\u00A0', ' ').Trim())
            .Contains(name, StringComparer.Ordinal)
            ? name
            : null;
    }

    [GeneratedRegex(@"La parole est à (?:" + CourtesyTitles.French + @")(?:\s|&nbsp;|&#160;)+([^.,<]{3,60})[.,]")]
    private static partial Regex Announced();

    [GeneratedRegex(@"<strong>\s*(?:" + CourtesyTitles.French + @")(?:\s|&nbsp;|&#160;)+([^.,<]{3,60})[.,]")]
    private static partial Regex Heard();
}
