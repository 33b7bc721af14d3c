namespace StaticPublication;

/// <summary>The status of an answerable document at the cut-off.</summary>
internal enum Status
{
    /// <summary>Its kind is not answerable.</summary>
    None,

    /// <summary>No answer yet.</summary>
    Pending,

    /// <summary>It has an answer, or the date of one.</summary>
    Answered,

    /// <summary>Withdrawn without an answer.</summary>
    Withdrawn,

    /// <summary>Lapsed without an answer.</summary>
    Lapsed,

    /// <summary>Closed for another reason, without an answer.</summary>
    Closed,
}

/// <summary>Keywords and folders of statuses, and how a status is derived.</summary>
internal static class Statuses
{
    private static readonly (Status Status, string Word, string Folder)[] Table =
    [
        (Status.None, "", ""),
        (Status.Pending, "pending", "sans-reponse"),
        (Status.Answered, "answered", "repondues"),
        (Status.Withdrawn, "withdrawn", "retirees"),
        (Status.Lapsed, "lapsed", "caduques"),
        (Status.Closed, "closed", "closes"),
    ];

    /// <summary>All statuses except <see cref="Status.None"/>, in order.</summary>
    public static readonly IReadOnlyList<Status> All = [.. Table.Select(row => row.Status).Where(status => status != Status.None)];

    /// <summary>Returns the keyword of a status in data and queries, in the keys of the strings files (<c>status.WORD</c>) and as a CSS
    /// class; empty for none.</summary>
    public static string Word(this Status status) => Table[(int)status].Word;

    /// <summary>Returns the folder of lists filtered by a status, by its key in <c>paths</c>; empty for none.</summary>
    public static string Folder(this Status status) => Table[(int)status].Folder;

    /// <summary>Returns whether a question has ended without an answer.</summary>
    public static bool IsEnded(this Status status) => status is Status.Withdrawn or Status.Lapsed or Status.Closed;

    /// <summary>Returns the status of an answerable document from its events, in date order, and the roles of its texts.</summary>
    public static Status Of(IReadOnlyList<EventType> events, IEnumerable<string> roles) =>
        events.Contains(EventType.Answered) || roles.Any(TextRoles.Answers)
            ? Status.Answered
            : events.LastOrDefault(EventTypes.EndsUnanswered) switch
            {
                EventType.Withdrawn => Status.Withdrawn,
                EventType.Lapsed => Status.Lapsed,
                EventType.Closed => Status.Closed,
                _ => Status.Pending,
            };
}
