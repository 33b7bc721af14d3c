namespace StaticPublication;

/// <summary>Where an answerable document stands at the cut-off.</summary>
internal enum Status
{
    /// <summary>Its kind is not answerable.</summary>
    None,

    /// <summary>No answer yet.</summary>
    Pending,

    /// <summary>An answer is dated or present.</summary>
    Answered,

    /// <summary>Withdrawn without an answer.</summary>
    Withdrawn,

    /// <summary>Lapsed without an answer.</summary>
    Lapsed,

    /// <summary>Closed otherwise.</summary>
    Closed,
}

/// <summary>What each status is called, and how one is told.</summary>
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

    /// <summary>Every status but <see cref="Status.None"/>, in their order.</summary>
    public static readonly IReadOnlyList<Status> All = [.. Table.Select(row => row.Status).Where(status => status != Status.None)];

    /// <summary>Its word in data and queries, in the keys of the strings files (<c>status.WORD</c>) and as a class of the theme; empty for
    /// none.</summary>
    public static string Word(this Status status) => Table[(int)status].Word;

    /// <summary>The folder of lists narrowed to it, by its key in <c>paths</c>; empty for none.</summary>
    public static string Folder(this Status status) => Table[(int)status].Folder;

    /// <summary>Whether it ended without an answer.</summary>
    public static bool IsEnded(this Status status) => status is Status.Withdrawn or Status.Lapsed or Status.Closed;

    /// <summary>The status of an answerable document by its events, in date order, and the roles of its texts.</summary>
    public static Status Of(IReadOnlyList<EventType> events, IEnumerable<string> roles) =>
        events.Contains(EventType.Answered) || roles.Contains("answer")
            ? Status.Answered
            : events.LastOrDefault(EventTypes.EndsUnanswered) switch
            {
                EventType.Withdrawn => Status.Withdrawn,
                EventType.Lapsed => Status.Lapsed,
                EventType.Closed => Status.Closed,
                _ => Status.Pending,
            };
}
