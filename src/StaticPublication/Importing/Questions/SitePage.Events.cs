using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using StaticPublication.Text;

namespace StaticPublication.Importing.Questions;

/// <summary>Reads the events of the page, which has one line for each.</summary>
internal static partial class SitePage
{
    // Labels of dated lines, by their folded beginnings. The first match wins.
    private static readonly (string Label, string Event)[] Lines =
    [
        ("question publiee", "published"),
        ("reponse publiee", "answered"),
        ("date de changement d attribution", "reattributed"),
        ("question retiree", "withdrawn"),
        ("question caduque", "lapsed"),
        ("date de signalement", "flagged"),
        ("question signalee", "flagged"),
        ("date de renouvellement", "renewed"),
        ("question renouvelee", "renewed"),
        ("erratum", "corrected"),
    ];

    private static List<StatedEvent> Events(IHtmlDocument page, StatedMinistry? attributed, List<StatedLeaf> rest)
    {
        var events = new List<StatedEvent>();
        foreach (var line in page.QuerySelectorAll(".question_publish_date > div"))
        {
            var text = Spaces().Replace(line.TextContent, " ").Trim();
            var label = Folding.Key(text);
            var type = Lines.FirstOrDefault(known => label.StartsWith(known.Label, StringComparison.Ordinal)).Event;
            var match = DatedLine().Match(text);
            if (type is null || !match.Success || Dates.Iso(match.Groups[1].Value) is not { } on)
            {
                rest.Add(new StatedLeaf($"dates[{rest.Count}]", text));
                continue;
            }

            var issue = line.QuerySelector("a")?.GetAttribute("href");
            var url = issue is null ? null : new Uri(new Uri("https://questions.assemblee-nationale.fr/"), issue).AbsoluteUri;
            events.Add(
                new StatedEvent(type, new JournalReference(on, Value(match.Groups[2]), null, url)) { Reason = Value(match.Groups[3]) }
            );
        }

        return WithMinistry([.. events.OrderBy(e => e.Journal.On, StringComparer.Ordinal)], attributed, rest);
    }

    // The page names only the last ministry, so an earlier change of attribution goes to the extra fields.
    private static List<StatedEvent> WithMinistry(List<StatedEvent> events, StatedMinistry? attributed, List<StatedLeaf> rest)
    {
        var changes = events.FindAll(e => e.Type == "reattributed");
        foreach (var earlier in attributed is null ? changes : changes.SkipLast(1))
        {
            events.Remove(earlier);
            rest.Add(new StatedLeaf($"reattributed[{rest.Count}]", $"{earlier.Journal.On}"));
        }

        return [.. events.Select(e => e.Type == "reattributed" ? e with { Ministry = attributed } : e)];
    }

    private static string? Value(System.Text.RegularExpressions.Group group) => group.Value.Length > 0 ? group.Value : null;

    [GeneratedRegex(@"(\d{2}/\d{2}/\d{4})(?:\s*,?\s*page\s*:\s*(\w+))?(?:\s*\(\s*(.*?)\s*\)\s*$)?")]
    private static partial Regex DatedLine();
}
