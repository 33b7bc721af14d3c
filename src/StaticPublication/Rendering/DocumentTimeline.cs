namespace StaticPublication.Rendering;

/// <summary>An event of a timeline: class, date, what happened, and what stands below it.</summary>
public sealed record TimelineEvent(string Class, Html Date, Html What, Html More);

/// <summary>The dated life of a document in words.</summary>
public static class DocumentTimeline
{
    /// <summary>Events in order; a question that waits ends at the cut-off.</summary>
    public static IReadOnlyList<TimelineEvent> Of(Press press, Document document)
    {
        var events = document
            .Events.Select(e => new TimelineEvent(
                Word(e.Type),
                press.Phrases.Time(e.On),
                Phrases.Text(What(press, document, e)),
                Phrases.Joined(press.Strings["format.list_separator"], More(press, document, e))
            ))
            .ToList();
        if (document.Status == Status.Pending)
        {
            events.Add(
                new TimelineEvent("pending", press.Phrases.Time(press.AsOf), Phrases.Text(press.Strings["event.cut_off"]), Html.Empty)
            );
        }

        return events;
    }

    /// <summary>The word of an event in records and strings.</summary>
    public static string Word(EventType type) => type.ToString().ToLowerInvariant();

    private static string What(Press press, Document document, Event e) =>
        e.Type == EventType.Published && document.Kind.Answerable
            ? press.Strings["event.published_question"]
            : press.Strings[$"event.{Word(e.Type)}"];

    private static IEnumerable<Html> More(Press press, Document document, Event e)
    {
        if (Journal(press.Strings, e) is { } journal)
        {
            yield return Phrases.Text(journal);
        }

        if (e.Ministry is { } ministry)
        {
            yield return press.Phrases.Say(
                "event.to_ministry",
                ("ministry", Phrases.Link(press.Addresses.Of(ministry.Ministry), ministry.Printed ?? ministry.Ministry.Name))
            );
        }

        foreach (
            var words in new[]
            {
                e.Reason,
                e.Code is { } code ? press.Strings.Fill("delay.sentence_code", ("code", code)) : null,
                e.Note,
            }.OfType<string>()
        )
        {
            yield return Phrases.Text(words);
        }

        if (After(press, document, e) is { } after)
        {
            yield return Phrases.Text(after);
        }

        if (e.Url is { } url)
        {
            yield return Phrases.Link(url, press.Strings["event.source"]);
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

    private static string? After(Press press, Document document, Event e)
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
        var after = press.Strings.Fill("delay.after", ("days", press.Strings.Count("counts.days", days)));
        return days < 60 ? after : $"{after} ({press.Words.Duration(days)})";
    }
}
