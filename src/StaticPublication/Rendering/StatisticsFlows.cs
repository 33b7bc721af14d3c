using System.Globalization;
using static StaticPublication.Rendering.StatisticsFigures;

namespace StaticPublication.Rendering;

/// <summary>Charts of how questions wait, and how many are answered within the delay.</summary>
internal static class StatisticsFlows
{
    /// <summary>Questions that waited, month by month; null if none is known.</summary>
    public static StatisticsFigure? Stock(PageRenderer renderer)
    {
        var (strings, stock) = (renderer.Strings, QuestionFlows.StockOf(renderer.Counted.All, renderer.AsOf));
        if (stock.Count < 2 || stock.All(month => month.Waiting == 0))
        {
            return null;
        }

        var peak = stock.MaxBy(month => month.Waiting)!;
        var description = strings.Fill(
            "statistics.stock_desc",
            ("peak", InWords(strings, peak.Waiting)),
            ("month", strings.Date(PartialDate.Of(peak.Year, peak.Month))),
            ("now", InWords(strings, stock[^1].Waiting)),
            ("date", strings.Date(renderer.AsOf))
        );
        var januaries = stock.Index().Where(month => month.Item.Month == 1).Select(month => (month.Index, Digits(month.Item.Year)));
        return new StatisticsFigure(
            "stock",
            strings["statistics.stock"],
            TimeCharts.Columns(
                "stock-chart",
                (strings["statistics.stock"], description),
                [.. stock.Select(month => month.Waiting)],
                (peak.Waiting, strings.Number(peak.Waiting)),
                [.. januaries]
            ),
            Caption(renderer, strings["statistics.stock_caption"]),
            renderer.Addresses.Statistics("stock"),
            NoteOf(renderer, stock, peak)
        )
        {
            Table = StockTable(renderer, stock),
        };
    }

    // The description with links. The peak of a month amid a year has no list, as search knows the year in which questions ended and no
    // month: the chart alone tells its number.
    private static Html NoteOf(PageRenderer renderer, IReadOnlyList<StockFigures> stock, StockFigures peak)
    {
        var (strings, all, now) = (renderer.Strings, QuestionQuery.OfAll(renderer), stock[^1]);
        Html Of(StockFigures month) => all.Link(month.Waiting, WaitingAfter(renderer, month), InWords(strings, month.Waiting));
        var said = renderer.Phrases.Say(
            peak.Month == 12 || peak == now ? "statistics.stock_desc" : "statistics.stock_peak",
            ("peak", Of(peak)),
            ("month", strings.Date(PartialDate.Of(peak.Year, peak.Month))),
            ("now", Of(now)),
            ("date", renderer.Phrases.Time(renderer.AsOf))
        );
        return Phrases.Joined(" ", [said, .. LeftOut(renderer)]);
    }

    private static IEnumerable<Html> LeftOut(PageRenderer renderer) =>
        QuestionFlows.Undated(renderer.Counted.All) is var left && left == 0
            ? []
            :
            [
                renderer.Phrases.Say(
                    "statistics.stock_left_out",
                    (
                        "questions",
                        QuestionQuery.OfAll(renderer).Link(left, [("ended", AnswerTimes.Unknown)], InWords(renderer.Strings, left))
                    )
                ),
            ];

    private static string InWords(Strings strings, int questions) =>
        questions == 0 ? strings["statistics.no_questions"] : strings.Count("counts.questions", questions);

    // The ends of years, and the cut-off; the data have every month.
    private static NumberTable StockTable(PageRenderer renderer, IReadOnlyList<StockFigures> stock)
    {
        var strings = renderer.Strings;
        var all = QuestionQuery.OfAll(renderer);
        return new NumberTable(
            strings["statistics.stock_caption"],
            [strings["statistics.end_of_year"], strings["statistics.waiting"]],
            [
                .. stock
                    .Where((month, index) => month.Month == 12 || index == stock.Count - 1)
                    .Select(month =>
                        (IReadOnlyList<Html>)
                            [
                                Phrases.Text(strings.Date(PartialDate.Of(month.Year, month.Month))),
                                all.Link(month.Waiting, WaitingAfter(renderer, month)),
                            ]
                    ),
            ]
        );
    }

    // Put by then, and waiting still or ended in a later year; at the cut-off, waiting still.
    private static IEnumerable<(string, string)> WaitingAfter(PageRenderer renderer, StockFigures month)
    {
        var isNow = (month.Year, month.Month) == (renderer.AsOf.Year, renderer.AsOf.Month);
        var day = isNow ? renderer.AsOf : new DateOnly(month.Year, 12, 31);
        return
        [
            ("until", PartialDate.Of(day).ToString()),
            .. Enumerable
                .Range(month.Year + 1, isNow ? 0 : renderer.AsOf.Year - month.Year)
                .Select(year => ("ended", Digits(year)))
                .Append(("ended", QuestionFlows.Waits)),
        ];
    }

    /// <summary>The share answered within the delay by year; null if fewer than two years have enough questions to compare.</summary>
    public static StatisticsFigure? Punctuality(PageRenderer renderer)
    {
        var (strings, years) = (renderer.Strings, QuestionFlows.PunctualityOf(renderer.Counted.All));
        var compared = years.Where(year => !StatusCounts.IsFew(year.Decided)).ToList();
        if (compared.Count < 2)
        {
            return null;
        }

        var (first, last) = (years[0].Year, years[^1].Year);
        var byYear = years.ToDictionary(year => year.Year);
        int[] shares = [.. Enumerable.Range(first, last - first + 1).Select(year => byYear.TryGetValue(year, out var of) ? Share(of) : 0)];
        var (title, description) = (strings["statistics.punctuality"], PunctualityInWords(strings, compared));
        return new StatisticsFigure(
            "punctuality",
            title,
            TimeCharts.Columns(
                "punctuality-chart",
                (title, description),
                shares,
                (100, strings.Fill("format.percent", ("number", "100"))),
                [.. Enumerable.Range(first, shares.Length).Index().Select(year => (year.Index, Digits(year.Item)))]
            ),
            Caption(renderer, strings["statistics.punctuality_caption"]),
            renderer.Addresses.Statistics("punctuality"),
            Phrases.Text(description)
        )
        {
            Table = PunctualityTable(renderer, title, years),
        };
    }

    private static string PunctualityInWords(Strings strings, IReadOnlyList<PunctualityFigures> years)
    {
        var (best, worst) = (years.MaxBy(Share)!, years.MinBy(Share)!);
        var (most, least) = (
            Scorecard.Percent(strings, best.InTime, best.Decided),
            Scorecard.Percent(strings, worst.InTime, worst.Decided)
        );
        return most == least
            ? strings.Fill("statistics.punctuality_same", ("most", most))
            : strings.Fill(
                "statistics.punctuality_desc",
                ("most", most),
                ("best", Digits(best.Year)),
                ("least", least),
                ("worst", Digits(worst.Year))
            );
    }

    private static NumberTable PunctualityTable(PageRenderer renderer, string title, IReadOnlyList<PunctualityFigures> years)
    {
        var strings = renderer.Strings;
        var query = QuestionQuery.OfAll(renderer);
        return new NumberTable(
            title,
            [strings["statistics.year"], strings["statistics.share"], strings["statistics.in_time"], strings["statistics.decided"]],
            [.. years.Select(year => RowOf(renderer, year, query.In(year.Year)))]
        );
    }

    private static IReadOnlyList<Html> RowOf(PageRenderer renderer, PunctualityFigures year, QuestionQuery query) =>
        [
            Phrases.Text(Digits(year.Year)),
            Phrases.Text(Scorecard.Percent(renderer.Strings, year.InTime, year.Decided)),
            query.Link(year.InTime, QuestionQuery.With(Delays.InTime)),
            query.Link(year.Decided, QuestionQuery.With(Delays.InTime, Delays.Late, Delays.Overdue)),
        ];

    private static int Share(PunctualityFigures year) => (int)Math.Round(year.InTime * 100.0 / year.Decided);

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);
}
