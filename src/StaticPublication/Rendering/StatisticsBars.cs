using static StaticPublication.Rendering.StatisticsFigures;

namespace StaticPublication.Rendering;

/// <summary>Charts of ministries and programmes, with their tables.</summary>
internal static class StatisticsBars
{
    private const int MaxBars = 20;

    // More rows would make a page of more elements than browsers of phones show quickly; the data have all.
    private const int MaxRows = 40;

    /// <summary>Questions by ministry; null if there are none.</summary>
    public static StatisticsFigure? Ministries(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var bars = Most(renderer, ListingKind.Ministry, counts => counts.Questions)
            .Take(MaxBars)
            .Select(of => new Bar(of.Listing.Of!.Name, PartsOf(of.Counts)))
            .ToArray();
        return bars.Length == 0
            ? null
            : new StatisticsFigure(
                "ministries",
                strings["statistics.by_ministry"],
                Charts.Bars(renderer, "ministries-chart", strings["statistics.chart_bars_title"], bars),
                Html.Trusted(
                    $"{Key(strings, "answered")} {Key(strings, "withdrawn")} {Key(strings, "unanswered", "pending")} "
                        + Caption(renderer, strings["statistics.by_ministry"])
                ),
                renderer.Addresses.Statistics(renderer.Edition.Site.DataName("ministries")),
                Html.Empty
            )
            {
                TableAt = TableAt(renderer, renderer.Addresses.Page("ministeres")),
            };
    }

    /// <summary>Documents by programme; null if there are none.</summary>
    public static StatisticsFigure? Programmes(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var bars = Most(renderer, ListingKind.Programme, counts => counts.Documents)
            .Take(MaxBars)
            .Select(of => new Bar(of.Listing.Of!.Name, [("all", of.Counts.Documents)]))
            .ToArray();
        return bars.Length == 0
            ? null
            : new StatisticsFigure(
                "programmes",
                strings["statistics.by_programme"],
                Charts.Bars(renderer, "programmes-chart", strings["statistics.by_programme"], bars),
                Caption(renderer, strings["statistics.by_programme"]),
                renderer.Addresses.Statistics("programmes"),
                Html.Empty
            )
            {
                TableAt = TableAt(renderer, renderer.Addresses.Figure(FigureWithPage.Programmes)),
            };
    }

    /// <summary>The programmes with the most documents, with the figures of their questions.</summary>
    public static FigureTable ProgrammeTable(PageRenderer renderer)
    {
        var programmes = Most(renderer, ListingKind.Programme, counts => counts.Documents).ToArray();
        return new FigureTable(
            "table",
            renderer.Strings["statistics.programme"],
            renderer.Phrases.Say(
                programmes.Length > MaxRows ? "statistics.programmes_most" : "statistics.programmes_caption",
                ("count", renderer.Strings.Number(MaxRows)),
                ("date", renderer.Phrases.Time(renderer.AsOf))
            ),
            renderer.Figures.Heads,
            [
                renderer.Figures.Publication,
                new FigureGroup(
                    null,
                    [
                        .. programmes
                            .Take(MaxRows)
                            .Select(of =>
                                renderer.Figures.Of(
                                    new Link(
                                        of.Listing.Of!.Name,
                                        renderer.Addresses.Of(of.Listing.Of),
                                        renderer.Strings.Count("counts.documents", of.Counts.Documents)
                                    ),
                                    of.Counts,
                                    QuestionQuery.Of(renderer, of.Listing)
                                )
                            ),
                    ]
                ),
            ],
            Sorts: true
        );
    }

    private static IEnumerable<(Listing Listing, StatusCounts Counts)> Most(
        PageRenderer renderer,
        ListingKind kind,
        Func<StatusCounts, int> by
    ) =>
        renderer
            .Edition.Catalogue.Listings.Where(listing => listing.Kind == kind)
            .Select(listing => (listing, counts: renderer.Counted.Of(listing)))
            .Where(of => by(of.counts) > 0)
            .OrderByDescending(of => by(of.counts));

    private static (string Class, int Count)[] PartsOf(StatusCounts counts) =>
        [("answered", counts.Answered), ("withdrawn", counts.Ended), ("pending", counts.Pending)];

    // Returns a word of the legend with a swatch of its colour.
    private static string Key(Strings strings, string word, string? shade = null) =>
        $"<span class=\"key {shade ?? word}\">{System.Net.WebUtility.HtmlEncode(strings[$"statistics.{word}"])}</span>";
}
