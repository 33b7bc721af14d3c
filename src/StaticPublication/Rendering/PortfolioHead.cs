namespace StaticPublication.Rendering;

/// <summary>A portfolio above its documents: its bodies over time and the figures of all of them.</summary>
public static class PortfolioHead
{
    /// <summary>The head of a portfolio's list.</summary>
    public static SubjectHead Of(Press press, Listing listing, Portfolio portfolio)
    {
        var strings = press.Strings;
        var head = new EntityHead
        {
            Overline = strings["portfolio.overline"],
            Title = portfolio.Name,
            Created = portfolio.Created,
            Prose = EntityFacts.Prose(press, portfolio.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(press, listing.Tally, "ministry.received"),
            FiguresNote = press.Phrases.Say(
                "portfolio.scorecard_note",
                ("date", press.Phrases.Time(press.AsOf)),
                ("method", Phrases.Link(press.Addresses.Page("statistiques"), strings["statistics.method"]))
            ),
            Facts = [.. EntityFacts.Elsewhere(press, portfolio)],
            TimelineHeading = strings["portfolio.bodies"],
            Timeline = [.. portfolio.Ministries.Select(ministry => Body(press, ministry))],
        };
        return new SubjectHead
        {
            Title = portfolio.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(press, new Link(strings["nav.ministries"], press.Addresses.Page("ministeres"))),
            Section = "ministeres",
            Description = $"{strings["portfolio.overline"]} {portfolio.Name}. {SubjectHead.Summary(press, listing).Text}",
            Html = press.Templates.Print("parts/entity", head),
        };
    }

    private static TimelineEvent Body(Press press, Ministry ministry) =>
        new(
            ministry.From is not null && ministry.Until is null ? "answered" : "",
            ministry.From is { } from ? press.Phrases.Time(from) : Html.Empty,
            Phrases.Link(press.Addresses.Of(ministry), ministry.Name),
            ministry.Until is { } until ? Phrases.Text(press.Strings.Fill("format.range_until", ("until", press.Strings.Date(until))))
                : ministry.From is null ? Html.Empty
                : press.Phrases.Say("ministry.in_office", ("date", press.Strings.Date(press.AsOf)))
        );
}
