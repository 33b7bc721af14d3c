namespace StaticPublication.Importing.Questions;

/// <summary>Reads the events of an open data question from its references to the Journal officiel.</summary>
internal static class OpenDataEvents
{
    private static readonly string[] Errata = ["erratumQuestion", "erratumReponse"];

    public static List<StatedEvent> Read(Stated source, IReadOnlyList<StatedAttribution> attributed, IReadOnlyList<StatedText> texts)
    {
        var events = new List<StatedEvent>();
        var closings = source.All("cloture").Select(Closing).OfType<StatedEvent>().ToList();
        var debate = Debated(texts, closings);
        if (texts.FirstOrDefault(text => text.Role == "question") is { Journal.On: not null } question)
        {
            events.Add(new StatedEvent("published", question.Journal));
        }
        else if (debate.On is not null)
        {
            events.Add(new StatedEvent("published", debate));
        }

        events.AddRange(StatedAttribution.Events(attributed));
        events.AddRange(Blocks(source, "signalement").Select(block => new StatedEvent("flagged", JournalOrDate(block))));
        events.AddRange(Blocks(source, "renouvellements").Select(block => new StatedEvent("renewed", JournalOrDate(block))));
        if (texts.FirstOrDefault(text => TextRoles.Answers(text.Role)) is { Journal.On: not null } answer)
        {
            events.Add(new StatedEvent("answered", debate.On is null ? answer.Journal : debate));
        }
        else if (closings.Find(closing => closing.Code == Questions.QuestionClosing.Answered) is { } published)
        {
            events.Add(new StatedEvent("answered", published.Journal));
        }

        events.AddRange(
            texts
                .Where(text => text.Role == "erratum" && text.Journal.On is not null)
                .Select(text => new StatedEvent("corrected", text.Journal))
        );
        events.AddRange(
            Errata
                .SelectMany(name => Blocks(source, name))
                .Where(block => block.Peek("texte") is null)
                .Select(block => new StatedEvent("corrected", JournalOrDate(block)))
        );
        events.AddRange(closings.Select(closing => debate.On is null ? closing : closing with { Journal = Of(closing.Journal.On) }));
        return [.. events.Where(e => e.Journal.On is not null).OrderBy(e => e.Journal.On, StringComparer.Ordinal)];
    }

    // A question to the Government is put and answered in one debate, and the source gives the page of that debate at the closing.
    private static JournalReference Debated(IReadOnlyList<StatedText> texts, List<StatedEvent> closings) =>
        texts is [{ Role: TextRoles.Debate, Journal: { On: { } on, Page: null } journal }]
        && closings.Find(closing => closing.Code == Questions.QuestionClosing.Answered && closing.Journal.On == on)
            is { Journal: { Page: not null } closed }
            ? journal with
            {
                Page = closed.Page,
                Issue = journal.Issue ?? closed.Issue,
                Url = journal.Url ?? closed.Url,
            }
            : default;

    private static JournalReference Of(string? on) => new(on, null, null, null);

    /// <summary>Reads the infoJO block of a node. Values that cannot be parsed stay in the rest.</summary>
    public static JournalReference Journal(Stated node)
    {
        var on = JournalDay(node).On;
        if (on is null)
        {
            return default;
        }

        var url =
            node.Peek("infoJO.urlLegifrance")?.StartsWith("http", StringComparison.Ordinal) == true
                ? node.Take("infoJO.urlLegifrance")
                : null;
        return new JournalReference(on, node.Take("infoJO.pageJO"), node.Take("infoJO.numJO"), url);
    }

    /// <summary>Reads only the day of that block.</summary>
    public static JournalReference JournalDay(Stated node) => new(Day(node, "infoJO.dateJO") ?? Day(node, "dateJO"), null, null, null);

    // A closing without a day is not an event. The issue of another day is not where the closing was printed. Both stay in the rest.
    private static StatedEvent? Closing(Stated node)
    {
        if ((node.Peek("codeCloture") ?? node.Peek("libelleCloture")) is null)
        {
            return null;
        }

        var closed = Day(node, "dateCloture");
        var journal =
            closed is null || closed == Dates.Iso(node.Peek("infoJO.dateJO"))
                ? Journal(node)
                : new JournalReference(closed, null, null, null);
        if (journal.On is null)
        {
            return null;
        }

        var (code, label) = (node.Take("codeCloture"), node.Take("libelleCloture"));
        return new StatedEvent(Questions.QuestionClosing.EventType(code, label), journal) { Code = code, Reason = label };
    }

    // Sources use different element names within signalement and renouvellements, so any object with a date or an infoJO block counts.
    private static IEnumerable<Stated> Blocks(Stated source, string name) => source.All(name).SelectMany(Dated);

    private static IEnumerable<Stated> Dated(Stated node)
    {
        if (node.Children.Any(child => child.Name == "infoJO" || IsDate(child)))
        {
            return [node];
        }

        return node.Children.SelectMany(child => child.Children.Count > 0 ? Dated(child) : []);
    }

    private static JournalReference JournalOrDate(Stated block)
    {
        var journal = Journal(block);
        if (journal.On is not null)
        {
            return journal;
        }

        var date = block.Children.FirstOrDefault(child => IsDate(child) && Dates.Iso(child.Text?.Trim()) is not null);
        return date is null ? journal : journal with { On = Day(block, date.Name) };
    }

    private static bool IsDate(Stated child) => child.Text is not null && child.Name.StartsWith("date", StringComparison.OrdinalIgnoreCase);

    private static string? Day(Stated node, string path)
    {
        var day = Dates.Iso(node.Peek(path));
        if (day is not null)
        {
            node.Take(path);
        }

        return day;
    }
}
