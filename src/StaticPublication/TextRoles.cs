namespace StaticPublication;

/// <summary>The roles of texts that the program knows; a kind may list others, which are printed as they are.</summary>
internal static class TextRoles
{
    /// <summary>The words of who asks.</summary>
    public const string Question = "question";

    /// <summary>The words of who answers, and of nobody else.</summary>
    public const string Answer = "answer";

    /// <summary>An exchange in which the answer was given: each text of it is what one speaker said.</summary>
    public const string Debate = "debate";

    /// <summary>The words of a document that nobody asks or answers.</summary>
    public const string Body = "body";

    // The letter is what paragraphs are cited by, for ever.
    private static readonly (string Role, string Letter, EventType? Event)[] Table =
    [
        (Question, "q", EventType.Published),
        (Answer, "r", EventType.Answered),
        (Debate, "d", EventType.Answered),
        ("holding-answer", "w", EventType.Held),
        (Body, "t", null),
        ("summary", "y", null),
        ("erratum", "e", EventType.Corrected),
    ];

    /// <summary>Their words in records and data.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Role)];

    /// <summary>The event that a text of the role dates; null where it dates none.</summary>
    public static EventType? EventOf(string role) => Array.Find(Table, row => row.Role == role).Event;

    /// <summary>Whether a text of the role answers.</summary>
    public static bool Answers(string role) => EventOf(role) == EventType.Answered;

    /// <summary>What the ids of its paragraphs begin with; null for a role of a kind's own.</summary>
    public static string? LetterOf(string role) => Array.Find(Table, row => row.Role == role).Letter;
}
