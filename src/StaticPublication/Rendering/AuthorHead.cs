using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>A person above the documents: memberships, response rate, programmes most asked about.</summary>
public static class AuthorHead
{
    private const int MostProgrammes = 8;

    /// <summary>The head of a person's list.</summary>
    public static SubjectHead Of(Press press, Listing listing, Author author)
    {
        var strings = press.Strings;
        var latest = LatestOf(press, author);
        var head = new EntityHead
        {
            Overline = strings["author.overline"],
            Title = author.Name,
            Quiet = latest is null
                ? Html.Empty
                : Phrases.Joined(
                    strings["format.list_separator"],
                    new[] { latest.GroupText, latest.Constituency }.OfType<string>().Select(Phrases.Ordinals)
                ),
            Created = author.Created,
            Prose = EntityFacts.Prose(press, author.Description),
            FiguresHeading = strings["ministry.scorecard"],
            Figures = Scorecard.Of(press, listing.Tally, "author.asked"),
            FiguresNote = press.Phrases.Say("site.cut_off", ("date", press.Phrases.Time(press.AsOf))),
            Facts =
            [
                .. author.Identifiers.Select(id => new Fact(id.Key, [new FactValue(Phrases.Text(id.Value))])),
                .. EntityFacts.Elsewhere(press, author),
            ],
            TimelineHeading = strings["author.memberships"],
            Timeline = [.. author.Memberships.Select(membership => Of(press, membership))],
            BesideHeading = strings["author.top_programmes"],
            Beside = TopProgrammes(press, listing),
        };
        return new SubjectHead
        {
            Title = author.Name,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(press, new Link(strings["nav.authors"], press.Addresses.Page("auteurs"))),
            Section = "auteurs",
            Description = $"{author.Name}. {SubjectHead.Summary(press, listing).Text}",
            Html = press.Templates.Print("parts/entity", head),
            Nodes = json => WriteNode(json, press, author),
            MentionsHeading = strings.Fill("author.mentions_of", ("name", author.Name)),
            Mentions =
            [
                .. press
                    .Edition.Catalogue.Mentions.GetValueOrDefault(author.Id, [])
                    .Where(number => !press.Documents[number].IndexingForbidden),
            ],
        };
    }

    /// <summary>A person as the newest document states it: group and constituency of the day; null where there is none.</summary>
    public static Authorship? LatestOf(Press press, Author author) =>
        press.ListingOf(author) is { Numbers: [var newest, ..] }
            ? press.Documents[newest].Authors.FirstOrDefault(a => a.Author == author)
            : null;

    private static TimelineEvent Of(Press press, Membership membership) =>
        new(
            "",
            membership.From is { } from ? press.Phrases.Time(from) : Html.Empty,
            Phrases.Text(membership.Group ?? membership.Constituency ?? ""),
            Phrases.Joined(
                press.Strings["format.list_separator"],
                [
                    .. membership is { Group: not null, Constituency: { } constituency } ? new[] { Phrases.Ordinals(constituency) } : [],
                    .. membership.Until is { } until
                        ? new[] { Phrases.Text(press.Strings.Fill("format.range_until", ("until", press.Strings.Date(until)))) }
                        : [],
                ]
            )
        );

    private static IReadOnlyList<Link> TopProgrammes(Press press, Listing listing) =>
        [
            .. listing
                .Numbers.SelectMany(number => press.Documents[number].Programmes)
                .GroupBy(programme => programme)
                .OrderByDescending(programme => programme.Count())
                .ThenBy(programme => programme.Key.SortKey, StringComparer.Ordinal)
                .ThenBy(programme => programme.Key.Id, StringComparer.Ordinal)
                .Take(MostProgrammes)
                .Select(programme => new Link(
                    programme.Key.Name,
                    press.Addresses.Of(programme.Key),
                    press.Strings.Count("counts.documents", programme.Count())
                )),
        ];

    private static void WriteNode(Utf8JsonWriter json, Press press, Author author)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Person");
        json.WriteString("name", author.Name);
        json.WriteString("url", press.Addresses.Absolute(press.Addresses.Of(author)));
        if (author.FamilyName is { } family)
        {
            json.WriteString("familyName", family);
        }

        if (author.GivenName is { } given)
        {
            json.WriteString("givenName", given);
        }

        if (author.SameAs.Count > 0)
        {
            json.WriteStartArray("sameAs");
            foreach (var url in author.SameAs)
            {
                json.WriteStringValue(url);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
