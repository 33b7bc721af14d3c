namespace StaticPublication.Rendering;

/// <summary>An event of a timeline: CSS class, date, what happened, and what is shown below it.</summary>
internal sealed record TimelineEvent(string Class, Html Date, Html What, Html More);

/// <summary>The dated events of a document, in words.</summary>
internal static class DocumentTimeline
{
    /// <summary>Returns the events in order. For a pending question, the last one is the cut-off.</summary>
    public static IReadOnlyList<TimelineEvent> Of(PageRenderer renderer, Document document)
    {
        var events = document
            .Events.Select(e => new TimelineEvent(
                // The class of the documents' own words is "own".
                e.Type == EventType.Own
                    ? "named"
                    : Word(e.Type),
                renderer.Phrases.Time(e.On),
                Phrases.Text(What(renderer, document, e)),
                Phrases.Joined(renderer.Strings["format.list_separator"], More(renderer, document, e))
            ))
            .ToList();
        if (document.Status == Status.Pending)
        {
            events.Add(
                new TimelineEvent(
                    "pending",
                    renderer.Phrases.Time(renderer.AsOf),
                    Phrases.Text(renderer.Strings["event.cut_off"]),
                    Html.Empty
                )
            );
        }

        return events;
    }

    /// <summary>Returns the name of an event type in records and strings files.</summary>
    public static string Word(EventType type) => type.ToString().ToLowerInvariant();

    private static string What(PageRenderer renderer, Document document, Event e) =>
        document.Kind.Events.FirstOrDefault(known => known.Type == e.Word) is { } own ? own.Label
        : e.Type == EventType.Published && document.Kind.Answerable ? renderer.Strings["event.published_question"]
        : renderer.Strings[$"event.{Word(e.Type)}"];

    private static IEnumerable<Html> More(PageRenderer renderer, Document document, Event e)
    {
        if (Journal(renderer.Strings, e) is { } journal)
        {
            yield return Phrases.Text(journal);
        }

        if (e.Ministry is { } ministry)
        {
            yield return renderer.Phrases.Say(
                "event.to_ministry",
                ("ministry", Phrases.Link(renderer.Addresses.Of(ministry.Ministry), ministry.Printed ?? ministry.Ministry.Name))
            );
        }

        foreach (var words in new[] { e.Reason, StatusWords.Code(renderer.Strings, e), e.Note }.OfType<string>())
        {
            yield return Phrases.Text(words);
        }

        if (After(renderer, document, e) is { } after)
        {
            yield return Phrases.Text(after);
        }

        if (e.Url is { } url)
        {
            yield return Phrases.Link(url, renderer.Strings["event.source"]);
        }
    }

    private static string? Journal(Strings strings, Event e) =>
        (e.Issue, e.Page) switch
        {
            ({ } issue, { } page) => strings.Fill("event.journal_issue", ("issue", issue), ("page", page)),
            ({ } issue, null) => strings.Fill("event.journal_issue_only", ("issue", issue)),
            (null, { } page) => strings.Fill("event.journal", ("page", page)),
            _ => null,
        };

    private static string? After(PageRenderer renderer, Document document, Event e)
    {
        if (
            e.Type is not (EventType.Answered or EventType.Withdrawn or EventType.Lapsed or EventType.Closed)
            || !e.On.IsWhole
            || !document.Published.IsWhole
        )
        {
            return null;
        }

        var days = e.On.FirstDay.DayNumber - document.Published.FirstDay.DayNumber;
        if (days == 0)
        {
            return renderer.Strings["delay.same_day"];
        }

        return renderer.Strings.Fill("delay.after", ("days", renderer.Formats.Delay(days)));
    }
}
