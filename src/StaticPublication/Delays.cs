namespace StaticPublication;

/// <summary>How a question stands to its legal delay at the cut-off.</summary>
internal static class Delays
{
    /// <summary>The keywords, as in addresses of searches and in the keys of the strings files (<c>search.delay_WORD</c>).</summary>
    public static readonly IReadOnlyList<string> Words = ["in-time", "late", "overdue", "waiting"];

    /// <summary>Returns the keyword of a question; empty if no delay applies to it, if it ended without an answer, or if the day of its
    /// answer is not known.</summary>
    public static string Delay(this Document document) =>
        (document.Status, document.Due) switch
        {
            (Status.Answered, { } due) when document.AnsweredOn <= document.CutOff => document.AnsweredOn <= due ? "in-time" : "late",
            (Status.Pending, not null) => document.Overdue ? "overdue" : "waiting",
            _ => "",
        };
}

/// <summary>Whether a group has flagged a question (signalement), which then must be answered within ten days.</summary>
internal static class Flagging
{
    private const int Days = 10;

    /// <summary>The keywords, as in addresses of searches and in the keys of the strings files (<c>search.flag_WORD</c>).</summary>
    public static readonly IReadOnlyList<string> Words = ["flagged", "answered-in-ten-days"];

    /// <summary>Returns the keywords of a question: flagged, and answered within ten days after that.</summary>
    public static IEnumerable<string> Flags(this Document document)
    {
        var flagged = document.Events.FirstOrDefault(happened =>
            happened.Type == EventType.Flagged && happened.On.FirstDay <= document.CutOff
        );
        if (flagged is null)
        {
            yield break;
        }

        yield return Words[0];
        if (
            document.AnsweredOn is { } on
            && on <= document.CutOff
            && flagged.On.IsWhole
            && on >= flagged.On.FirstDay
            && on <= flagged.On.FirstDay.AddDays(Days)
        )
        {
            yield return Words[1];
        }
    }
}
