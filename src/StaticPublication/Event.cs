using MemoryPack;

namespace StaticPublication;

/// <summary>What happened to a document.</summary>
internal enum EventType
{
    /// <summary>Handed in.</summary>
    Submitted,

    /// <summary>Published.</summary>
    Published,

    /// <summary>Signalled by a group (signalement).</summary>
    Flagged,

    /// <summary>Renewed.</summary>
    Renewed,

    /// <summary>Reminded of.</summary>
    Reminded,

    /// <summary>Passed to another ministry.</summary>
    Reattributed,

    /// <summary>Given a holding answer: still pending.</summary>
    Held,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>Corrected (erratum).</summary>
    Corrected,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Lapsed (caducité).</summary>
    Lapsed,

    /// <summary>Closed otherwise.</summary>
    Closed,

    /// <summary>Presented, handed over.</summary>
    Presented,

    /// <summary>Revised.</summary>
    Revised,
}

/// <summary>What each type of event is called.</summary>
internal static class EventTypes
{
    /// <summary>Their words in records and data, in the order of <see cref="EventType"/>.</summary>
    public static readonly IReadOnlyList<string> Words = [.. Enum.GetNames<EventType>().Select(name => name.ToLowerInvariant())];

    /// <summary>The type of a word that has been checked.</summary>
    public static EventType Of(string word) => Enum.Parse<EventType>(word, ignoreCase: true);

    /// <summary>Its word in records and data.</summary>
    public static string Word(this EventType type) => Words[(int)type];

    /// <summary>Whether it ends a question without an answer.</summary>
    public static bool EndsUnanswered(EventType type) => type is EventType.Withdrawn or EventType.Lapsed or EventType.Closed;
}

/// <summary>One dated event; code, reason and note stand as printed.</summary>
/// <param name="Type">What happened.</param>
/// <param name="On">The day; of a publication as far as the record knows it.</param>
/// <param name="Page">Page of the Journal officiel, as text.</param>
/// <param name="Issue">Issue of the journal.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Ministry">The new ministry of a re-attribution.</param>
/// <param name="Code">The source's closing code.</param>
/// <param name="Reason">The source's reason.</param>
/// <param name="Note">The publication's own words.</param>
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
);
