using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticPublication.Importing.Questions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>The parts of a page of senat.fr: labelled fields, the question, and the answer if there is one.</summary>
internal sealed partial class PageParts
{
    // Words with which a page says what has become of a question without an answer.
    private static readonly string[] States = ["la question est caduque", "en attente de reponse", "transmise au", "question retiree"];

    private readonly List<(string Label, string Text)> fields = [];

    public PageParts(IElement page)
    {
        var headings = page.QuerySelectorAll("h1, h2, h3").ToList();
        var answer = headings.FindLast(heading =>
            heading.LocalName == "h2" && Key(heading).StartsWith("reponse", StringComparison.Ordinal)
        );
        var question = headings.Find(heading =>
            heading.LocalName == "h2" && Key(heading).StartsWith("question de", StringComparison.Ordinal)
        )
            ?? headings.Find(heading => heading.LocalName == "h2" && !ReferenceEquals(heading, answer) && PagePart.HasNumber(heading))
            ?? headings.Find(heading => heading.LocalName == "h1");
        var blocks = page.QuerySelectorAll("h1, h2, h3, p, li").ToList();
        Question = new PagePart(question, Between(blocks, question, answer));
        Answer = answer is null ? null : new PagePart(answer, Between(blocks, answer, null));
        foreach (var heading in headings.Where(heading => heading.LocalName == "h3"))
        {
            var text = string.Join(" ; ", Between(blocks, heading, null).TakeWhile(block => block.LocalName[0] != 'h').Select(Text));
            fields.Add((Key(heading), text));
        }
    }

    public PagePart Question { get; }

    public PagePart? Answer { get; }

    /// <summary>The text under the heading that begins with some words.</summary>
    public string? Field(string label) =>
        fields.Find(field => field.Label.StartsWith(label, StringComparison.Ordinal)).Text is { Length: > 0 } text ? text : null;

    /// <summary>What the page says that no record has a place for.</summary>
    /// <param name="words">All words of the page.</param>
    public static IEnumerable<StatedLeaf> Rest(string words) =>
        Sentences()
            .Split(words)
            .Select(sentence => sentence.Trim())
            .Where(sentence => Array.Exists(States, state => Folding.Key(sentence).StartsWith(state, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .Select(sentence => new StatedLeaf("etat", sentence));

    private static IEnumerable<IElement> Between(List<IElement> blocks, IElement? from, IElement? until) =>
        from is null
            ? []
            : blocks.SkipWhile(block => !ReferenceEquals(block, from)).Skip(1).TakeWhile(block => !ReferenceEquals(block, until));

    private static string Key(IElement element) => Folding.Key(element.TextContent);

    private static string Text(IElement element) => SenatPage.Spaced(element.TextContent);

    [GeneratedRegex(@"(?<=\.)\s|(?=La question est caduque|En attente de réponse|Transmise au|Question retirée)")]
    private static partial Regex Sentences();
}

/// <summary>A question or an answer on a page: its heading and its paragraphs.</summary>
internal sealed partial class PagePart(IElement? heading, IEnumerable<IElement> blocks)
{
    private readonly List<IElement> all = [.. blocks.TakeWhile(block => block.LocalName != "h2")];

    /// <summary>Whether a heading holds the number of a question.</summary>
    public static bool HasNumber(IElement heading) => Number().IsMatch(heading.TextContent);

    /// <summary>The paragraphs of the text, as HTML, without lines about its publication.</summary>
    public string Html =>
        string.Concat(
            all.Where(block => block.LocalName == "p" && !Publication().IsMatch(block.TextContent)).Select(block => block.OuterHtml)
        );

    /// <summary>The ministry that the heading of an answer names.</summary>
    public string? Ministry =>
        Answering().Match(SenatPage.Spaced(heading?.TextContent ?? "")) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    /// <summary>Day and page of publication, from the line below the text or else the heading.</summary>
    public JournalReference Journal()
    {
        var words = SenatPage.Spaced(string.Join(' ', all.Prepend(heading).OfType<IElement>().Select(block => block.TextContent)));
        var match = Journaled().Match(words) is { Success: true } printed ? printed : Dated().Match(words);
        var page = Page().Match(words);
        return Dates.Iso(match.Groups[1].Value) is { } on
            ? new JournalReference(on, page.Success ? page.Groups[1].Value : null, null, null)
            : default;
    }

    [GeneratedRegex(@"n\s*°\s*\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:publiée dans le JO|Publiée dans le JO|publiée le|- page \d)", RegexOptions.IgnoreCase)]
    private static partial Regex Publication();

    [GeneratedRegex(@"dans le JO Sénat du\s*(\d{2}/\d{2}/\d{4})")]
    private static partial Regex Journaled();

    [GeneratedRegex(@"publiée le\s*(\d{2}/\d{2}/\d{4})")]
    private static partial Regex Dated();

    [GeneratedRegex(@"-\s*page\s*(\d+)")]
    private static partial Regex Page();

    [GeneratedRegex(
        @"^Réponse d\S+\s+(?:minist[èe]re\s*(?:délégué\s*)?(?::|de |du |des |d['’])?\s*)?(.+?)(?:\s+publiée.*)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Answering();
}
