using MemoryPack;

namespace StaticPublication;

/// <summary>The type of an event of a document.</summary>
internal enum EventType
{
    /// <summary>Submitted.</summary>
    Submitted,

    Published,

    /// <summary>Flagged by a group (signalement).</summary>
    Flagged,

    Renewed,

    Reminded,

    /// <summary>Transferred to another ministry.</summary>
    Reattributed,

    /// <summary>Given a holding answer; the question is still pending.</summary>
    Held,

    Answered,

    /// <summary>Corrected (erratum).</summary>
    Corrected,

    Withdrawn,

    /// <summary>Lapsed (caducité).</summary>
    Lapsed,

    /// <summary>Closed for another reason.</summary>
    Closed,

    Presented,

    Revised,

    /// <summary>An event that only the kind of the document knows.</summary>
    Own,
}

internal static class EventTypes
{
    /// <summary>Keywords of the types in records and data, in the order of <see cref="EventType"/>.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        .. Enum.GetNames<EventType>().SkipLast(1).Select(name => name.ToLowerInvariant()),
    ];

    /// <summary>Words that people write for a type, with its keyword.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meant = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["répondu"] = "answered",
        ["réponse"] = "answered",
        ["retiré"] = "withdrawn",
        ["retrait"] = "withdrawn",
        ["caduque"] = "lapsed",
        ["clôture"] = "closed",
        ["publié"] = "published",
        ["déposé"] = "submitted",
        ["dépôt"] = "submitted",
        ["signalé"] = "flagged",
        ["renouvelé"] = "renewed",
        ["rappelé"] = "reminded",
        ["transmis"] = "reattributed",
        ["réattribué"] = "reattributed",
        ["rectifié"] = "corrected",
        ["erratum"] = "corrected",
    };

    /// <summary>Parses a keyword that has been checked.</summary>
    public static EventType Of(string word) =>
        Words.Contains(word, StringComparer.Ordinal) ? Enum.Parse<EventType>(word, true) : EventType.Own;

    /// <summary>Returns the keyword in records and data.</summary>
    public static string Word(this EventType type) => Words[(int)type];

    /// <summary>Returns whether an event ends a question without an answer.</summary>
    public static bool EndsUnanswered(EventType type) => type is EventType.Withdrawn or EventType.Lapsed or EventType.Closed;
}

/// <summary>A dated event. Code, reason and note are as printed.</summary>
/// <param name="Type">What happened.</param>
/// <param name="On">The day; for a publication, as far as the record knows it.</param>
/// <param name="Page">Page of the Journal officiel, as text.</param>
/// <param name="Issue">Issue of the journal.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Ministry">The new ministry of a re-attribution.</param>
/// <param name="Code">The source's closing code.</param>
/// <param name="Reason">The source's reason.</param>
/// <param name="Note">A note of the publication.</param>
[MemoryPackable]
internal sealed partial record Event(
    EventType Type,
    PartialDate On,
    string? Page = null,
    string? Issue = null,
    string? Url = null,
    Addressing? Ministry = null,
    string? Code = null,
    string? Reason = null,
    string? Note = null
)
{
    /// <summary>Its type, if only the kind of the document knows it.</summary>
    public string? Own { get; init; }

    /// <summary>Its type in records and data.</summary>
    [MemoryPackIgnore]
    public string Word => Own ?? Type.Word();
}
