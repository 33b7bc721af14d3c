namespace StaticPublication.Rendering;

/// <summary>The statistics page: each figure as a chart with its table, a caption with the cut-off, the method and the data.</summary>
internal static class StatisticsPage
{
    private const int MaxBars = 20;

    public static IEnumerable<OutputFile> Files(PageRenderer renderer) => renderer.Has(Scope.Answers) ? [Statistics(renderer)] : [];

    private static OutputFile Statistics(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var figures = new[] { Months(renderer), Ministries(renderer), Programmes(renderer), Delays(renderer) }
            .OfType<StatisticsFigure>()
            .ToArray();
        var model = new StatisticsModel(strings["statistics.title"], strings["statistics.intro"], figures, SmallMultiples.Of(renderer));
        return renderer.Single(
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
        var months = renderer.Edition.Catalogue.Statistics.Months;
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
            renderer.Addresses.Statistics("months"),
            [strings["statistics.month"], strings["statistics.questions"], strings["statistics.answers"]],
            [
                .. months.Select(month =>
                    TableCell.Plain(
                        strings.Date(PartialDate.Of(month.Year, month.Month)),
                        strings.Number(month.Questions),
                        strings.Number(month.Answers)
                    )
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

        var bars = listings.Take(MaxBars).Select(listing => new Bar(listing.Of, listing.Of!.Name, PartsOf(listing.Tally))).ToArray();
        return new StatisticsFigure(
            "ministries",
            strings["statistics.by_ministry"],
            Charts.Bars(renderer, "ministries-chart", strings["statistics.chart_bars_title"], bars),
            Html.Trusted(
                $"{Key(strings, "answered")} {Key(strings, "withdrawn")} {Key(strings, "unanswered", "pending")} "
                    + Caption(renderer, strings["statistics.by_ministry"])
            ),
            renderer.Addresses.Statistics("ministries"),
            [strings["statistics.ministry"], .. TableCell.Heads(strings), strings["statistics.median"]],
            [
                .. listings.Select(listing =>
                    (IReadOnlyList<TableCell>)
                        [new(listing.Of!.Name), .. TableCell.Of(strings, listing.Tally), TableCell.Median(strings, listing.Tally)]
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
                [.. listings.Take(MaxBars).Select(listing => new Bar(listing.Of, listing.Of!.Name, [("all", listing.Numbers.Count)]))]
            ),
            Caption(renderer, strings["statistics.by_programme"]),
            renderer.Addresses.Statistics("programmes"),
            [strings["statistics.programme"], strings["nav.documents"], .. TableCell.Heads(strings)],
            [
                .. listings.Select(listing =>
                    (IReadOnlyList<TableCell>)
                        [
                            .. TableCell.Plain(listing.Of!.Name, strings.Number(listing.Numbers.Count)),
                            .. TableCell.Of(strings, listing.Tally),
                        ]
                ),
            ],
            ""
        );
    }

    private static StatisticsFigure? Delays(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var catalogue = renderer.Edition.Catalogue;
        var all = catalogue.Listings.First(listing => listing.Kind == ListingKind.All).Tally;
        if (all.MedianDays is not { } days)
        {
            return null;
        }

        var ranges = catalogue.Statistics.Delays.Select(range => (Range: renderer.Formats.Range(range), range.Answers)).ToList();
        var median = strings.Fill(
            "statistics.chart_delays_desc",
            ("days", days == 0 ? strings["delay.same_day"] : strings.Count("counts.days", days)),
            ("answers", Scorecard.MedianOf(strings, all))
        );
        return new StatisticsFigure(
            "delays",
            strings["statistics.delays"],
            Charts.Delays(renderer, "delays-chart", strings["statistics.chart_delays_title"], ranges, median),
            Caption(renderer, strings["statistics.chart_delays_title"]),
            renderer.Addresses.Statistics("delays"),
            [strings["statistics.days"], strings["statistics.answers"]],
            [.. ranges.Select(range => TableCell.Plain(range.Range, strings.Number(range.Answers)))],
            median
        );
    }

    private static (string Class, int Count)[] PartsOf(StatusCounts counts) =>
        [("answered", counts.Answered), ("withdrawn", counts.Withdrawn + counts.Lapsed + counts.Closed), ("pending", counts.Pending)];

    // Returns a word of the legend with a swatch of its colour.
    private static string Key(Strings strings, string word, string? shade = null) =>
        $"<span class=\"key {shade ?? word}\">{System.Net.WebUtility.HtmlEncode(strings[$"statistics.{word}"])}</span>";

    private static Html Caption(PageRenderer renderer, string figure) =>
        renderer.Phrases.Say("statistics.caption", ("figure", figure), ("date", renderer.Phrases.Time(renderer.AsOf)));

    private static int Ordinal(DateOnly day) => (day.Year * 12) + day.Month - 1;

    // The last month of a legislature as its entry states it: the documents of a publication do not tell when one ends.
    private static IReadOnlyList<ChartNote> Notes(PageRenderer renderer, IReadOnlyList<MonthFigures> months)
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
