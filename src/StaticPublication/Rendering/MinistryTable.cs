namespace StaticPublication.Rendering;

/// <summary>All ministries with their figures, by portfolio.</summary>
internal static class MinistryTable
{
    public static FigureTable Of(PageRenderer renderer)
    {
        var rows = renderer.Figures;
        var groups = renderer
            .Edition.Catalogue.Authorities.Ministries.Where(renderer.Edition.Catalogue.HasPage)
            .GroupBy(ministry => ministry.Portfolio)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key?.SortKey, StringComparer.Ordinal)
            .ThenBy(group => group.Key?.Id, StringComparer.Ordinal)
            .Select(group => GroupOf(renderer, rows, group.Key, [.. group]));
        return new FigureTable(
            "table",
            renderer.Strings["statistics.ministry"],
            renderer.Phrases.Say("ministry.table", ("date", renderer.Phrases.Time(renderer.AsOf))),
            rows.Heads,
            [rows.Publication, .. groups],
            Sorts: true
        );
    }

    // The figures of a portfolio stand where it has several ministries with questions; otherwise they would be those of its only one.
    private static FigureGroup GroupOf(PageRenderer renderer, FigureRows rows, Portfolio? portfolio, Ministry[] ministries)
    {
        var sums = portfolio is not null && ministries.Count(ministry => renderer.ListingOf(ministry)!.Tally.Questions > 0) > 1;
        return new FigureGroup(
            sums ? null
                : portfolio is null ? (renderer.Has(Scope.Portfolios) ? new Link(renderer.Strings["ministry.no_portfolio"], "") : null)
                : new Link(portfolio.Name, renderer.Addresses.Of(portfolio)),
            [
                .. sums
                    ? [RowOf(renderer, rows, portfolio!, renderer.Strings.Lowered(portfolio!.Overline(renderer.Strings)), "group")]
                    : Array.Empty<FigureRow>(),
                .. ministries
                    .OrderBy(ministry => ministry.From ?? DateOnly.MinValue)
                    .ThenBy(ministry => ministry.SortKey, StringComparer.Ordinal)
                    .Select(ministry => RowOf(renderer, rows, ministry, renderer.Strings.Range(ministry.From, ministry.Until), "")),
            ]
        );
    }

    private static FigureRow RowOf(PageRenderer renderer, FigureRows rows, Authority authority, string? note, string style)
    {
        var listing = renderer.ListingOf(authority)!;
        return rows.Of(
            new Link(authority.Name, renderer.Addresses.Of(authority), note),
            renderer.Counted.Of(listing),
            QuestionQuery.Of(renderer, listing),
            style
        );
    }
}

/// <summary>The figures of a list by year.</summary>
internal static class YearTable
{
    /// <summary>Returns the table with the whole publication's figures to compare with; null if there are questions of one year
    /// only.</summary>
    public static FigureTable? Of(PageRenderer renderer, Listing listing)
    {
        var years = renderer.Counted.ByYear(listing).ToArray();
        if (years.Length < 2)
        {
            return null;
        }

        var (rows, query) = (renderer.Figures, QuestionQuery.Of(renderer, listing));
        return new FigureTable(
            "years",
            renderer.Strings["statistics.year"],
            renderer.Phrases.Say("statistics.years_caption", ("date", renderer.Phrases.Time(renderer.AsOf))),
            rows.Heads,
            [
                rows.Publication,
                new FigureGroup(
                    null,
                    [
                        .. years.Select(year =>
                            rows.Of(new Link(renderer.Strings.Date(PartialDate.Of(year.Year, 0)), ""), year.Counts, query.In(year.Year))
                        ),
                    ]
                ),
            ],
            Sorts: false
        );
    }
}
