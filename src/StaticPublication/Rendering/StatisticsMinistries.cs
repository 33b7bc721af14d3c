using static StaticPublication.Rendering.StatisticsFigures;

namespace StaticPublication.Rendering;

/// <summary>Charts that compare ministries by their delays, and show how questions move between them.</summary>
internal static class StatisticsMinistries
{
    private const int MaxDots = 20;
    private const int MaxMoves = 12;

    /// <summary>Medians of the ministries with the most answers, the longest first; null if fewer than two have one.</summary>
    public static StatisticsFigure? Medians(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var dots = renderer
            .Edition.Catalogue.Listings.Where(listing => listing.Kind == ListingKind.Ministry)
            .Select(listing => (Name: listing.Of!.Name, Counts: renderer.Counted.Of(listing)))
            .Where(ministry => ministry.Counts.Timed > 0)
            .OrderByDescending(ministry => ministry.Counts.Timed)
            .Take(MaxDots)
            .OrderByDescending(ministry => ministry.Counts.MedianDays)
            .ThenBy(ministry => ministry.Name, StringComparer.Ordinal)
            .Select(ministry => DotOf(strings, ministry.Name, ministry.Counts))
            .ToArray();
        if (dots.Length < 2 || dots.All(dot => dot.Value == 0))
        {
            return null;
        }

        var title = strings["statistics.medians"];
        var description = strings.Fill(
            "statistics.medians_desc",
            ("first", dots[0].Name),
            ("longest", dots[0].Words),
            ("last", dots[^1].Name),
            ("shortest", dots[^1].Words)
        );
        return new StatisticsFigure(
            "medians",
            title,
            TimeCharts.Dots("medians-chart", (title, description), dots, Limits(renderer)),
            Caption(renderer, strings["statistics.medians_caption"]),
            renderer.Addresses.Statistics(renderer.Edition.Site.DataName("ministries")),
            Html.Empty
        )
        {
            TableAt = TableAt(renderer, renderer.Addresses.Page("ministeres")),
        };
    }

    private static Dot DotOf(Strings strings, string name, StatusCounts counts) =>
        new(
            name,
            (double)counts.MedianDays!,
            WordsOf(strings, counts),
            strings.Fill(
                "statistics.dot_short",
                ("days", strings.Number(Math.Round(counts.MedianDays.Value, MidpointRounding.AwayFromZero))),
                ("answers", strings.Number(counts.Timed))
            )
        );

    private static string DaysOf(Strings strings, decimal days) =>
        strings.Fill("statistics.dot_days", ("days", Scorecard.MedianIn(strings, days)));

    private static string WordsOf(Strings strings, StatusCounts counts) =>
        strings.Fill(
            counts.MedianIsOfFew ? "statistics.dot_few" : "statistics.dot",
            ("delay", counts.MedianDays == 0 ? strings["delay.same_day"] : DaysOf(strings, counts.MedianDays!.Value)),
            ("answers", strings.Count("counts.answers", counts.Timed))
        );

    /// <summary>The most frequent transfers from the ministry asked to the one responsible; null if no question moved.</summary>
    public static StatisticsFigure? Transfers(PageRenderer renderer)
    {
        var (strings, moves) = (renderer.Strings, QuestionFlows.TransfersOf(renderer.Counted.All));
        if (moves.Count == 0)
        {
            return null;
        }

        var title = strings["statistics.transfers"];
        var moved = moves.Sum(move => move.Questions);
        var all = renderer.Counted.All.Count(document => QuestionFlows.TransferOf(document) is not null);
        var query = QuestionQuery.OfAll(renderer);
        var shown = moves.Take(MaxMoves).ToArray();
        return new StatisticsFigure(
            "transfers",
            title,
            Charts.Bars(renderer, "transfers-chart", title, [.. shown.Select(move => BarOf(strings, move))]),
            Caption(renderer, strings["statistics.transfers_caption"]),
            renderer.Addresses.Statistics("transfers"),
            renderer.Phrases.Say(
                "statistics.transfers_note",
                ("moved", query.Link(moved, [("transfer", QuestionFlows.Moved)])),
                (
                    "questions",
                    query.Link(all, QuestionFlows.Transfers.Select(word => ("transfer", word)), strings.Count("counts.questions", all))
                ),
                ("percent", Scorecard.Percent(strings, moved, all))
            )
        )
        {
            Table = TransferTable(renderer, title, shown),
        };
    }

    private static Bar BarOf(Strings strings, TransferFigures move) =>
        new(move.Asked.Name, [("all", move.Questions)])
        {
            Second = strings.Fill("statistics.transfer_to", ("ministry", move.Responsible.Name)),
        };

    private static NumberTable TransferTable(PageRenderer renderer, string title, IEnumerable<TransferFigures> moves)
    {
        var all = QuestionQuery.OfAll(renderer);
        return new NumberTable(
            title,
            [renderer.Strings["statistics.transfer"], renderer.Strings["statistics.questions"]],
            [
                .. moves.Select(move =>
                    (IReadOnlyList<Html>)
                        [
                            Phrases.Joined(
                                " ",
                                [
                                    Phrases.Link(renderer.PageOf(move.Asked), move.Asked.Name),
                                    renderer.Phrases.Say(
                                        "statistics.transfer_to",
                                        ("ministry", Phrases.Link(renderer.PageOf(move.Responsible), move.Responsible.Name))
                                    ),
                                ]
                            ),
                            all.Link(move.Questions, [("asked", move.Asked.Id), ("responsible", move.Responsible.Id)]),
                        ]
                ),
            ]
        );
    }
}
