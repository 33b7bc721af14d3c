namespace StaticPublication.Exporting;

/// <summary>What a feed announces: the last thing that happened to a document, or that documents ended without an answer on one
/// day.</summary>
/// <param name="Type">What happened.</param>
/// <param name="On">The day.</param>
/// <param name="Numbers">The document, or all that ended so on the day, newest first.</param>
internal sealed record Announcement(EventType Type, DateOnly On, IReadOnlyList<int> Numbers)
{
    // What readers wait for. The other events are on the page of the document.
    private static bool IsAnnounced(EventType type) =>
        type
            is EventType.Published
                or EventType.Held
                or EventType.Answered
                or EventType.Corrected
                or EventType.Revised
                or EventType.Renewed
                or EventType.Reminded;

    /// <summary>Returns the newest announcements of a list, newest first.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="numbers">Numbers of its documents, in any order.</param>
    /// <param name="most">Maximum number of announcements.</param>
    public static IReadOnlyList<Announcement> Newest(Catalogue catalogue, IReadOnlyList<int> numbers, int most)
    {
        var newest = new PriorityQueue<Announcement, (DateOnly, int)>();
        var ended = new Dictionary<(DateOnly On, EventType Type), List<int>>();
        foreach (var number in numbers.Where(number => !catalogue.Documents[number].IndexingForbidden))
        {
            var document = catalogue.Documents[number];
            if (Last(document, catalogue.AsOf, IsAnnounced) is var (type, on))
            {
                newest.Enqueue(new Announcement(type, on, [number]), (on, number));
            }

            if (document.Status.IsEnded() && Last(document, catalogue.AsOf, EventTypes.EndsUnanswered) is var (end, day))
            {
                (ended.TryGetValue((day, end), out var others) ? others : ended[(day, end)] = []).Add(number);
            }

            while (newest.Count > most)
            {
                newest.Dequeue();
            }
        }

        return
        [
            .. newest
                .UnorderedItems.Select(item => item.Element)
                .Concat(ended.Select(day => new Announcement(day.Key.Type, day.Key.On, [.. day.Value.OrderDescending()])))
                .OrderByDescending(announced => announced.On)
                .ThenBy(announced => EventTypes.EndsUnanswered(announced.Type))
                .ThenByDescending(announced => announced.Type)
                .ThenByDescending(announced => announced.Numbers[0])
                .Take(most),
        ];
    }

    // An event of the day of publication is older than the cut-off too.
    private static (EventType Type, DateOnly On)? Last(Document document, DateOnly asOf, Func<EventType, bool> counts)
    {
        var published = document.Published.FirstDay;
        (EventType, DateOnly)? last = counts(EventType.Published) && published <= asOf ? (EventType.Published, published) : null;
        foreach (var happened in document.Events)
        {
            if (counts(happened.Type) && happened.On.FirstDay is var on && on <= asOf && !(last?.Item2 > on))
            {
                last = (happened.Type, on);
            }
        }

        return last;
    }
}
