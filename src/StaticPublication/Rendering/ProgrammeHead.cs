namespace StaticPublication.Rendering;

/// <summary>A programme above its documents: summary, names over time, who leads it, what it is part of and what took over.</summary>
public static class ProgrammeHead
{
    /// <summary>The head of a programme's list.</summary>
    public static SubjectHead Of(Press press, Listing listing, Programme programme)
    {
        var strings = press.Strings;
        var head = new EntityHead
        {
            Overline = programme.Acronym is { } acronym ? $"{strings["programme.overline"]} · {acronym}" : strings["programme.overline"],
            Title = programme.Name,
            Quiet = strings.Range(programme.From, programme.Until) is { } range ? Phrases.Text(range) : Html.Empty,
            Created = programme.Created,
            Prose = EntityFacts.Prose(press, programme.Summary, programme.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(press, listing.Tally, "statistics.questions"),
            FiguresNote = press.Phrases.Say("site.cut_off", ("date", press.Phrases.Time(press.AsOf))),
            Facts =
            [
                .. EntityFacts.Links(press, "programme.lead", [programme.Lead]),
                .. EntityFacts.Links(press, "programme.parent", [programme.Parent]),
                .. EntityFacts.Links(press, "programme.children", programme.Parts),
                .. EntityFacts.Links(press, "entity.predecessors", programme.Predecessors),
                .. EntityFacts.Links(press, "programme.successors", programme.Successors),
                .. ByKind(press, listing),
                .. EntityFacts.Elsewhere(press, programme, [.. programme.Links]),
            ],
            TimelineHeading = strings["entity.names"],
            Timeline = EntityFacts.Names(press, programme),
        };
        return new SubjectHead
        {
            Title = programme.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(press, new Link(strings["nav.programmes"], press.Addresses.Page("programmes"))),
            Section = "programmes",
            Description = Words.Shortened(
                programme.Summary is { } summary
                    ? press.Markdown.Plain(summary)
                    : $"{programme.Name}. {SubjectHead.Summary(press, listing).Text}",
                300
            ),
            Html = press.Templates.Print("parts/entity", head),
        };
    }

    private static IEnumerable<Fact> ByKind(Press press, Listing listing)
    {
        var kinds = listing
            .Numbers.GroupBy(number => press.Documents[number].Kind)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key.Id, StringComparer.Ordinal)
            .ToArray();
        return kinds.Length == 0
            ? []
            :
            [
                new Fact(
                    press.Strings["programme.by_kind"],
                    [
                        .. kinds.Select(kind => new FactValue(
                            press.Phrases.Say(
                                "format.label",
                                ("label", Phrases.Link(press.Addresses.Of(kind.Key), kind.Key.Plural)),
                                ("value", press.Strings.Number(kind.Count()))
                            )
                        )),
                    ]
                ),
            ];
    }
}

/// <summary>The documents of a programme as a timeline, newest first, with its changes of name among them.</summary>
public static class ProgrammeTimeline
{
    /// <summary>Items of the timeline.</summary>
    public static IEnumerable<NotedRow> Rows(Press press, Programme programme, IEnumerable<int> numbers)
    {
        var turns = new Queue<DatedName>(programme.Names.Skip(1).Where(name => name.From is not null).OrderByDescending(name => name.From));
        DateOnly? newest = null;
        foreach (var number in numbers)
        {
            var day = press.Documents[number].Published.FirstDay;
            while (turns.TryPeek(out var turn) && turn.From > day)
            {
                turns.Dequeue();
                if (newest is null || turn.From <= newest)
                {
                    yield return new NotedRow(Turn(press, turn));
                }
            }

            newest = day;
            yield return new NotedRow(press.TimelineItem(number));
        }
    }

    private static Html Turn(Press press, DatedName name) =>
        press.Templates.Print(
            "parts/timeline-turn",
            new TimelineEvent(
                "turn",
                press.Phrases.Time(name.From!.Value),
                Phrases.Text(press.Strings.Fill("programme.renamed", ("name", name.Name))),
                name.Source is { } source
                    ? press.Phrases.Say("format.label", ("label", press.Strings["entity.name_source"]), ("value", source))
                    : Html.Empty
            )
        );
}
