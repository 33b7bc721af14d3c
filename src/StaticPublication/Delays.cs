using System.Globalization;

namespace StaticPublication;

/// <summary>How a question stands to its legal delay at the cut-off.</summary>
internal static class Delays
{
    /// <summary>Answered within the delay.</summary>
    public const string InTime = "in-time";

    /// <summary>Answered after the delay.</summary>
    public const string Late = "late";

    /// <summary>Not answered, and the delay has run out.</summary>
    public const string Overdue = "overdue";

    /// <summary>Answered on a known day, and no delay applies.</summary>
    public const string Free = "free";

    /// <summary>Answered after a time that is not known.</summary>
    public const string Unknown = "unknown";

    private const string Waiting = "waiting";

    /// <summary>The keywords, as in addresses of searches and in the keys of the strings files (<c>search.delay_WORD</c>).</summary>
    public static readonly IReadOnlyList<string> Words = [InTime, Late, Overdue, Waiting, Free, Unknown];

    /// <summary>Keywords of the answers whose time is known.</summary>
    public static readonly IReadOnlyList<string> Timed = [InTime, Late, Free];

    /// <summary>Returns the keyword of a question; empty if it waits and no delay applies to it, or if it ended without an
    /// answer.</summary>
    public static string Delay(this Document document) => document.Standing.Delay;

    internal static string Of(Document document) =>
        (document.Status, document.Due) switch
        {
            (Status.Answered, _) when document.DaysToAnswer is null => Unknown,
            (Status.Answered, null) => Free,
            (Status.Answered, { } due) => document.AnsweredOn <= due ? InTime : Late,
            (Status.Pending, not null) => document.Overdue ? Overdue : Waiting,
            _ => "",
        };
}

/// <summary>Whether a group has flagged a question (signalement), which then must be answered within ten days.</summary>
internal static class Flagging
{
    public const string Flagged = "flagged";

    /// <summary>Flagged, and answered within ten days after that.</summary>
    public const string InTime = "answered-in-ten-days";

    private const int Days = 10;

    private static readonly string[] FlaggedOnly = [Flagged];

    /// <summary>The keywords, as in addresses of searches and in the keys of the strings files (<c>search.flag_WORD</c>).</summary>
    public static readonly IReadOnlyList<string> Words = [Flagged, InTime];

    /// <summary>Returns the keywords of a question: flagged, and answered within ten days after that.</summary>
    public static IReadOnlyList<string> Flags(this Document document) => document.Standing.Flags;

    internal static IReadOnlyList<string> Of(Document document) =>
        document.Status == Status.None || document.Chamber == Chambers.Senat || FirstFlag(document) is not { } flag ? []
        : document.AnsweredOn is { } on && on <= document.CutOff && flag.IsWhole && on >= flag.FirstDay && on <= flag.FirstDay.AddDays(Days)
            ? Words
        : FlaggedOnly;

    private static PartialDate? FirstFlag(Document document)
    {
        foreach (var happened in document.Events)
        {
            if (happened.Type == EventType.Flagged && happened.On.FirstDay <= document.CutOff)
            {
                return happened.On;
            }
        }

        return null;
    }
}

/// <summary>The keywords of a question, found once because it is counted in about ten lists, and there by year too.</summary>
internal sealed class Standing(Document question)
{
    public string Delay { get; } = Delays.Of(question);

    public IReadOnlyList<string> Flags { get; } = Flagging.Of(question);

    /// <summary>Whether it is that of a question, and not of the one that the question is an altered copy of.</summary>
    public bool IsOf(Document other) => ReferenceEquals(question, other);
}

/// <summary>When answers came: the month, and the number of days that they took, in ranges of equal width.</summary>
internal static class AnswerTimes
{
    private const int Width = 30;

    // Two years: what took longer is one range.
    private const int Ranges = 24;

    /// <summary>All ranges; the last has no end.</summary>
    public static readonly IReadOnlyList<(int From, int? Until)> All =
    [
        .. Enumerable.Range(0, Ranges).Select(range => (range == 0 ? 0 : (range * Width) + 1, (int?)((range + 1) * Width))),
        ((Ranges * Width) + 1, null),
    ];

    /// <summary>Returns the keyword of a range in addresses of searches: its first day.</summary>
    public static string WordOf(int from) => from.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the keyword of the range of a document's days; null if they are not known.</summary>
    public static string? WordOf(Document document) =>
        document is { Status: Status.Answered, DaysToAnswer: { } days }
            ? WordOf(All[Math.Clamp((days - 1) / Width, 0, Ranges)].From)
            : null;

    /// <summary>Returns the month of a question's answer; null if it is not known or after the cut-off.</summary>
    public static (int Year, int Month)? MonthOf(Document document) =>
        document.Status == Status.Answered && document.AnsweredOn is { } on && on <= document.CutOff ? (on.Year, on.Month) : null;

    /// <summary>The keyword of what happened on a day that is not known, in addresses of searches.</summary>
    public const string Unknown = "unknown";

    /// <summary>Returns the keyword of the month of a question's answer; null if it has none.</summary>
    public static string? MonthWordOf(Document document) =>
        document.Status != Status.Answered ? null
        : MonthOf(document) is { } month ? WordOf(month)
        : Unknown;

    /// <summary>Returns the keyword of a month in addresses of searches.</summary>
    public static string WordOf((int Year, int Month) month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");
}
