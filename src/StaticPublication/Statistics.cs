namespace StaticPublication;

/// <summary>Questions and answers published in a month. Partial dates, and dates after the cut-off, are omitted.</summary>
internal sealed record MonthFigures(int Year, int Month, int Questions, int Answers);

/// <summary>Number of answers that took a range of days, both ends inclusive. The last range has no end.</summary>
internal sealed record DelayFigures(int From, int? Until, int Answers);

/// <summary>An overdue question: its number in the catalogue, the last day on which an answer was in time, and the number of days
/// since.</summary>
internal sealed record OverdueQuestion(int Number, DateOnly Due, int DaysLate);

/// <summary>A figure whose table is long and has a page of its own.</summary>
internal enum FigureWithPage
{
    Months,
    Programmes,
}

/// <summary>The figures of the statistics and overdue pages and of their tables, at the cut-off.</summary>
internal sealed record Statistics
{
    /// <summary>Months from the first with a question or an answer to the last, including empty ones.</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }

    /// <summary>Ministries that are responsible for questions, by their sort key.</summary>
    public required IReadOnlyList<(Ministry Ministry, StatusCounts Tally)> Ministries { get; init; }

    /// <summary>Programmes with documents, by their sort key.</summary>
    public required IReadOnlyList<(Programme Programme, StatusCounts Tally)> Programmes { get; init; }

    /// <summary>Answers by delay, in ranges of equal width up to the longest.</summary>
    public required IReadOnlyList<DelayFigures> Delays { get; init; }

    /// <summary>Questions that waited, month by month.</summary>
    public required IReadOnlyList<StockFigures> Stock { get; init; }

    /// <summary>Answers within the delay, by year.</summary>
    public required IReadOnlyList<PunctualityFigures> Punctuality { get; init; }

    /// <summary>Questions by responsible ministry and quarter.</summary>
    public required IReadOnlyList<QuarterFigures> Quarters { get; init; }

    /// <summary>Questions that moved from one ministry to another.</summary>
    public required IReadOnlyList<TransferFigures> Transfers { get; init; }

    /// <summary>Overdue questions, longest wait first, then by id.</summary>
    public required IReadOnlyList<OverdueQuestion> Overdue { get; init; }

    /// <summary>Returns the figures that have a page in a publication.</summary>
    public IEnumerable<FigureWithPage> PagesIn(Site site) =>
        !site.Scope.Has(Scope.Answers)
            ? []
            :
            [
                .. Months.Count > 0 ? [FigureWithPage.Months] : Array.Empty<FigureWithPage>(),
                .. Programmes.Count > 0 ? [FigureWithPage.Programmes] : Array.Empty<FigureWithPage>(),
            ];

    /// <summary>Counts the figures of a catalogue.</summary>
    public static Statistics Of(Catalogue catalogue) =>
        new()
        {
            Months = MonthsOf(catalogue.Documents, catalogue.AsOf),
            Ministries = [.. TalliesOf<Ministry>(catalogue).Where(named => named.Tally.Questions > 0)],
            Programmes = [.. TalliesOf<Programme>(catalogue).Where(named => named.Tally.Documents > 0)],
            Delays = DelaysOf(catalogue.Documents),
            Stock = QuestionFlows.StockOf(catalogue.Documents, catalogue.AsOf),
            Punctuality = QuestionFlows.PunctualityOf(catalogue.Documents),
            Quarters = QuestionFlows.QuartersOf(catalogue.Documents),
            Transfers = QuestionFlows.TransfersOf(catalogue.Documents),
            Overdue = OverdueIn(catalogue),
        };

    /// <summary>Counts the questions and answers among documents by month.</summary>
    public static IReadOnlyList<MonthFigures> MonthsOf(IReadOnlyList<Document> documents, DateOnly asOf)
    {
        var questions = documents
            .Where(document => document.Kind.Answerable && document.Published.IsWhole && document.Published.FirstDay <= asOf)
            .CountBy(document => MonthOf(document.Published.FirstDay))
            .ToDictionary();
        var answers = documents
            .Select(AnswerTimes.MonthOf)
            .OfType<(int Year, int Month)>()
            .CountBy(month => MonthOf(new DateOnly(month.Year, month.Month, 1)))
            .ToDictionary();
        var months = questions.Keys.Concat(answers.Keys).ToList();
        return months.Count == 0
            ? []
            :
            [
                .. Enumerable
                    .Range(months.Min(), months.Max() - months.Min() + 1)
                    .Select(month => new MonthFigures(
                        month / 12,
                        (month % 12) + 1,
                        questions.GetValueOrDefault(month),
                        answers.GetValueOrDefault(month)
                    )),
            ];
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static IEnumerable<(TAuthority Authority, StatusCounts Tally)> TalliesOf<TAuthority>(Catalogue catalogue)
        where TAuthority : Authority =>
        catalogue
            .Listings.Where(listing => listing.Of is TAuthority)
            .Select(listing => ((TAuthority)listing.Of!, listing.Tally))
            .OrderBy(named => named.Item1.SortKey, StringComparer.Ordinal)
            .ThenBy(named => named.Item1.Id, StringComparer.Ordinal);

    /// <summary>Counts the answers among documents by the days that they took, up to the longest.</summary>
    public static IReadOnlyList<DelayFigures> DelaysOf(IReadOnlyList<Document> documents)
    {
        var answers = documents.Select(AnswerTimes.WordOf).OfType<string>().CountBy(word => word).ToDictionary();
        var ranges = AnswerTimes.All.Select(range => new DelayFigures(
            range.From,
            range.Until,
            answers.GetValueOrDefault(AnswerTimes.WordOf(range.From))
        ));
        return [.. ranges.Reverse().SkipWhile(range => range.Answers == 0).Reverse()];
    }

    private static List<OverdueQuestion> OverdueIn(Catalogue catalogue) =>
        [
            .. catalogue
                .Listings.Where(listing => listing.Kind == ListingKind.Overdue)
                .SelectMany(listing => listing.Numbers)
                .Select(number => (number, Due: catalogue.Documents[number].Due!.Value))
                .Select(late => new OverdueQuestion(late.number, late.Due, catalogue.AsOf.DayNumber - late.Due.DayNumber)),
        ];
}
