namespace StaticPublication.Resolving;

/// <summary>The events of a document: those stated, and those that follow from other dated fields. If two disagree, adds a fault.</summary>
internal sealed class EventLife(Record record, FaultList faults)
{
    private readonly List<(Event Event, StatedValue At)> _events = [];

    /// <summary>Returns the events in date order. Ties are in this order: stated events, publication, attributions, texts.</summary>
    public IReadOnlyList<Event> Of(
        PartialDate published,
        IReadOnlyList<(Event Event, StatedValue At)> stated,
        Addressees ministries,
        IReadOnlyList<DocumentTextHead> texts
    )
    {
        _events.AddRange(stated);
        AddPublication(published);
        AddAttributions(published, ministries);
        for (var i = 0; i < texts.Count; i++)
        {
            AddText(texts[i], record.Fields["texts"]!.Items[i]);
        }

        // OrderBy is stable, so ties keep their order.
        return [.. _events.Select(e => e.Event).OrderBy(e => e.On)];
    }

    private void AddPublication(PartialDate published)
    {
        var at = record.Fields["published"]!;
        var own = _events.FindAll(e => e.Event.Type == EventType.Published);
        foreach (var stated in own.Where(e => !Agrees(published, e.Event.On)))
        {
            Conflict(stated.At, "events[].on", $"published on {stated.Event.On}", $"published {published}", at);
        }

        if (own.Count == 0)
        {
            _events.Insert(0, (new Event(EventType.Published, published), at));
        }
    }

    // The first attribution, on the day of publication to the ministry that was asked, is not an event.
    private void AddAttributions(PartialDate published, Addressees ministries)
    {
        var at = record.Fields["ministries"]?["attributed"];
        foreach (
            var (addressing, i) in ministries
                .Attributed.Select((addressing, i) => (addressing, i))
                .Where(pair => pair.addressing.On is not null)
        )
        {
            var on = PartialDate.Of(addressing.On!.Value);
            var listed = _events.FindAll(e =>
                e.Event.Type == EventType.Reattributed && e.Event.Ministry?.Ministry.Id == addressing.Ministry.Id
            );
            if (
                listed.Exists(e => e.Event.On == on)
                || (i == 0 && ministries.Asked?.Ministry.Id == addressing.Ministry.Id && Agrees(published, on))
            )
            {
                continue;
            }

            // A question may return to a ministry, so an event that belongs to another attribution does not contradict this one.
            var other = listed.Find(e =>
                !ministries.Attributed.Any(o =>
                    o.Ministry.Id == addressing.Ministry.Id && o.On is { } day && PartialDate.Of(day) == e.Event.On
                )
            );
            if (other.Event is null)
            {
                _events.Add((new Event(EventType.Reattributed, on, Ministry: addressing), at!.Items[i]));
            }
            else
            {
                Conflict(at!.Items[i], "ministries.attributed[].on", $"attributed on {on}", $"reattributed on {other.Event.On}", other.At);
            }
        }
    }

    private void AddText(DocumentTextHead text, StatedValue at)
    {
        if (TextRoles.EventOf(text.Role) is not { } type || (text.On is null && text.Page is null))
        {
            return;
        }

        var listed = _events.FindAll(e => e.Event.Type == type);
        var same = text.On is { } day ? listed.FindAll(e => e.Event.On == PartialDate.Of(day)) : listed;
        if (same.Count > 0)
        {
            // The page distinguishes two errata of the same day.
            MergePage(same.Find(e => e.Event.Page == text.Page) is { Event: not null } exact ? exact : same[0], text, at);
        }
        else if (listed.Count > 0)
        {
            Conflict(
                at,
                "texts[].on",
                $"{text.Role} on {PartialDate.Of(text.On!.Value)}",
                $"{text.Role} on {listed[0].Event.On}",
                listed[0].At
            );
        }
        else if (text.On is { } on)
        {
            _events.Add((new Event(type, PartialDate.Of(on), text.Page), at));
        }
    }

    private void MergePage((Event Event, StatedValue At) listed, DocumentTextHead text, StatedValue at)
    {
        if (text.Page is not null && listed.Event.Page is not null && text.Page != listed.Event.Page)
        {
            Conflict(at, "texts[].page", $"page {text.Page}", $"page {listed.Event.Page}", listed.At);
        }
        else if (text.Page is not null)
        {
            _events[_events.IndexOf(listed)] = (listed.Event with { Page = text.Page }, listed.At);
        }
    }

    private void Conflict(StatedValue here, string field, string what, string other, StatedValue there) =>
        faults.Add(Faults.FactConflict(record.PlaceOf(here), field, what, other, record.PlaceOf(there)));

    // A partial date agrees with all days of its year or month.
    private static bool Agrees(PartialDate one, PartialDate other) =>
        one.Year == other.Year
        && (one.Month == 0 || other.Month == 0 || one.Month == other.Month)
        && (one.Day == 0 || other.Day == 0 || one.Day == other.Day);
}
