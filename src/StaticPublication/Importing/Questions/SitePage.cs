using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticPublication.Text;

namespace StaticPublication.Importing.Questions;

/// <summary>Reads a question from its page on the site: labelled fields, then a free list of dated lines, then the texts.</summary>
internal static partial class SitePage
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Returns null if the page is not a question, for example an error page saved in its place.</summary>
    public static OfficialQuestion? Read(string html)
    {
        using var page = Parser.ParseDocument(html);
        var header = page.QuerySelector(".question_header");
        if (
            header is null
            || !Number().IsMatch(header.TextContent)
            || OfficialQuestion.LegislatureOf(Digits().Match(Text(page, ".question_legislature") ?? "").Value) is not { } legislature
        )
        {
            return null;
        }

        var rest = Labelled(page);
        var attributed = Take(rest, "ministere attributaire") is { } name ? new StatedMinistry(null, name, null) : null;
        var events = Events(page, attributed, rest);
        var type = Kind(Folding.Key(header.TextContent));
        return new OfficialQuestion
        {
            Type = type,
            Number = Number().Match(header.TextContent).Groups[1].Value,
            Legislature = legislature,
            Heading = Take(rest, "rubrique"),
            HeadingLead = rest.Find(leaf => leaf.Path == "tete d analyse").Text,
            Analyses =
                Take(rest, "titre") is { } title ? [title]
                : Take(rest, "analyse") is { } analyse ? [analyse.TrimEnd('.', ' ')]
                : [],
            Author = Author(header, rest),
            Asked = Take(rest, "ministere interroge") is { } asked ? new StatedMinistry(null, asked, null) : null,
            Attributed = attributed is null
                ? []
                : [new StatedAttribution(attributed, events.LastOrDefault(e => e.Type == "reattributed")?.Journal ?? default)],
            Events = events,
            Texts = [.. Texts(page, events, Chamber.AnswerRole(type))],
            Rest = rest,
        };
    }

    private static List<StatedLeaf> Labelled(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll(".question_info .question_big_content")
                .Select(label => new StatedLeaf(Folding.Key(label.TextContent), After(label)))
                .Where(leaf => leaf.Text.Length > 0 && !(leaf.Path == "tete d analyse" && Questions.HeadingLead.IsNone(leaf.Text))),
        ];

    private static string? Take(List<StatedLeaf> rest, string label)
    {
        var found = rest.Find(leaf => leaf.Path == label);
        rest.Remove(found);
        return found.Text;
    }

    private static string Kind(string header) =>
        header.Contains("question orale", StringComparison.Ordinal) ? "QOSD"
        : header.Contains("question au gouvernement", StringComparison.Ordinal) ? "QG"
        : "QE";

    private static StatedAuthor? Author(IElement header, List<StatedLeaf> rest)
    {
        if (header.QuerySelector("#question_col80") is not { } line || line.QuerySelector("span.question_big_content") is not { } name)
        {
            return null;
        }

        var address = name.QuerySelector("a")?.GetAttribute("href");
        if (address is not null)
        {
            rest.Add(new StatedLeaf("auteur.href", address));
        }

        var reference = Actor().Match(address ?? "") is { Success: true } match ? match.Groups[1].Value : null;
        var department = line.QuerySelectorAll("span").LastOrDefault(span => span != name)?.TextContent.Trim();
        var bracket = Bracket().Match(Spaces().Replace(After(name), " "));
        var group = bracket.Success ? bracket.Groups[1].Value.Trim() : null;
        if (group is not null && department is { Length: > 0 } && group.EndsWith(department, StringComparison.Ordinal))
        {
            group = group[..^department.Length].TrimEnd(' ', '-', '–');
        }

        return new StatedAuthor(
            reference,
            Spaces().Replace(name.TextContent, " ").Trim(),
            group is { Length: > 0 } ? group : null,
            department is { Length: > 0 } ? department : null
        );
    }

    private static IEnumerable<StatedText> Texts(IHtmlDocument page, List<StatedEvent> events, string answerRole)
    {
        foreach (
            var (selector, role, type) in new[]
            {
                (".question_answer > .question", "question", "published"),
                (".question_answer > .answer", answerRole, "answered"),
            }
        )
        {
            if (page.QuerySelector(selector) is not { } block)
            {
                continue;
            }
            // The heading and the form « Être alerté(e) de la réponse » belong to the page, not to the text.
            foreach (var pageElement in block.QuerySelectorAll("h3, form").ToList())
            {
                pageElement.Remove();
            }

            if (block.TextContent.AsSpan().Trim().Length > 0)
            {
                yield return new StatedText(role, block.InnerHtml, events.Find(e => e.Type == type)?.Journal ?? default);
            }
        }
    }

    // Text after an element within its parent.
    private static string After(IElement element)
    {
        var parts = new List<string>();
        for (var node = element.NextSibling; node is not null; node = node.NextSibling)
        {
            parts.Add(node.TextContent);
        }

        return Spaces().Replace(string.Concat(parts), " ").Trim();
    }

    private static string? Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)?.TextContent.Trim();

    [GeneratedRegex(@"N[°ºo]\s*(\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(PA\d+)")]
    private static partial Regex Actor();

    [GeneratedRegex(@"^\((.*)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
