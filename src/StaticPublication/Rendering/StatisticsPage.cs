using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>The statistics page: each figure as a chart with its table, its caption with the cut-off, its method and the data behind
/// it.</summary>
internal static class StatisticsPage
{
    private const int MostBars = 20;

    /// <summary>One file.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var figures = new[] { Months(renderer), Ministries(renderer), Programmes(renderer), Delays(renderer) }
            .OfType<StatisticsFigure>()
            .ToArray();
        var model = new StatisticsModel(strings["statistics.title"], strings["statistics.intro"], figures, SmallMultiples(renderer));
        yield return renderer.Single(
            new Page(renderer.Addresses.Page("statistiques"), strings["statistics.title"], "statistics", model)
            {
                Description = strings["statistics.intro"],
                Section = "statistiques",
                Trail = SubjectHead.TrailOf(renderer, new Link(strings["statistics.title"], "")),
            }
        );
    }

    private static StatisticsFigure? Months(PageRenderer renderer)
    {
        var months = MonthCounts(renderer);
        if (months.Count == 0)
        {
            return null;
        }

        var strings = renderer.Strings;
        var partial = renderer.Documents.Count(document => document.Status != Status.None && !document.Published.IsWhole);
        return new StatisticsFigure(
            "months",
            strings["statistics.by_month"],
            Charts.Months(renderer, "months-chart", months, Notes(renderer, months)),
            Caption(renderer, strings["statistics.chart_months_title"]),
            Addresses.Statistics("months"),
            [strings["statistics.month"], strings["statistics.questions"], strings["statistics.answers"]],
            [
                .. months.Select(month =>
                    (IReadOnlyList<string>)
                        [
                            strings.Date(PartialDate.Of(month.Year, month.Month)),
                            strings.Number(month.Questions),
                            strings.Number(month.Answers),
                        ]
                ),
            ],
            partial == 0 ? "" : strings.Fill("statistics.partial_dates", ("documents", strings.Count("counts.documents", partial)))
        );
    }

    private static StatisticsFigure? Ministries(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var listings = renderer
            .Edition.Catalogue.Listings.Where(listing => listing is { Kind: ListingKind.Ministry, Tally.Questions: > 0 })
            .OrderByDescending(listing => listing.Tally.Questions)
            .ToArray();
        if (listings.Length == 0)
        {
            return null;
        }

        var bars = listings.Take(MostBars).Select(listing => new Bar(listing.Of, listing.Of!.Name, PartsOf(listing.Tally))).ToArray();
        return new StatisticsFigure(
            "ministries",
            strings["statistics.by_ministry"],
            Charts.Bars(renderer, "ministries-chart", strings["statistics.chart_bars_title"], bars),
            Html.Trusted(
                $"{Key(strings, "answered")} {Key(strings, "withdrawn")} {Key(strings, "unanswered", "pending")} {Caption(renderer, strings["statistics.by_ministry"])}"
            ),
            Addresses.Statistics("ministries"),
            [strings["statistics.ministry"], .. TallyHeads(strings), strings["statistics.median"]],
            [
                .. listings.Select(listing =>
                    (IReadOnlyList<string>)
                        [
                            listing.Of!.Name,
                            .. TallyCells(strings, listing.Tally),
                            listing.Tally.MedianDays is { } days ? strings.Number(days) : "–",
                        ]
                ),
            ],
            ""
        );
    }

    private static StatisticsFigure? Programmes(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var listings = renderer
            .Edition.Catalogue.Listings.Where(listing => listing.Kind == ListingKind.Programme && listing.Numbers.Count > 0)
            .OrderByDescending(listing => listing.Numbers.Count)
            .ToArray();
        if (listings.Length == 0)
        {
            return null;
        }

        return new StatisticsFigure(
            "programmes",
            strings["statistics.by_programme"],
            Charts.Bars(
                renderer,
                "programmes-chart",
                strings["statistics.by_programme"],
                [.. listings.Take(MostBars).Select(listing => new Bar(listing.Of, listing.Of!.Name, [("all", listing.Numbers.Count)]))]
            ),
            Caption(renderer, strings["statistics.by_programme"]),
            Addresses.Statistics("programmes"),
            [strings["statistics.programme"], strings["nav.documents"], .. TallyHeads(strings)],
            [
                .. listings.Select(listing =>
                    (IReadOnlyList<string>)[listing.Of!.Name, strings.Number(listing.Numbers.Count), .. TallyCells(strings, listing.Tally)]
                ),
            ],
            ""
        );
    }

    private static StatisticsFigure? Delays(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var days = renderer.Documents.Select(document => document.DaysToAnswer).OfType<int>().Order().ToArray();
        if (days.Length == 0)
        {
            return null;
        }

        int[] ends = [30, 60, 120, 240, 480];
        var ranges = ends.Select(
                (end, i) =>
                    (
                        Range: strings.Fill(
                            "statistics.delay_from_to",
                            ("from", strings.Number(i == 0 ? 0 : ends[i - 1] + 1)),
                            ("until", strings.Count("counts.days", end))
                        ),
                        Count: days.Count(day => day <= end && (i == 0 || day > ends[i - 1]))
                    )
            )
            .ToList();
        ranges.Add(
            (strings.Fill("statistics.delay_over", ("from", strings.Count("counts.days", ends[^1]))), days.Count(day => day > ends[^1]))
        );
        var median = strings.Fill("statistics.chart_delays_desc", ("days", strings.Count("counts.days", days[(days.Length - 1) / 2])));
        return new StatisticsFigure(
            "delays",
            strings["statistics.delays"],
            Charts.Delays(renderer, "delays-chart", strings["statistics.chart_delays_title"], ranges, median),
            Caption(renderer, strings["statistics.chart_delays_title"]),
            Addresses.Statistics("delays"),
            [strings["statistics.days"], strings["statistics.answers"]],
            [.. ranges.Select(range => (IReadOnlyList<string>)[range.Range, strings.Number(range.Count)])],
            median
        );
    }

    private static (string Class, int Count)[] PartsOf(StatusCounts counts) =>
        [("answered", counts.Answered), ("withdrawn", counts.Withdrawn + counts.Lapsed + counts.Closed), ("pending", counts.Pending)];

    private static IEnumerable<string> TallyHeads(Strings strings) =>
        [
            strings["statistics.questions"],
            strings["statistics.answered"],
            strings["statistics.withdrawn"],
            strings["statistics.unanswered"],
            strings["statistics.rate"],
        ];

    private static IEnumerable<string> TallyCells(Strings strings, StatusCounts counts) =>
        [
            strings.Number(counts.Questions),
            strings.Number(counts.Answered),
            strings.Number(counts.Withdrawn + counts.Lapsed + counts.Closed),
            strings.Number(counts.Pending),
            counts.Questions == 0 ? "–" : Scorecard.Percent(strings, counts.Answered, counts.Questions),
        ];

    // What a shade of a bar stands for, beside a swatch of it.
    private static string Key(Strings strings, string word, string? shade = null) =>
        $"<span class=\"key {shade ?? word}\">{System.Net.WebUtility.HtmlEncode(strings[$"statistics.{word}"])}</span>";

    private static Html Caption(PageRenderer renderer, string figure) =>
        renderer.Phrases.Say("statistics.caption", ("figure", figure), ("date", renderer.Phrases.Time(renderer.AsOf)));

    // Every month from the first to the last, those without a question among them.
    private static List<MonthCount> MonthCounts(PageRenderer renderer)
    {
        var questions = renderer
            .Documents.Where(document => document.Status != Status.None && document.Published.IsWhole)
            .GroupBy(document => Ordinal(document.Published.FirstDay))
            .ToDictionary(month => month.Key, month => month.Count());
        var answers = renderer
            .Documents.Select(document => document.AnsweredOn)
            .OfType<DateOnly>()
            .GroupBy(Ordinal)
            .ToDictionary(month => month.Key, month => month.Count());
        var all = questions.Keys.Concat(answers.Keys).ToArray();
        return all.Length == 0
            ? []
            :
            [
                .. Enumerable
                    .Range(all.Min(), all.Max() - all.Min() + 1)
                    .Select(month => new MonthCount(
                        month / 12,
                        (month % 12) + 1,
                        questions.GetValueOrDefault(month),
                        answers.GetValueOrDefault(month)
                    )),
            ];
    }

    private static int Ordinal(DateOnly day) => (day.Year * 12) + day.Month - 1;

    // The last month of a legislature, where the next one begins within the chart.
    private static IReadOnlyList<ChartNote> Notes(PageRenderer renderer, List<MonthCount> months)
    {
        var first = Ordinal(new DateOnly(months[0].Year, months[0].Month, 1));
        return
        [
            .. renderer
                .Documents.Where(document => document.Legislature is not null && document.Published.IsWhole)
                .GroupBy(document => document.Legislature!.Value)
                .OrderBy(legislature => legislature.Key)
                .SkipLast(1)
                .Select(legislature => new ChartNote(
                    Ordinal(legislature.Max(document => document.Published.FirstDay)) - first + 1,
                    renderer.Strings.Fill("statistics.end_of_legislature", ("ordinal", renderer.Formats.Ordinal(legislature.Key)))
                ))
                .Where(note => note.Month < months.Count),
        ];
    }

    private static IReadOnlyList<SmallFigure> SmallMultiples(PageRenderer renderer)
    {
        var listings = renderer
            .Edition.Catalogue.Listings.Where(listing => listing is { Kind: ListingKind.Ministry, Tally.Questions: > 0 })
            .OrderByDescending(listing => listing.Tally.Questions)
            .Take(12)
            .ToArray();
        var series = listings
            .Select(listing => (listing, Quarters: Quarters(renderer, (Ministry)listing.Of!)))
            .Where(small => small.Quarters.Count > 0)
            .ToArray();
        if (series.Length < 2)
        {
            return [];
        }

        var (from, until) = (series.Min(small => small.Quarters.Keys.First()), series.Max(small => small.Quarters.Keys.Last()));
        var most = series.Max(small => small.Quarters.Values.Max());
        return
        [
            .. series.Select(small => new SmallFigure(
                small.listing.Of!.Name,
                Charts.Small(
                    renderer.Strings.Fill(
                        "format.label",
                        ("label", small.listing.Of!.Name),
                        ("value", renderer.Strings.Count("counts.questions", small.listing.Tally.Questions))
                    ),
                    [.. Enumerable.Range(from, until - from + 1).Select(quarter => small.Quarters.GetValueOrDefault(quarter))],
                    most,
                    ((from / 4).ToString(CultureInfo.InvariantCulture), (until / 4).ToString(CultureInfo.InvariantCulture))
                )
            )),
        ];
    }

    private static SortedDictionary<int, int> Quarters(PageRenderer renderer, Ministry ministry) =>
        new(
            renderer
                .ListingOf(ministry)!
                .Numbers.Select(number => renderer.Documents[number])
                .Where(document =>
                    document.Status != Status.None && document.Published.IsWhole && document.Ministries.Responsible == ministry
                )
                .GroupBy(document => (document.Published.Year * 4) + ((document.Published.Month - 1) / 3))
                .ToDictionary(quarter => quarter.Key, quarter => quarter.Count())
        );
}

/// <summary>The statistics page as its template sees it.</summary>
internal sealed record StatisticsModel(
    string Title,
    string Intro,
    IReadOnlyList<StatisticsFigure> Figures,
    IReadOnlyList<SmallFigure> Small
);

/// <summary>A figure: chart, caption, address of its data, and its table.</summary>
internal sealed record StatisticsFigure(
    string Id,
    string Title,
    Html Chart,
    Html Caption,
    string Csv,
    IReadOnlyList<string> Heads,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    string Note
);

/// <summary>A small chart of one ministry.</summary>
internal sealed record SmallFigure(string Name, Html Chart);
