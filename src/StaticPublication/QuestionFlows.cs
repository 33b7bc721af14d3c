namespace StaticPublication;

/// <summary>Questions that waited at the end of a month; for the month of the cut-off, at the cut-off.</summary>
internal sealed record StockFigures(int Year, int Month, int Waiting);

/// <summary>Of the questions of a year whose delay is decided, those that were answered within it.</summary>
internal sealed record PunctualityFigures(int Year, int InTime, int Decided);

/// <summary>Questions of one quarter (1 to 4) for which a ministry is responsible, by day of publication.</summary>
internal sealed record QuarterFigures(Ministry Responsible, int Year, int Quarter, int Questions);

/// <summary>Questions put to one ministry for which another became responsible.</summary>
internal sealed record TransferFigures(Ministry Asked, Ministry Responsible, int Questions);

/// <summary>How questions come, wait and move: the figures over time, and from one ministry to another.</summary>
internal static class QuestionFlows
{
    /// <summary>Counts the questions that waited, month by month. Questions whose days of publication or end are not known are left
    /// out.</summary>
    public static IReadOnlyList<StockFigures> StockOf(IReadOnlyList<Document> documents, DateOnly asOf)
    {
        var changes = new SortedDictionary<int, int>();
        void Add(DateOnly day, int change) => changes[MonthOf(day)] = changes.GetValueOrDefault(MonthOf(day)) + change;
        foreach (var question in documents.Where(document => document.Published.FirstDay <= asOf && IsDated(document)))
        {
            Add(question.Published.FirstDay, 1);
            if (LastDayOf(question) is { } end)
            {
                Add(end, -1);
            }
        }

        var stock = new List<StockFigures>();
        var waiting = 0;
        for (var month = changes.Count == 0 ? int.MaxValue : changes.Keys.First(); month <= MonthOf(asOf); month++)
        {
            waiting += changes.GetValueOrDefault(month);
            stock.Add(new StockFigures(month / 12, (month % 12) + 1, waiting));
        }

        return stock;
    }

    /// <summary>Returns how many questions the stock leaves out.</summary>
    public static int Undated(IReadOnlyList<Document> documents) => documents.Count(document => EndOf(document) == AnswerTimes.Unknown);

    /// <summary>Counts by year of publication, oldest first; years without a decided question are left out.</summary>
    public static IReadOnlyList<PunctualityFigures> PunctualityOf(IReadOnlyList<Document> documents) =>
        [
            .. documents
                .Select(document => (document.Published.Year, Delay: document.Delay()))
                .Where(question => question.Delay is Delays.InTime or Delays.Late or Delays.Overdue)
                .GroupBy(question => question.Year)
                .OrderBy(year => year.Key)
                .Select(year => new PunctualityFigures(year.Key, year.Count(question => question.Delay == Delays.InTime), year.Count())),
        ];

    /// <summary>Counts by responsible ministry and quarter of publication, oldest first. Questions without a whole date are left
    /// out.</summary>
    public static IReadOnlyList<QuarterFigures> QuartersOf(IReadOnlyList<Document> documents) =>
        [
            .. documents
                .Where(document => document is { Status: not Status.None, Responsible: not null, Published.IsWhole: true })
                .CountBy(document =>
                    (Of: document.Responsible!, document.Published.Year, Quarter: ((document.Published.Month - 1) / 3) + 1)
                )
                .Select(counted => new QuarterFigures(counted.Key.Of, counted.Key.Year, counted.Key.Quarter, counted.Value))
                .OrderBy(quarter => quarter.Responsible.Id, StringComparer.Ordinal)
                .ThenBy(quarter => (quarter.Year, quarter.Quarter)),
        ];

    /// <summary>Counts the questions that moved, the most frequent moves first.</summary>
    public static IReadOnlyList<TransferFigures> TransfersOf(IReadOnlyList<Document> documents) =>
        [
            .. documents
                .Where(document => TransferOf(document) == Moved)
                .CountBy(document => (Asked: document.Ministries.Asked!.Ministry, Responsible: document.Responsible!))
                .Select(move => new TransferFigures(move.Key.Asked, move.Key.Responsible, move.Value))
                .OrderByDescending(move => move.Questions)
                .ThenBy(move => move.Asked.Id, StringComparer.Ordinal)
                .ThenBy(move => move.Responsible.Id, StringComparer.Ordinal),
        ];

    /// <summary>Another ministry than the one asked is responsible, of another portfolio: a successor takes a question over without its
    /// moving.</summary>
    public const string Moved = "moved";

    /// <summary>The ministry asked is responsible, or its successor.</summary>
    public const string Stayed = "stayed";

    /// <summary>The keywords, as in addresses of searches and in the keys of the strings files (<c>search.transfer_WORD</c>).</summary>
    public static readonly IReadOnlyList<string> Transfers = [Moved, Stayed];

    /// <summary>Returns whether a question moved, in one of these words; null if it is not known who was asked.</summary>
    public static string? TransferOf(Document document) =>
        document.Responsible is { } responsible && document.Ministries.Asked?.Ministry is { } asked
            ? (asked == responsible || (asked.Portfolio is { } portfolio && portfolio == responsible.Portfolio) ? Stayed : Moved)
            : null;

    /// <summary>The keyword of questions that wait, in addresses of searches.</summary>
    public static readonly string Waits = Status.Pending.Word();

    /// <summary>Returns the year in which a question ended, or <see cref="Waits"/>, or <see cref="AnswerTimes.Unknown"/> for a question
    /// that the stock leaves out; null for other documents.</summary>
    public static string? EndOf(Document document) =>
        document.Status == Status.None ? null
        : !IsDated(document) ? AnswerTimes.Unknown
        : document.Status == Status.Pending ? Waits
        : PartialDate.Of(LastDayOf(document)!.Value.Year, 0).ToString();

    private static bool IsDated(Document document) =>
        document.Status != Status.None
        && document.Published.IsWhole
        && (
            document.Status == Status.Pending
            || (LastDayOf(document) is { } end && end <= document.CutOff && end >= document.Published.FirstDay)
        );

    private static DateOnly? LastDayOf(Document document) =>
        document.Status == Status.Answered ? document.AnsweredOn
        : document.Status.IsEnded() && document.Events.LastOrDefault(happened => EventTypes.EndsUnanswered(happened.Type)) is { } end
            ? (end.On.IsWhole ? end.On.FirstDay : null)
        : null;

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
