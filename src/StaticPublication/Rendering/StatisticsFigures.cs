namespace StaticPublication.Rendering;

/// <summary>Charts of questions and answers over time, and of delays, with their tables.</summary>
internal static class StatisticsFigures
{
    /// <summary>Questions and answers by month; null if there are none.</summary>
    public static StatisticsFigure? Months(PageRenderer renderer)
    {
        var (strings, months) = (renderer.Strings, MonthsOf(renderer));
        if (months.Count == 0)
        {
            return null;
        }

        var partial = renderer.Counted.All.Count(document => document.Status != Status.None && !document.Published.IsWhole);
        var unknown = renderer.Counted.All.Count(document => AnswerTimes.MonthWordOf(document) == AnswerTimes.Unknown);
        Html[] notes =
        [
            .. partial == 0
                ? Array.Empty<Html>()
                : [renderer.Phrases.Say("statistics.partial_dates", ("documents", strings.Count("counts.documents", partial)))],
            .. Undated(renderer, unknown, [("answered", AnswerTimes.Unknown)]),
        ];
        return new StatisticsFigure(
            "months",
            strings["statistics.by_month"],
            Charts.Months(renderer, "months-chart", months, Legislatures(renderer, months)),
            Caption(renderer, strings["statistics.chart_months_title"]),
            renderer.Addresses.Statistics("months"),
            Phrases.Joined(" ", notes)
        )
        {
            TableAt = TableAt(renderer, renderer.Addresses.Figure(FigureWithPage.Months)),
        };
    }

    /// <summary>The table of months; each number leads to the questions, or to what was answered then.</summary>
    public static NumberTable MonthTable(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var all = QuestionQuery.OfAll(renderer);
        return new NumberTable(
            strings["statistics.by_month"],
            [strings["statistics.month"], strings["statistics.questions"], strings["statistics.answers"]],
            [
                .. MonthsOf(renderer)
                    .Select(month =>
                        (IReadOnlyList<Html>)
                            [
                                Phrases.Text(strings.Date(PartialDate.Of(month.Year, month.Month))),
                                all.In(month.Year, month.Month).All(month.Questions),
                                all.Link(month.Answers, [("answered", AnswerTimes.WordOf((month.Year, month.Month)))]),
                            ]
                    ),
            ]
        );
    }

    /// <summary>Answers by delay; null if no delay is known.</summary>
    public static StatisticsFigure? Delays(PageRenderer renderer)
    {
        var (strings, all, ranges) = (renderer.Strings, renderer.Figures.Whole, Statistics.DelaysOf(renderer.Counted.All));
        if (all.MedianDays is not { } days)
        {
            return null;
        }

        var query = QuestionQuery.OfAll(renderer);
        var (half, most, answers) = (
            DaysOf(strings, days),
            DaysOf(strings, all.NinthDecileDays!.Value),
            strings.Count("counts.answers", all.Timed)
        );
        var note = strings.Fill("statistics.chart_delays_desc", ("days", half), ("decile", most), ("answers", answers));
        var linked = renderer.Phrases.Say(
            "statistics.chart_delays_desc",
            ("days", half),
            ("decile", most),
            ("answers", query.Link(all.Timed, QuestionQuery.With(StaticPublication.Delays.Timed), answers))
        );
        return new StatisticsFigure(
            "delays",
            strings["statistics.delays"],
            Charts.Delays(renderer, "delays-chart", (strings["statistics.chart_delays_title"], note), ranges, Limits(renderer)),
            Caption(renderer, strings["statistics.chart_delays_title"]),
            renderer.Addresses.Statistics("delays"),
            Phrases.Joined(" ", [linked, .. Undated(renderer, all.Untimed, QuestionQuery.With(StaticPublication.Delays.Unknown))])
        )
        {
            Table = DelaysTable(strings, query, ranges),
        };
    }

    private static NumberTable DelaysTable(Strings strings, QuestionQuery query, IReadOnlyList<DelayFigures> ranges) =>
        new(
            strings["statistics.chart_delays_title"],
            [strings["statistics.days"], strings["statistics.answers"]],
            [
                .. ranges.Select(range =>
                    (IReadOnlyList<Html>)
                        [
                            Phrases.Text(strings.Days(range.From, range.Until)),
                            query.Link(range.Answers, [("wait", AnswerTimes.WordOf(range.From))]),
                        ]
                ),
            ]
        );

    private static IReadOnlyList<MonthFigures> MonthsOf(PageRenderer renderer) => Statistics.MonthsOf(renderer.Counted.All, renderer.AsOf);

    public static Link TableAt(PageRenderer renderer, string address) => new(renderer.Strings["statistics.table"], address);

    public static Html Caption(PageRenderer renderer, string figure) =>
        renderer.Phrases.Say("statistics.caption", ("figure", figure), ("date", renderer.Phrases.Time(renderer.AsOf)));

    // The delays of the rules that apply to any question, shortest first; two months are at most 62 days.
    public static IReadOnlyList<(int Days, string Words)> Limits(PageRenderer renderer) =>
        [
            .. renderer
                .Counted.All.Select(document => document.AnswerRule)
                .OfType<AnswerRule>()
                .DistinctBy(rule => (rule.Days, rule.Months))
                .Select(rule =>
                    (
                        Days: (rule.Days ?? 0) + ((rule.Months ?? 0) * 61 / 2),
                        renderer.Strings.Fill("statistics.legal_delay", ("due", renderer.Status.Delay(rule)))
                    )
                )
                .OrderBy(limit => limit.Days),
        ];

    private static string DaysOf(Strings strings, decimal days) =>
        days == 0 ? strings["delay.same_day"] : strings.Count("counts.days", days);

    // Answers without a day are told where a figure leaves them out.
    private static IEnumerable<Html> Undated(PageRenderer renderer, int answers, IEnumerable<(string, string)> which) =>
        answers == 0
            ? []
            :
            [
                renderer.Phrases.Say(
                    "statistics.undated",
                    ("answers", QuestionQuery.OfAll(renderer).Link(answers, which, renderer.Strings.Count("counts.answers", answers)))
                ),
            ];

    private static int Ordinal(DateOnly day) => (day.Year * 12) + day.Month - 1;

    // The last month of a legislature as its entry states it: the documents of a publication do not tell when one ends.
    private static IReadOnlyList<ChartNote> Legislatures(PageRenderer renderer, IReadOnlyList<MonthFigures> months)
    {
        var first = Ordinal(new DateOnly(months[0].Year, months[0].Month, 1));
        return
        [
            .. renderer
                .Edition.Catalogue.Authorities.Legislatures.Where(legislature => legislature.Until is not null)
                .OrderBy(legislature => legislature.Until)
                .Select(legislature => new ChartNote(
                    Ordinal(legislature.Until!.Value) - first + 1,
                    renderer.Strings.Fill(
                        "statistics.end_of_legislature",
                        ("ordinal", renderer.Strings.Ordinal(legislature.Number)),
                        ("date", renderer.Strings.Date(legislature.Until.Value))
                    )
                ))
                .Where(note => note.Month > 0 && note.Month < months.Count),
        ];
    }
}
