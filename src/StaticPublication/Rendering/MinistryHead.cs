namespace StaticPublication.Rendering;

/// <summary>A ministry above its documents: dates, figures, portfolio, the bodies before and after it, its names.</summary>
public static class MinistryHead
{
    /// <summary>The head of a ministry's list.</summary>
    public static SubjectHead Of(Press press, Listing listing, Ministry ministry)
    {
        var strings = press.Strings;
        var head = new EntityHead
        {
            Overline = strings["ministry.overline"],
            Title = ministry.Name,
            Quiet = strings.Range(ministry.From, ministry.Until) is { } range ? Phrases.Text(range) : Html.Empty,
            Created = ministry.Created,
            Prose = EntityFacts.Prose(press, ministry.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(press, listing.Tally, "ministry.received"),
            FiguresNote = press.Phrases.Say("ministry.scorecard_note", ("date", press.Phrases.Time(press.AsOf)), ("method", Phrases.Link(press.Addresses.Page("statistiques"), strings["statistics.method"]))),
            Facts =
            [
                .. EntityFacts.Links(press, "entity.portfolio", [ministry.Portfolio]),
                .. EntityFacts.Links(press, "entity.predecessors", ministry.Predecessors),
                .. EntityFacts.Links(press, "entity.successors", ministry.Successors),
                .. Roles(press, listing, ministry),
                .. EntityFacts.Elsewhere(press, ministry),
            ],
            TimelineHeading = strings["entity.names"],
            Timeline = EntityFacts.Names(press, ministry),
        };
        return new SubjectHead
        {
            Title = ministry.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(press, new Link(strings["nav.ministries"], press.Addresses.Page("ministeres"))),
            Section = "ministeres",
            Description = $"{ministry.Name}. {SubjectHead.Summary(press, listing).Text}",
            Html = press.Templates.Print("parts/entity", head),
            Nodes = json => JsonLd.Node(json, null, "GovernmentOrganization", ministry.Name, press.Addresses.Absolute(press.Addresses.Of(ministry))),
            Note = document => RolesOf(press, document, ministry),
        };
    }

    // Asked, attributed, answering and concerned are four different things: each is counted.
    private static IEnumerable<Fact> Roles(Press press, Listing listing, Ministry ministry) =>
        Keys.Select(key => (key, Count: listing.Numbers.Count(number => Has(press.Documents[number], ministry, key))))
            .Where(role => role.Count > 0)
            .Select(role => new Fact(press.Strings[$"ministry.{role.key}"], [new FactValue(Phrases.Text(press.Strings.Count("counts.documents", role.Count)))]));

    // Nothing is said below a row whose column says it already: asked, and nothing else.
    private static string? RolesOf(Press press, Document document, Ministry ministry)
    {
        var roles = Keys.Where(key => Has(document, ministry, key)).ToArray();
        return roles is ["asked"] && Press.MinistryOf(document) == ministry
            ? null
            : string.Join(press.Strings["format.list_separator"], roles.Select(key => press.Strings[$"ministry.role_{key}"]));
    }

    private static bool Has(Document document, Ministry ministry, string role) => role switch
    {
        "asked" => document.Ministries.Asked?.Ministry == ministry,
        "attributed" => document.Ministries.Attributed.Any(attributed => attributed.Ministry == ministry),
        "answering" => document.Ministries.Answering?.Ministry == ministry,
        _ => document.Ministries.Concerned.Any(concerned => concerned.Ministry == ministry),
    };

    private static IReadOnlyList<string> Keys => ["asked", "attributed", "answering", "concerned"];
}
