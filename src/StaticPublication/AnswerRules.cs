namespace StaticPublication;

/// <summary>A delay within which documents are to be answered: of those published from a day on, of one kind (its id) or of all, in days or
/// in months.</summary>
internal sealed record AnswerRule(DateOnly? From, string? Kind, int? Days, int? Months)
{
    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly DueOn(DateOnly published) => published.AddMonths(Months ?? 0).AddDays(Days ?? 0);
}

/// <summary>The delays of a publication (<c>answerDueDays</c>), in the order stated.</summary>
internal sealed class AnswerRules(IReadOnlyList<AnswerRule> stated)
{
    /// <summary>As stated.</summary>
    public IReadOnlyList<AnswerRule> Stated => stated;

    /// <summary>The delay that applies to a document: of those in force on its day, one that names its kind goes before one that names
    /// none, and a later one before an earlier. Null where there is none, where its day is not known, or where nothing is to be
    /// answered.</summary>
    public AnswerRule? For(LinkedDocument document) =>
        document.Kind.Answerable && document.Published.IsWhole
            ? stated
                .Where(rule => rule.Kind is null || rule.Kind == document.Kind.Id)
                .Where(rule => (rule.From ?? DateOnly.MinValue) <= document.Published.FirstDay)
                .MaxBy(rule => (rule.Kind is not null, rule.From ?? DateOnly.MinValue))
            : null;

    /// <summary>Every delay that may apply and the last day that it does, those of one kind first; null where it has no end.</summary>
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
