using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>The head of an author's list: memberships, response rate, the programmes that most of the author's questions are
/// about.</summary>
internal static class AuthorHead
{
    private const int MaxProgrammes = 8;

    public static SubjectHead Of(PageRenderer renderer, Listing listing, Author author)
    {
        var strings = renderer.Strings;
        var head = new EntityHead
        {
            Overline = listing.Overline(strings),
            Title = author.Name,
            Quiet = Stated(renderer, listing, author),
            Created = author.Created,
            Prose = EntityFacts.Prose(renderer, author.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(renderer, listing, "author.asked"),
            FiguresNote = renderer.Phrases.Say("site.cut_off", ("date", renderer.Phrases.Time(renderer.AsOf))),
            Facts =
            [
                .. author.Identifiers.Select(id => IdentifierOf(strings, id.Key, id.Value)),
                .. EntityFacts.Elsewhere(renderer, author),
            ],
            TimelineHeading = strings["author.memberships"],
            Timeline = [.. author.Memberships.Select(membership => Of(renderer, membership))],
            BesideHeading = strings["author.top_programmes"],
            Beside = TopProgrammes(renderer, listing),
        };
        return new SubjectHead
        {
            Title = author.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(renderer, renderer.LinkTo("auteurs")),
            Section = "auteurs",
            RowNames = RowNames.Ministry,
            Description = $"{author.Name}. {SubjectHead.Summary(renderer, listing).Text}",
            Html = renderer.Templates.Print("parts/entity", head),
            Nodes = json => WriteNode(json, renderer, author),
            MentionsHeading = strings.Fill("author.mentions_of", ("name", author.Name)),
            Mentions = MentionsOf(renderer, author),
        };
    }

    private static int[] MentionsOf(PageRenderer renderer, Author author) =>
        [
            .. renderer
                .Edition.Catalogue.Mentions.GetValueOrDefault(author.Id, [])
                .Where(number => !renderer.Documents[number].IndexingForbidden),
        ];

    /// <summary>Returns how the newest document names an author, with group and constituency; null if there is no document.</summary>
    public static Authorship? LatestOf(PageRenderer renderer, Author author) =>
        renderer.ListingOf(author) is { Numbers: [var newest, ..] }
            ? renderer.Documents[newest].Authors.FirstOrDefault(a => a.Author == author)
            : null;

    private static Fact IdentifierOf(Strings strings, string scheme, string value) =>
        new(DocumentFacts.SchemeOf(strings, scheme), [new FactValue(Phrases.Text(value))]);

    // Group and constituency are of a day: that of the document that states them.
    private static Html Stated(PageRenderer renderer, Listing listing, Author author)
    {
        var latest = LatestOf(renderer, author);
        Html[] stated = latest is null ? [] : [.. SeatLinks.Of(renderer, latest)];
        return stated.Length == 0
            ? Html.Empty
            : renderer.Phrases.Say(
                "author.stated_on",
                ("what", Phrases.Joined(renderer.Strings["format.list_separator"], stated)),
                ("date", renderer.Phrases.Time(renderer.Documents[listing.Numbers[0]].Published))
            );
    }

    private static TimelineEvent Of(PageRenderer renderer, Membership membership) =>
        new(
            "",
            membership.From is { } from ? renderer.Phrases.Time(from) : Html.Empty,
            Phrases.Text(
                membership.Group is { } group ? renderer.Edition.Catalogue.Authorities.NameOfGroup(group) : membership.Constituency ?? ""
            ),
            Phrases.Joined(
                renderer.Strings["format.list_separator"],
                [
                    .. membership is { Group: not null, Constituency: { } constituency } ? new[] { Phrases.Ordinals(constituency) } : [],
                    .. membership.Until is { } until
                        ? new[] { Phrases.Text(renderer.Strings.Fill("format.range_until", ("until", renderer.Strings.Date(until)))) }
                        : [],
                ]
            )
        );

    private static IReadOnlyList<Link> TopProgrammes(PageRenderer renderer, Listing listing) =>
        [
            .. listing
                .Numbers.Select(number => renderer.Documents[number])
                .SelectMany(document => document.Programmes, (document, programme) => (document, programme))
                .GroupBy(named => named.programme, named => named.document)
                .OrderByDescending(programme => programme.Count())
                .ThenBy(programme => programme.Key.SortKey, StringComparer.Ordinal)
                .ThenBy(programme => programme.Key.Id, StringComparer.Ordinal)
                .Take(MaxProgrammes)
                .Select(programme => new Link(
                    programme.Key.Name,
                    renderer.Addresses.Of(programme.Key),
                    renderer.Strings.Count("counts.documents", programme.Count())
                )
                {
                    // Searches do not find what search engines must not.
                    NoteAddress = programme.Any(document => document.IndexingForbidden)
                        ? null
                        : renderer.Addresses.Search([("author", listing.Of!.Id), ("programme", programme.Key.Id), ("order", "date")]),
                }),
        ];

    private static void WriteNode(Utf8JsonWriter json, PageRenderer renderer, Author author)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Person");
        json.WriteString("name", author.Name);
        json.WriteString("url", renderer.Addresses.Absolute(renderer.Addresses.Of(author)));
        if (author.FamilyName is { } family)
        {
            json.WriteString("familyName", family);
        }

        if (author.GivenName is { } given)
        {
            json.WriteString("givenName", given);
        }

        var same = SameAddresses.Of(author);
        if (same.Count > 0)
        {
            json.WriteStartArray("sameAs");
            foreach (var url in same)
            {
                json.WriteStringValue(url);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
