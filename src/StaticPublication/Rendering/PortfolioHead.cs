namespace StaticPublication.Rendering;

/// <summary>The head of a portfolio's list: its ministries over time and the figures of all of them.</summary>
internal static class PortfolioHead
{
    private const int LongTimeline = 12;

    public static SubjectHead Of(PageRenderer renderer, Listing listing, Portfolio portfolio)
    {
        var strings = renderer.Strings;
        var bodies = renderer.Edition.Catalogue.Authorities.BodiesOf(portfolio).ToArray();
        var head = new EntityHead
        {
            Overline = portfolio.Overline(strings),
            Title = portfolio.Name,
            Created = portfolio.Created,
            Prose = EntityFacts.Prose(renderer, portfolio.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(renderer, listing, "ministry.received"),
            FiguresNote = renderer.Phrases.Say(
                "portfolio.scorecard_note",
                ("date", renderer.Phrases.Time(renderer.AsOf)),
                ("method", Phrases.Link(renderer.Addresses.Page("statistiques"), strings["statistics.method"]))
            ),
            Years = YearTable.Of(renderer, listing),
            Facts =
            [
                .. ChamberFacts.Of(renderer, listing, document => ReferenceEquals(document.Ministries.Responsible?.Portfolio, portfolio)),
                .. EntityFacts.Elsewhere(renderer, portfolio),
            ],
            TimelineHeading = strings["portfolio.bodies"],
            Timeline = [.. bodies.Select(ministry => Body(renderer, ministry))],
            TimelineIsClosed = bodies.Length > LongTimeline,
        };
        return new SubjectHead
        {
            Title = portfolio.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(renderer, renderer.LinkTo("ministeres")),
            Section = "ministeres",
            Description = $"{head.Overline} {portfolio.Name}. {SubjectHead.Summary(renderer, listing).Text}",
            Html = renderer.Templates.Print("parts/entity", head),
        };
    }

    private static TimelineEvent Body(PageRenderer renderer, Ministry ministry) =>
        new(
            IsInOffice(renderer, ministry) ? "answered" : "",
            ministry.From is { } from ? renderer.Phrases.Time(from) : Html.Empty,
            Phrases.Link(renderer.PageOf(ministry), ministry.Name),
            ministry.Until is { } until ? Phrases.Text(renderer.Strings.Fill("format.range_until", ("until", renderer.Strings.Date(until))))
                : IsInOffice(renderer, ministry)
                    ? renderer.Phrases.Say("ministry.in_office", ("date", renderer.Strings.Date(renderer.AsOf)))
                : Html.Empty
        );

    // Began before the cut-off, with no end stated and no successor: nothing else says so.
    private static bool IsInOffice(PageRenderer renderer, Ministry ministry) =>
        ministry is { From: { } from, Until: null }
        && from <= renderer.AsOf
        && !renderer.Edition.Catalogue.Authorities.Naming(ministry, AuthorityRole.Predecessor).Any();
}
