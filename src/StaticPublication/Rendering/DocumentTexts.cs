using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>A text on a document's page: CSS class, id and heading of its section, who speaks, where it was published, and the
/// text.</summary>
internal sealed record TextModel(string Class, string Id, string Heading, Html Speaker, Html Printed, Html Said);

/// <summary>The texts of a document in reading order, and a section for an answer that is awaited or will not come.</summary>
internal static class DocumentTexts
{
    /// <summary>Returns the text sections of a document's page.</summary>
    public static IReadOnlyList<TextModel> Of(PageRenderer renderer, Document document, DocumentWords words)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new List<TextModel>();
        for (int i = 0, next; i < words.Texts.Count; i = next)
        {
            next = i + 1;
            while (words.Texts[i].Role == TextRoles.Debate && next < words.Texts.Count && words.Texts[next].Role == TextRoles.Debate)
            {
                next++;
            }

            var role = words.Texts[i].Role;
            var copy = seen[role] = seen.GetValueOrDefault(role) + 1;
            texts.Add(TextOf(renderer, document, [.. words.Texts.Skip(i).Take(next - i)], copy, taken));
        }

        if (document is { IsNotice: false, Kind.Answerable: true } && !words.Texts.Any(text => TextRoles.Answers(text.Role)))
        {
            texts.Add(NoAnswer(renderer, document));
        }

        return texts;
    }

    /// <summary>The first words of a document, each speaker of a debate named; null where it has none.</summary>
    public static string? Start(Strings strings, DocumentWords words)
    {
        var first = words.Texts.FirstOrDefault(text => text.Markdown.Length > 0);
        return first?.Role != TextRoles.Debate
            ? first?.Markdown
            : string.Join(
                "\n\n",
                words
                    .Texts.Where(text => text.Role == TextRoles.Debate)
                    .Take(6)
                    .Select(text =>
                        text.Speaker is { } speaker
                            ? strings.Fill("format.label", ("label", speaker), ("value", text.Markdown))
                            : text.Markdown
                    )
            );
    }

    // One text, or the speeches of a debate.
    private static TextModel TextOf(
        PageRenderer renderer,
        Document document,
        IReadOnlyList<DocumentText> parts,
        int copy,
        HashSet<string> taken
    )
    {
        var text = parts[0];
        var suffix = copy == 1 ? "" : $"-{copy}";
        var heading = TextHeadings.Printed(renderer.Strings, document.Kind, text.Role);
        var prefix = (TextRoles.LetterOf(text.Role) ?? $"x-{Folding.Slug(text.Role)}") + (copy == 1 ? "" : $"{copy}");
        var place = new TextPlace(
            3,
            prefix,
            number => renderer.Strings.Fill("document.paragraph_of", ("number", renderer.Strings.Number(number)), ("part", heading)),
            taken,
            document.Language == "fr"
        )
        {
            Mentioned = document.Words.Mentions.Length > 0 ? mention => AddressOf(renderer, document, mention) : null,
        };
        return new TextModel(
            ClassOf(text.Role),
            text.Role + suffix,
            heading,
            SpeakerOf(renderer, document, text.Role),
            Printed(renderer, text.On ?? DayOf(document, text.Role), text.Page ?? PageOf(document, text.Role)),
            Phrases.Joined("", parts.Select(part => Said(renderer, part, place)))
        );
    }

    private static string AddressOf(PageRenderer renderer, Document document, QuestionMention mention) =>
        renderer.Edition.Catalogue.QuestionMentions.Resolve(document, mention) is >= 0 and var number
        && (document.IndexingForbidden || !renderer.Documents[number].IndexingForbidden)
            ? renderer.Addresses.Document(renderer.Documents[number])
            : "";

    private static Html Said(PageRenderer renderer, DocumentText text, TextPlace place)
    {
        var said = renderer.Markdown.Render(text.Markdown, place);
        return text.Speaker is not { } speaker
            ? said
            : Phrases.Speech(speaker, text.Function is { } function ? renderer.Strings["format.list_separator"] + function : "", said);
    }

    private static TextModel NoAnswer(PageRenderer renderer, Document document) =>
        document.Status == Status.Answered
            ? new TextModel(
                "answer",
                "answer",
                TextHeadings.Printed(renderer.Strings, document.Kind, TextRoles.Answer),
                Phrases.Text(renderer.Strings["document.answer_elsewhere"]),
                Html.Empty,
                Html.Empty
            )
        : document.Status == Status.Pending
            ? new TextModel(
                "answer awaited",
                "answer",
                TextHeadings.Printed(renderer.Strings, document.Kind, TextRoles.Answer),
                renderer.Phrases.Say("document.no_answer", ("date", renderer.Phrases.Time(renderer.AsOf))),
                Html.Empty,
                Html.Empty
            )
        : new TextModel(
            "answer ended",
            "answer",
            TextHeadings.Printed(renderer.Strings, document.Kind, TextRoles.Answer),
            Phrases.Text(renderer.Strings["document.no_answer_final"]),
            Html.Empty,
            Html.Empty
        );

    private static string ClassOf(string role) =>
        role switch
        {
            "question" => "question",
            "answer" or "holding-answer" => "answer",
            TextRoles.Debate => "debate",
            _ => "",
        };

    private static Html SpeakerOf(PageRenderer renderer, Document document, string role) =>
        role switch
        {
            "answer" when document.Ministries.Answering is { } answering => Phrases.Link(
                renderer.Addresses.Of(answering.Ministry),
                answering.Printed ?? answering.Ministry.Name
            ),
            // The record does not say who signed the answer, so the ministry then responsible is shown if it is not the one asked.
            "answer" when document.Ministries.Responsible is { } responsible && responsible != document.Ministries.Asked?.Ministry =>
                renderer.Phrases.Say(
                    "format.label",
                    ("label", renderer.Strings["document.attributed"]),
                    ("value", Phrases.Link(renderer.Addresses.Of(responsible), responsible.Name))
                ),
            _ => Html.Empty,
        };

    private static Html Printed(PageRenderer renderer, DateOnly? on, string? page) =>
        (on, page) switch
        {
            ({ } day, { } number) => renderer.Phrases.Say(
                "document.in_journal",
                ("journal", renderer.Strings["document.journal"]),
                ("date", renderer.Phrases.Time(day)),
                ("page", number)
            ),
            ({ } day, null) => renderer.Phrases.Time(day),
            _ => Html.Empty,
        };

    private static DateOnly? DayOf(Document document, string role) =>
        EventOf(document, role) is { On.IsWhole: true } found ? found.On.FirstDay : null;

    private static string? PageOf(Document document, string role) => EventOf(document, role)?.Page;

    private static Event? EventOf(Document document, string role) =>
        TextRoles.EventOf(role) is { } type ? document.Events.FirstOrDefault(e => e.Type == type) : null;
}
