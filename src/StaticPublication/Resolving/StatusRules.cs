namespace StaticPublication.Resolving;

/// <summary>Where an answerable document stands, as its events and texts tell.</summary>
internal static class StatusRules
{
    public static Status Of(LinkedDocument document)
    {
        if (!document.Kind.Answerable)
        {
            return Status.None;
        }

        if (document.Events.Any(e => e.Type == EventType.Answered) || document.Texts.Any(text => text.Role == "answer"))
        {
            return Status.Answered;
        }

        return document.Events.LastOrDefault(e => e.Type is EventType.Withdrawn or EventType.Lapsed or EventType.Closed)?.Type switch
        {
            EventType.Withdrawn => Status.Withdrawn,
            EventType.Lapsed => Status.Lapsed,
            EventType.Closed => Status.Closed,
            _ => Status.Pending,
        };
    }
}
