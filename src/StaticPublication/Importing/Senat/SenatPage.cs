using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticPublication.Importing.Questions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Reads a question from its page on senat.fr, in the form of before 2022 or the present one.</summary>
internal sealed partial class SenatPage(SenatChamber chamber, ImportReport report)
{
    private static readonly HtmlParser Parser = new();

    // What the page calls the natures, by their folded beginnings.
    private static readonly (string Start, string Code)[] Natures =
    [
        ("question ecrite", "QE"),
        ("question orale sans debat", "QOSD"),
        ("question orale avec debat portant sur", "QOAE"),
        ("question orale avec debat", "QOAD"),
        ("question crible", "QC"),
        ("question d actualite", "QG"),
        ("question orale", "QOSD"),
    ];

    public static bool IsPage(string opening) =>
        opening.AsSpan().TrimStart().StartsWith("<") && HeaderLine().IsMatch(System.Net.WebUtility.HtmlDecode(opening));

    public IEnumerable<OfficialQuestion> Read(SourceFile file, TextEncoding encoding)
    {
        if (file.Length > file.Limits.Value)
        {
            throw new ImportRefusedException(ImportFindings.Limit, file.Name, file.Limits.LongValue);
        }

        using var text = encoding.OpenText(file);
        using var page = Parser.ParseDocument(SourceText.Clean(text.ReadToEnd(), report.Dropped));
        if (Question(page.QuerySelector("main") ?? page.Body!, file.Name) is { } question)
        {
            yield return question;
        }
        else
        {
            report.LeaveOut(file.Name, null, "a page that is not a question");
        }
    }

    private OfficialQuestion? Question(IElement page, string file)
    {
        var words = Spaced(page.TextContent);
        var header = HeaderLine().Match(words);
        var nature = Folding.Key(header.Groups[1].Value);
        var type = Array.Find(Natures, known => nature.StartsWith(known.Start, StringComparison.Ordinal)).Code;
        if (type is null || !int.TryParse(Legislature().Match(words).Groups[1].Value, out var legislature) || legislature is < 1 or > 99)
        {
            return null;
        }

        chamber.Ensure(type, null);
        var parts = new PageParts(page);
        var published = parts.Question.Journal();
        var reference = Reference().Match($"{file} {page.Owner!.DocumentElement.OuterHtml}") is { Success: true } found
            ? found.Value
            : Computed(published.On, header.Groups[2].Value);
        var question = new OfficialQuestion
        {
            Chamber = chamber,
            Type = type,
            Number = header.Groups[2].Value,
            Legislature = legislature,
            Reference = reference,
            RecordId = chamber.RecordOf(reference),
            Title = Spaced(page.QuerySelector("h1")?.TextContent ?? "") is { Length: > 0 } title ? title : null,
            Inferred = published.On is null ? SenatQuestion.Inferred(reference) : null,
            Author = Author(words),
            Rest = [.. PageParts.Rest(words)],
        };
        return WithLife(question, parts, published);
    }

    private static OfficialQuestion WithLife(OfficialQuestion question, PageParts parts, JournalReference published)
    {
        var answered = parts.Answer?.Journal() ?? default;
        var texts = new List<StatedText>();
        Add(texts, TextRoles.Question, parts.Question, published);
        if (parts.Answer is { } answer)
        {
            Add(texts, Chamber.AnswerRole(question.Type), answer, answered);
        }

        var events = new[] { new StatedEvent("published", published), new StatedEvent("answered", answered) };
        var attributed = Ministry(parts.Field("question reattribuee"));
        return question with
        {
            Asked = Ministry(parts.Field("ministre interroge")),
            Attributed = attributed is null ? [] : [new StatedAttribution(attributed, default)],
            Answering = Ministry(parts.Answer?.Ministry) is { } ministry ? new StatedAttribution(ministry, answered) : null,
            Events = [.. events.Where(e => e.Journal.On is not null)],
            Texts = texts,
        };
    }

    private static StatedMinistry? Ministry(string? printed) => printed is null ? null : new StatedMinistry(null, printed, null);

    // SEQ, year and month of publication, and the number on five characters.
    private static string? Computed(string? published, string number) =>
        published is null ? null : $"SEQ{published.AsSpan(2, 2)}{published.AsSpan(5, 2)}{number.PadLeft(5, '0')}";

    private static StatedAuthor? Author(string words)
    {
        if (AuthorLine().Match(words) is not { Success: true } match)
        {
            return null;
        }

        return new StatedAuthor(
            null,
            $"{match.Groups[1].Value} {Name(match.Groups[2].Value.Trim())}",
            match.Groups[4].Value.Trim(),
            match.Groups[3].Value.Trim()
        );
    }

    // The present page prints the family name first, in capitals: « FÉRET Corinne ».
    private static string Name(string printed)
    {
        var parts = printed.Split(' ');
        var capitals = parts.TakeWhile(part => part.Length > 1 && part.Where(char.IsLetter).All(char.IsUpper)).ToList();
        return capitals.Count == 0 || capitals.Count == parts.Length
            ? printed
            : $"{string.Join(' ', parts.Skip(capitals.Count))} {string.Join(' ', capitals.Select(Lowered))}";
    }

    private static string Lowered(string part) => Letters().Replace(part, match => match.Value[..1] + match.Value[1..].ToLowerInvariant());

    private static void Add(List<StatedText> texts, string role, PagePart part, JournalReference journal)
    {
        if (part.Html is { Length: > 0 } html)
        {
            texts.Add(new StatedText(role, html, journal));
        }
    }

    internal static string Spaced(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(
        @"(Question\s+(?:écrite|orale|d['’]actualité|crible)[^°<>]{0,80}?)\s*n\s*°\s*([0-9]{1,6}[A-Z]?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"(\d{1,2})\s*(?:e|è|ème)\s*législature", RegexOptions.IgnoreCase)]
    private static partial Regex Legislature();

    [GeneratedRegex(@"SEQ\d{8,9}[A-Z0-9]?")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\bde\s+(" + CourtesyTitles.French + @")\s+([^()]{2,80}?)\s*\(\s*([^()]{2,80}?)\s+-\s+([^()]{1,80}?)\s*\)")]
    private static partial Regex AuthorLine();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
