namespace StaticPublication;

/// <summary>Questions and answers published in a month. Partial dates, and dates after the cut-off, are omitted.</summary>
internal sealed record MonthFigures(int Year, int Month, int Questions, int Answers);

/// <summary>Number of answers that took a range of days, both ends inclusive. The last range has no end.</summary>
internal sealed record DelayFigures(int From, int? Until, int Answers);

/// <summary>An overdue question: its number in the catalogue, the last day on which an answer was in time, and the number of days
/// since.</summary>
internal sealed record OverdueQuestion(int Number, DateOnly Due, int DaysLate);

/// <summary>The figures of the statistics and overdue pages and of their tables, at the cut-off.</summary>
internal sealed record Statistics
{
    private static readonly IReadOnlyList<int> DelayBounds = [30, 60, 120, 240, 480];

    /// <summary>Months from the first with a question or an answer to the last, including empty ones.</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }

    /// <summary>Ministries that are responsible for questions, by their sort key.</summary>
    public required IReadOnlyList<(Ministry Ministry, StatusCounts Tally)> Ministries { get; init; }

    /// <summary>Programmes with documents, by their sort key.</summary>
    public required IReadOnlyList<(Programme Programme, StatusCounts Tally)> Programmes { get; init; }

    /// <summary>Answers by delay.</summary>
    public required IReadOnlyList<DelayFigures> Delays { get; init; }

    /// <summary>Overdue questions, longest wait first, then by id.</summary>
    public required IReadOnlyList<OverdueQuestion> Overdue { get; init; }

    /// <summary>Counts the figures of a catalogue.</summary>
    public static Statistics Of(Catalogue catalogue) =>
        new()
        {
            Months = MonthsOf(catalogue),
            Ministries = [.. TalliesOf<Ministry>(catalogue).Where(named => named.Tally.Questions > 0)],
            Programmes = [.. TalliesOf<Programme>(catalogue).Where(named => named.Tally.Documents > 0)],
            Delays = DelaysOf(catalogue),
            Overdue = OverdueIn(catalogue),
        };

    private static List<MonthFigures> MonthsOf(Catalogue catalogue)
    {
        var questions = catalogue
            .Documents.Where(document =>
                document.Kind.Answerable && document.Published.IsWhole && document.Published.FirstDay <= catalogue.AsOf
            )
            .CountBy(document => MonthOf(document.Published.FirstDay))
            .ToDictionary();
        var answers = catalogue
            .Documents.Where(document => document.Kind.Answerable)
            .Select(document => document.AnsweredOn)
            .OfType<DateOnly>()
            .Where(day => day <= catalogue.AsOf)
            .CountBy(MonthOf)
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

    private static List<DelayFigures> DelaysOf(Catalogue catalogue)
    {
        var days = catalogue
            .Documents.Where(document => document.Status == Status.Answered)
            .Select(document => document.DaysToAnswer)
            .OfType<int>()
            .ToList();
        var ranges = DelayBounds
            .Select((bound, index) => (From: index == 0 ? 0 : DelayBounds[index - 1] + 1, Until: (int?)bound))
            .Append((DelayBounds[^1] + 1, null));
        return
        [
            .. ranges.Select(range => new DelayFigures(
                range.From,
                range.Until,
                days.Count(day => day >= range.From && !(day > range.Until))
            )),
        ];
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
