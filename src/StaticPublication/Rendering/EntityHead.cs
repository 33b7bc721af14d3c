namespace StaticPublication.Rendering;

/// <summary>What a page shows above the documents of an authority. Empty parts are omitted.</summary>
internal sealed record EntityHead
{
    /// <summary>The kind of authority.</summary>
    public required string Overline { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>A line below the name.</summary>
    public Html Quiet { get; init; } = Html.Empty;

    /// <summary>Whether the authority was created from a printed name, which the head then says.</summary>
    public bool Created { get; init; }

    /// <summary>The description.</summary>
    public Html Prose { get; init; } = Html.Empty;

    /// <summary>Heading of the figures.</summary>
    public string FiguresHeading { get; init; } = "";

    /// <summary>Figures.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What the figures count, and at which date.</summary>
    public Html FiguresNote { get; init; } = Html.Empty;

    /// <summary>The figures by year; null if there are none, or of a single year.</summary>
    public FigureTable? Years { get; init; }

    /// <summary>Facts.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Heading of the timeline.</summary>
    public string TimelineHeading { get; init; } = "";

    /// <summary>Names, bodies or memberships over time.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get; init; } = [];

    /// <summary>Heading of the related names.</summary>
    public string BesideHeading { get; init; } = "";

    /// <summary>Related names, with their counts.</summary>
    public IReadOnlyList<Link> Beside { get; init; } = [];

    /// <summary>Whether the timeline is closed at first, since the documents come after it.</summary>
    public bool TimelineIsClosed { get; init; }

    /// <summary>Whether there is anything in the margin.</summary>
    public bool HasMargin => Facts.Count + Timeline.Count + Beside.Count > 0;

    /// <summary>Whether there is anything next to the margin.</summary>
    public bool HasText => Figures.Count > 0 || Prose.Utf8.Length > 0;
}

/// <summary>Facts that all kinds of authorities may have.</summary>
internal static class EntityFacts
{
    /// <summary>Returns links to other authorities under a label; empty if there are none.</summary>
    public static IEnumerable<Fact> Links(PageRenderer renderer, string key, IEnumerable<Authority?> authorities)
    {
        var values = authorities
            .OfType<Authority>()
            .Select(authority => new FactValue(Phrases.Link(renderer.PageOf(authority), authority.Name)))
            .ToArray();
        return values.Length == 0 ? [] : [new Fact(renderer.Strings[key], values)];
    }

    /// <summary>Returns links to the authority on other sites.</summary>
    public static IEnumerable<Fact> Elsewhere(PageRenderer renderer, Authority authority, params ReadOnlySpan<string?> more)
    {
        var values = new List<FactValue>();
        foreach (var url in (string?[])[.. more, .. authority.SameAs])
        {
            if (url is not null)
            {
                values.Add(new FactValue(Phrases.Link(url, Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url), null));
            }
        }

        return values.Count == 0 ? [] : [new Fact(renderer.Strings["entity.same_as"], values)];
    }

    /// <summary>Returns the names in the order stated, with their dates and sources.</summary>
    public static IReadOnlyList<TimelineEvent> Names(PageRenderer renderer, Authority authority) =>
        [
            .. OneForEachPeriod(authority.Names, renderer.Strings["format.list_separator"])
                .Select(
                    (name, index) =>
                        new TimelineEvent(
                            index > 0 && name.From is not null ? "turn" : "",
                            name.From is { } from ? renderer.Phrases.Time(from) : Html.Empty,
                            Phrases.Text(name.Name),
                            Phrases.Joined(
                                renderer.Strings["format.list_separator"],
                                [
                                    .. name.Until is { } until
                                        ? new[]
                                        {
                                            Phrases.Text(
                                                renderer.Strings.Fill("format.range_until", ("until", renderer.Strings.Date(until)))
                                            ),
                                        }
                                        : [],
                                    .. name.Source is { } source
                                        ? new[]
                                        {
                                            renderer.Phrases.Say(
                                                "format.label",
                                                ("label", renderer.Strings["entity.name_source"]),
                                                ("value", source)
                                            ),
                                        }
                                        : [],
                                ]
                            )
                        )
                ),
        ];

    // A name and its abbreviation have one period and one source.
    private static IEnumerable<DatedName> OneForEachPeriod(IEnumerable<DatedName> names, string separator) =>
        names
            .GroupBy(name => name.From is null ? (object)name : (name.From, name.Until, name.Source))
            .Select(period => period.First() with { Name = string.Join(separator, period.Select(name => name.Name)) });

    /// <summary>Renders the descriptions of an authority.</summary>
    public static Html Prose(PageRenderer renderer, params ReadOnlySpan<string?> markdowns)
    {
        var pieces = new List<Html>();
        foreach (var markdown in markdowns)
        {
            if (markdown is not null)
            {
                pieces.Add(renderer.Markdown.Render(markdown, TextPlace.Plain(2)));
            }
        }

        return Phrases.Joined("\n", pieces);
    }
}
