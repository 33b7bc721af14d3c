namespace StaticPublication.Rendering;

/// <summary>The head of a programme's list: summary, names over time, who leads it, what it is part of and what replaced it.</summary>
internal static class ProgrammeHead
{
    // The vocabulary has no type for a public policy; a project is planned, led and has parts.
    private const string Type = "Project";

    public static SubjectHead Of(PageRenderer renderer, Listing listing, Programme programme)
    {
        var (strings, authorities) = (renderer.Strings, renderer.Edition.Catalogue.Authorities);
        var head = new EntityHead
        {
            Overline = programme.Acronym is { } acronym ? $"{programme.Overline(strings)} · {acronym}" : programme.Overline(strings),
            Title = programme.Name,
            Quiet = strings.Range(programme.From, programme.Until) is { } range ? Phrases.Text(range) : Html.Empty,
            Created = programme.Created,
            Prose = EntityFacts.Prose(renderer, programme.Summary, programme.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(renderer, listing, "statistics.questions"),
            FiguresNote = renderer.Phrases.Say("site.cut_off", ("date", renderer.Phrases.Time(renderer.AsOf))),
            Years = YearTable.Of(renderer, listing),
            Facts =
            [
                .. EntityFacts.Links(renderer, "programme.lead", authorities.NamedBy(programme, AuthorityRole.Lead)),
                .. EntityFacts.Links(renderer, "programme.parent", authorities.NamedBy(programme, AuthorityRole.Parent)),
                .. EntityFacts.Links(renderer, "programme.children", authorities.Naming(programme, AuthorityRole.Parent)),
                .. EntityFacts.Links(renderer, "entity.predecessors", authorities.Naming(programme, AuthorityRole.Successor)),
                .. EntityFacts.Links(renderer, "programme.successors", authorities.NamedBy(programme, AuthorityRole.Successor)),
                .. ByKind(renderer, listing),
                .. EntityFacts.Elsewhere(renderer, programme, [.. programme.Links]),
            ],
            TimelineHeading = strings["entity.names"],
            Timeline = EntityFacts.Names(renderer, programme),
        };
        return new SubjectHead
        {
            Title = programme.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(renderer, renderer.LinkTo("programmes")),
            Section = "programmes",
            Nodes = json => JsonLd.Authority(json, Type, programme, renderer.Addresses.Absolute(renderer.Addresses.Of(programme))),
            Description = TextFormats.Shortened(
                programme.Summary is { } summary
                    ? renderer.Markdown.Plain(summary)
                    : $"{programme.Name}. {SubjectHead.Summary(renderer, listing).Text}",
                300
            ),
            Html = renderer.Templates.Print("parts/entity", head),
        };
    }

    private static IEnumerable<Fact> ByKind(PageRenderer renderer, Listing listing)
    {
        var kinds = listing
            .Numbers.GroupBy(number => renderer.Documents[number].Kind)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key.Id, StringComparer.Ordinal)
            .ToArray();
        return kinds.Length == 0
            ? []
            :
            [
                new Fact(
                    renderer.Strings["programme.by_kind"],
                    [
                        .. kinds.Select(kind => new FactValue(
                            renderer.Phrases.Say(
                                "format.label",
                                ("label", Phrases.Link(renderer.Addresses.Of(kind.Key), kind.Key.Plural)),
                                ("value", renderer.Strings.Number(kind.Count()))
                            )
                        )),
                    ]
                ),
            ];
    }
}

/// <summary>The documents of a programme as a timeline, newest first, with its changes of name among them.</summary>
internal static class ProgrammeTimeline
{
    /// <summary>Returns the items of the timeline.</summary>
    public static IEnumerable<NotedRow> Rows(PageRenderer renderer, Programme programme, IEnumerable<int> numbers)
    {
        var turns = new Queue<DatedName>(programme.Names.Skip(1).Where(name => name.From is not null).OrderByDescending(name => name.From));
        DateOnly? newest = null;
        foreach (var number in numbers)
        {
            var day = renderer.Documents[number].Published.FirstDay;
            while (turns.TryPeek(out var turn) && turn.From > day)
            {
                turns.Dequeue();
                if (newest is null || turn.From <= newest)
                {
                    yield return new NotedRow(Turn(renderer, turn));
                }
            }

            newest = day;
            yield return new NotedRow(renderer.Rows.TimelineItem(number));
        }
    }

    private static Html Turn(PageRenderer renderer, DatedName name) =>
        renderer.Templates.Print(
            "parts/timeline-turn",
            new TimelineEvent(
                "turn",
                renderer.Phrases.Time(name.From!.Value),
                Phrases.Text(renderer.Strings.Fill("programme.renamed", ("name", name.Name))),
                name.Source is { } source
                    ? renderer.Phrases.Say("format.label", ("label", renderer.Strings["entity.name_source"]), ("value", source))
                    : Html.Empty
            )
        );
}
