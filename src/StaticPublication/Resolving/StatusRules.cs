namespace StaticPublication.Resolving;

/// <summary>Where an answerable document stands at the cut-off, as records.md derives it.</summary>
internal static class StatusRules
{
    /// <summary>The rules in the order in which they are asked: of those in force the latest counts; of two of one day, the one that names
    /// the kind.</summary>
    public static IReadOnlyList<AnswerRule> InOrder(IReadOnlyList<AnswerRule> rules) =>
        [.. rules.OrderByDescending(rule => rule.Kind is not null).ThenByDescending(rule => rule.From ?? DateOnly.MinValue)];

    /// <summary>Its status.</summary>
    public static Status StatusOf(LinkedDocument document)
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

    /// <summary>The day on which its delay ends; null where no rule applies.</summary>
    public static DateOnly? DueOn(LinkedDocument document, IReadOnlyList<AnswerRule> rules)
    {
        if (!document.Kind.Answerable || !document.Published.IsWhole)
        {
            return null;
        }

        var day = document.Published.FirstDay;
        var rule = rules.FirstOrDefault(rule =>
            (rule.From is null || rule.From <= day) && (rule.Kind is null || rule.Kind == document.Kind.Id)
        );
        return rule is null ? null : day.AddMonths(rule.Months ?? 0).AddDays(rule.Days ?? 0);
    }
}
