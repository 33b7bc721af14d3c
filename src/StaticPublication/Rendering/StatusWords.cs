namespace StaticPublication.Rendering;

/// <summary>Describes the status of a question: a few words for a list, a sentence for its page.</summary>
/// <param name="strings">The strings of the interface in the site's language.</param>
/// <param name="formats">Formats delays.</param>
/// <param name="asOf">The cut-off date, up to which delays are counted.</param>
internal sealed class StatusWords(Strings strings, TextFormats formats, DateOnly asOf)
{
    /// <summary>Returns CSS class and key of a document's status. <c>overdue</c> takes precedence over <c>pending</c>; empty if it has
    /// none.</summary>
    public static string Key(Document document) => document.Overdue ? "overdue" : document.Status.Word();

    /// <summary>Returns the event that ended a question without an answer, or null.</summary>
    public static Event? Ending(Document document) =>
        document.Status.IsEnded() ? document.Events.LastOrDefault(e => EventTypes.EndsUnanswered(e.Type)) : null;

    /// <summary>The source's code of an ending in words: none where the source gives its reason beside a code that is known; a code that
    /// is not known, as it is.</summary>
    public static string? Code(Strings strings, Event ending) =>
        ending.Code is not { } code ? null
        : strings.Find($"closing.{code}") is { } words ? (ending.Reason is null ? words : null)
        : strings.Fill("delay.sentence_code", ("code", code));

    /// <summary>Returns a few words for a row; empty for a document without a status.</summary>
    public string Row(Document document)
    {
        var key = Key(document);
        return key.Length == 0 ? ""
            : document.Status == Status.Answered && document.DaysToAnswer == 0 ? strings["delay.row_answered_same_day"]
            : Days(document) == 0
                ? document.Status.IsEnded() ? strings[$"delay.row_{key}_same_day"]
                    : strings[$"status.{key}"]
            : Days(document) is { } days ? strings.Fill($"delay.row_{key}", ("days", strings.Count("counts.days", days)))
            : strings[$"status.{key}"];
    }

    /// <summary>Returns the sentence at the top of a document's page; empty for a document without a status.</summary>
    public string Sentence(Document document) =>
        document.Status switch
        {
            Status.None => "",
            Status.Answered => Answered(document),
            Status.Pending => Pending(document),
            _ => Ended(document),
        };

    /// <summary>Formats a delay: « 2 mois ».</summary>
    public string Delay(AnswerRule rule) =>
        rule.Months is { } months ? strings.Count("counts.months", months) : strings.Count("counts.days", rule.Days ?? 0);

    private int? Days(Document document) =>
        document.Overdue && document.Due is { } due ? asOf.DayNumber - due.DayNumber
        : document.Status == Status.Answered ? document.DaysToAnswer
        : !IsKnown(document) ? null
        : document.Status == Status.Pending ? asOf.DayNumber - document.Published.FirstDay.DayNumber
        : Ending(document) is { On.IsWhole: true } ending ? ending.On.FirstDay.DayNumber - document.Published.FirstDay.DayNumber
        : null;

    // A day after the cut-off is likely to be mistyped: nothing is counted from it.
    private bool IsKnown(Document document) => document.Published.IsWhole && document.Published.FirstDay <= asOf;

    private string Answered(Document document) =>
        document.DaysToAnswer == 0 ? strings["delay.sentence_answered_same_day"]
        : document.DaysToAnswer is { } days
            ? strings.Fill("delay.sentence_answered", ("days", formats.Delay(days)), ("date", strings.Date(document.AnsweredOn!.Value)))
        : document.AnsweredOn is { } on ? strings.Fill("delay.sentence_answered_on", ("date", strings.Date(on)))
        : strings["delay.sentence_answered_undated"];

    private string Pending(Document document)
    {
        if (!IsKnown(document) || Days(document) == 0)
        {
            return strings.Fill("delay.sentence_pending_undated", ("date", strings.Date(asOf)));
        }

        var days = formats.Delay(asOf.DayNumber - document.Published.FirstDay.DayNumber);
        return document is { Overdue: true, AnswerRule: { } rule } && Days(document) is { } late
            ? strings.Fill(
                "delay.sentence_overdue",
                ("days", days),
                ("date", strings.Date(asOf)),
                ("late", strings.Count("counts.days", late)),
                ("due", Delay(rule))
            )
            : strings.Fill("delay.sentence_pending", ("days", days), ("date", strings.Date(asOf)));
    }

    private string Ended(Document document)
    {
        var key = document.Status.Word();
        return Ending(document) is { } ending && Days(document) is { } days
            ? days == 0
                ? strings.Fill($"delay.sentence_{key}_same_day", ("date", strings.Date(ending.On)))
                : strings.Fill($"delay.sentence_{key}", ("date", strings.Date(ending.On)), ("days", formats.Delay(days)))
            : strings.Fill($"delay.sentence_{key}_undated", ("date", strings.Date(asOf)));
    }
}
