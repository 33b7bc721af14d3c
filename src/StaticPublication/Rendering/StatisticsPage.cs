namespace StaticPublication.Rendering;

/// <summary>The statistics page: figures by year, and charts with table, caption, cut-off, method and data. Long tables have pages of
/// their own.</summary>
internal static class StatisticsPage
{
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        renderer.Has(Scope.Answers)
            ?
            [
                Charts(renderer),
                .. renderer
                    .Edition.Catalogue.Statistics.PagesIn(renderer.Edition.Site)
                    .Select(figure =>
                        figure == FigureWithPage.Months
                            ? Table(renderer, figure, "by_month", StatisticsFigures.MonthTable(renderer), null)
                            : Table(renderer, figure, "by_programme", null, StatisticsBars.ProgrammeTable(renderer))
                    ),
            ]
            : [];

    private static OutputFile Charts(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var all = renderer.Edition.Catalogue.Listings.First(listing => listing.Kind == ListingKind.All);
        StatisticsFigure?[] figures =
        [
            StatisticsFigures.Months(renderer),
            SmallMultiples.Of(renderer),
            StatisticsFlows.Stock(renderer),
            StatisticsBars.Ministries(renderer),
            StatisticsBars.Programmes(renderer),
            StatisticsFigures.Delays(renderer),
            StatisticsFlows.Punctuality(renderer),
            StatisticsMinistries.Medians(renderer),
            StatisticsMinistries.Transfers(renderer),
        ];
        var model = new StatisticsModel(
            strings["statistics.title"],
            strings["statistics.intro"],
            YearTable.Of(renderer, all),
            [
                .. renderer.Has(Scope.Ministries) ? [renderer.LinkTo("ministeres")] : Array.Empty<Link>(),
                .. renderer.Has(Scope.Deadlines) ? [renderer.LinkTo("retards")] : Array.Empty<Link>(),
                renderer.LinkTo("reponses-reprises"),
                renderer.LinkTo("glossaire"),
            ],
            [.. figures.OfType<StatisticsFigure>()],
            renderer.Counted.Note,
            MethodOf(renderer)
        );
        return renderer.Single(
            new Page(renderer.Addresses.Page("statistiques"), strings["statistics.title"], "statistics", model)
            {
                Description = strings["statistics.intro"],
                Section = "statistiques",
                Trail = SubjectHead.TrailOf(renderer, new Link(strings["statistics.title"], "")),
            }
        );
    }

    // No figure is explained that there cannot be.
    private static string MethodOf(PageRenderer renderer)
    {
        (string Sentence, Scope Needs)[] sentences =
        [
            ("delay", Scope.Deadlines),
            ("flag", Scope.Answers | Scope.Chambers),
            ("more", Scope.Answers),
        ];
        return string.Join(
            ' ',
            sentences
                .Where(sentence => renderer.Has(sentence.Needs))
                .Select(sentence => renderer.Strings[$"statistics.method_{sentence.Sentence}"])
        );
    }

    private static OutputFile Table(PageRenderer renderer, FigureWithPage figure, string words, NumberTable? numbers, FigureTable? figures)
    {
        var title = renderer.Strings[$"statistics.{words}"];
        var back = renderer.LinkTo("statistiques");
        return renderer.Single(
            new Page(
                renderer.Addresses.Figure(figure),
                title,
                "table",
                new TableModel(
                    title,
                    renderer.Phrases.Say("site.cut_off", ("date", renderer.Phrases.Time(renderer.AsOf))),
                    numbers,
                    figures,
                    back
                )
            )
            {
                Description = title,
                Section = "statistiques",
                Trail = SubjectHead.TrailOf(renderer, back, new Link(title, "")),
                Scripts = figures is null ? [] : [FigureTable.Script],
            }
        );
    }
}
