namespace StaticPublication.Rendering;

/// <summary>The head of the list of a group or a constituency: figures, and its members over time.</summary>
internal static class SeatHead
{
    private const int MaxMembers = 12;

    public static SubjectHead Of(PageRenderer renderer, Listing listing, Authority seat)
    {
        var strings = renderer.Strings;
        var members = Members(renderer, listing, seat).ToArray();
        var head = new EntityHead
        {
            Overline = seat.Overline(strings),
            Title = seat.Name,
            Prose = EntityFacts.Prose(renderer, seat.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(renderer, listing, "author.asked"),
            FiguresNote = renderer.Phrases.Say("group.scorecard_note", ("date", renderer.Phrases.Time(renderer.AsOf))),
            Years = YearTable.Of(renderer, listing),
            Facts = [.. EntityFacts.Elsewhere(renderer, seat, (seat as Group)?.Url)],
            TimelineHeading = strings[seat is Group ? "entity.names" : "constituency.members"],
            Timeline = seat is Group ? EntityFacts.Names(renderer, seat) : [.. members.Select(member => Event(renderer, member))],
            BesideHeading = strings["group.members"],
            Beside = seat is Group ? Most(renderer, members) : [],
        };
        return new SubjectHead
        {
            Title = seat.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(renderer, renderer.LinkTo(Sections.Of(seat)!.Key)),
            Section = "auteurs",
            Description = $"{head.Overline} {seat.Name}. {SubjectHead.Summary(renderer, listing).Text}",
            Html = renderer.Templates.Print("parts/entity", head),
            Nodes = json =>
                JsonLd.Authority(
                    json,
                    seat is Group ? "Organization" : "AdministrativeArea",
                    seat,
                    renderer.Addresses.Absolute(renderer.Addresses.Of(seat))
                ),
        };
    }

    /// <summary>Returns the authors of a group's or a constituency's documents, the latest first.</summary>
    public static IEnumerable<Member> Members(PageRenderer renderer, Listing listing, Authority seat) =>
        listing
            .Numbers.Select(number => renderer.Documents[number])
            .SelectMany(document => document.Authors.Select(authorship => (authorship, document)))
            .Where(by => SeatOf(renderer, by.authorship, seat) == seat)
            .GroupBy(by => by.authorship.Author, by => by.document)
            .Select(by => new Member(by.Key, by.Min(document => document.Published), by.Max(document => document.Published), by.Count()))
            .OrderByDescending(member => member.Last)
            .ThenBy(member => member.Author.Id, StringComparer.Ordinal);

    private static Authority? SeatOf(PageRenderer renderer, Authorship authorship, Authority seat) =>
        seat is Group ? renderer.Edition.Catalogue.Seats.GroupOf(authorship) : renderer.Edition.Catalogue.Seats.ConstituencyOf(authorship);

    // Only documents tell who sat for a constituency: from the first to the last.
    private static TimelineEvent Event(PageRenderer renderer, Member member) =>
        new(
            "",
            renderer.Phrases.Time(member.First.MonthOnly),
            Phrases.Link(renderer.PageOf(member.Author), member.Author.Name),
            renderer.Phrases.Say(
                "constituency.documents_until",
                ("documents", renderer.Strings.Count("counts.documents", member.Documents)),
                ("date", renderer.Phrases.Time(member.Last.MonthOnly))
            )
        );

    private static Link[] Most(PageRenderer renderer, Member[] members) =>
        [
            .. members
                .OrderByDescending(member => member.Documents)
                .Take(MaxMembers)
                .Select(member => new Link(
                    member.Author.Name,
                    renderer.PageOf(member.Author),
                    renderer.Strings.Count("counts.documents", member.Documents)
                )),
        ];
}

/// <summary>An author of the documents of a group or a constituency: the days of the first and the last, and how many.</summary>
internal sealed record Member(Author Author, PartialDate First, PartialDate Last, int Documents);

/// <summary>Links from authors to the groups and constituencies that their documents state.</summary>
internal static class SeatLinks
{
    /// <summary>Returns the group and the constituency of an author of a document.</summary>
    public static IEnumerable<Html> Of(PageRenderer renderer, Authorship authorship) =>
        [
            .. GroupOf(renderer, authorship) is { } group ? [group] : Array.Empty<Html>(),
            .. PlaceOf(renderer, authorship) is { } place ? [place] : Array.Empty<Html>(),
        ];

    public static Html? GroupOf(PageRenderer renderer, Authorship authorship) =>
        authorship.GroupText is { } text
            ? Linked(renderer, renderer.Edition.Catalogue.Seats.GroupOf(authorship), Phrases.Text(text))
            : null;

    public static Html? PlaceOf(PageRenderer renderer, Authorship authorship) =>
        authorship.Constituency is { } text
            ? Linked(renderer, renderer.Edition.Catalogue.Seats.ConstituencyOf(authorship), Phrases.Ordinals(text))
            : null;

    private static Html Linked(PageRenderer renderer, Authority? seat, Html name) =>
        seat is not null && renderer.PageOf(seat) is { Length: > 0 } address ? Phrases.Link(address, name) : name;
}
