namespace StaticPublication;

/// <summary>A delay within which documents must be answered, in days or in months. It applies to documents published from a day on, of one
/// kind (by its id) or of all kinds.</summary>
internal sealed record AnswerRule(DateOnly? From, string? Kind, int? Days, int? Months)
{
    /// <summary>Returns the last day on which an answer is in time.</summary>
    public DateOnly DueOn(DateOnly published) => published.AddMonths(Months ?? 0).AddDays(Days ?? 0);
}

/// <summary>The delays of a publication (<c>answerDueDays</c>), in the order stated.</summary>
internal sealed class AnswerRules(IReadOnlyList<AnswerRule> stated)
{
    public IReadOnlyList<AnswerRule> Stated => stated;

    /// <summary>
    /// Returns the delay that applies to a document. Of the delays in force on its day, one for its kind takes precedence over one for all
    /// kinds, then a later one over an earlier one. Null if there is none, if the day is not known, or if the document is not answerable.
    /// </summary>
    public AnswerRule? For(LinkedDocument document) =>
        document.Kind.Answerable && document.Published.IsWhole
            ? stated
                .Where(rule => rule.Kind is null || rule.Kind == document.Kind.Id)
                .Where(rule => (rule.From ?? DateOnly.MinValue) <= document.Published.FirstDay)
                .MaxBy(rule => (rule.Kind is not null, rule.From ?? DateOnly.MinValue))
            : null;

    /// <summary>Returns all delays with the last day on which they apply (null for no end). Delays for one kind come first.</summary>
    public IEnumerable<(AnswerRule Rule, DateOnly? Until)> Periods() =>
        stated
            .GroupBy(rule => rule.Kind)
            .OrderBy(kind => kind.Key is null)
            .SelectMany(kind =>
            {
                var rules = kind.DistinctBy(rule => rule.From).OrderBy(rule => rule.From).ToList();
                return rules.Select((rule, i) => (rule, i + 1 < rules.Count ? rules[i + 1].From?.AddDays(-1) : null));
            });
}
