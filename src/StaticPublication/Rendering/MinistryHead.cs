using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>The head of a ministry's list: dates, figures, portfolio, predecessors and successors, names.</summary>
internal static class MinistryHead
{
    public static SubjectHead Of(PageRenderer renderer, Listing listing, Ministry ministry)
    {
        var (strings, authorities) = (renderer.Strings, renderer.Edition.Catalogue.Authorities);
        var words = new string[1 << MinistryRoles.Words.Count];
        var head = new EntityHead
        {
            Overline = ministry.Overline(strings),
            Title = ministry.Name,
            Quiet = strings.Range(ministry.From, ministry.Until) is { } range ? Phrases.Text(range) : Html.Empty,
            Created = ministry.Created,
            Prose = EntityFacts.Prose(renderer, ministry.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(renderer, listing, "ministry.received"),
            FiguresNote = renderer.Phrases.Say(
                "ministry.scorecard_note",
                ("date", renderer.Phrases.Time(renderer.AsOf)),
                ("method", Phrases.Link(renderer.Addresses.Page("statistiques"), strings["statistics.method"]))
            ),
            Years = YearTable.Of(renderer, listing),
            Facts =
            [
                .. EntityFacts.Links(renderer, "entity.portfolio", [ministry.Portfolio]),
                .. EntityFacts.Links(renderer, "entity.predecessors", authorities.NamedBy(ministry, AuthorityRole.Predecessor)),
                .. EntityFacts.Links(renderer, "entity.successors", authorities.Naming(ministry, AuthorityRole.Predecessor)),
                .. ChamberFacts.Of(renderer, listing, document => ReferenceEquals(document.Ministries.Responsible, ministry)),
                .. Roles(renderer, listing, ministry),
                .. EntityFacts.Elsewhere(renderer, ministry),
            ],
            TimelineHeading = strings["entity.names"],
            Timeline = EntityFacts.Names(renderer, ministry),
        };
        return new SubjectHead
        {
            Title = ministry.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(renderer, renderer.LinkTo("ministeres")),
            Section = "ministeres",
            RowNames = RowNames.Author,
            Description = $"{ministry.Name}. {SubjectHead.Summary(renderer, listing).Text}",
            Html = renderer.Templates.Print("parts/entity", head),
            Nodes = json => WriteNode(json, renderer, ministry),
            Note = document => Note(renderer, document, ministry, words),
        };
    }

    private static void WriteNode(Utf8JsonWriter json, PageRenderer renderer, Ministry ministry) =>
        JsonLd.Authority(json, "GovernmentOrganization", ministry, renderer.Addresses.Absolute(renderer.Addresses.Of(ministry)));

    // Asked, attributed, answering and concerned are four different roles: each is counted, and all of them together where there can be
    // several.
    private static IEnumerable<Fact> Roles(PageRenderer renderer, Listing listing, Ministry ministry)
    {
        var shown = ListSubject.Shown(renderer, listing);
        var counts = shown.CountBy(number => RolesIn(renderer.Documents[number], ministry)).ToDictionary();
        return MinistryRoles
            .Words.Select((key, role) => (key, Count: counts.Where(of => (of.Key & (1 << role)) != 0).Sum(of => of.Value)))
            .Concat(renderer.Has(Scope.Answers) ? [(key: "any_role", shown.Count)] : [])
            .Where(role => role.Count > 0)
            .Select(role => new Fact(
                renderer.Strings[$"ministry.{role.key}"],
                [new FactValue(Phrases.Text(renderer.Strings.Count("counts.documents", role.Count)))]
            ));
    }

    // Rows do not show the ministry. There is no note if it is the only one, or was only asked; if another one was asked, it is named.
    private static string? Note(PageRenderer renderer, Document document, Ministry ministry, string[] words)
    {
        var (roles, strings) = (RolesIn(document, ministry), renderer.Strings);
        if (roles == 1 || document.Ministries.All.All(other => other == ministry))
        {
            return null;
        }

        var own = words[roles] ??= string.Join(
            strings["format.list_separator"],
            MinistryRoles.Words.Where((_, role) => (roles & (1 << role)) != 0).Select(key => strings[$"ministry.role_{key}"])
        );
        return document.Ministries.Asked?.Ministry is { } asked && asked != ministry
            ? strings.Fill("ministry.role_other_asked", ("roles", own), ("ministry", asked.ShortName ?? asked.Name))
            : own;
    }

    // Returns one bit for each role.
    private static int RolesIn(Document document, Ministry ministry)
    {
        var roles = 0;
        foreach (var (role, by) in document.Ministries.ByRole())
        {
            roles |= by.Ministry == ministry ? 1 << (int)role : 0;
        }

        return roles;
    }
}
