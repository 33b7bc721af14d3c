using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>The home page: introduction, search, figures with their cut-off, latest documents and answers, programmes and
/// ministries.</summary>
internal static class HomePage
{
    private const int MaxLatest = 5;
    private const int MaxNames = 8;

    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        yield return renderer.Single(
            new Page(renderer.Addresses.Home, renderer.Edition.Site.Title, "home", Model(renderer))
            {
                Description = renderer.Edition.Site.Description,
                OwnSearch = true,
                Alternates =
                [
                    new Alternate("application/atom+xml", renderer.Edition.Site.Title, renderer.Addresses.SiteAtom),
                    new Alternate("application/feed+json", renderer.Edition.Site.Title, renderer.Addresses.SiteFeed),
                ],
                Nodes = json => WriteNodes(json, renderer),
            }
        );
    }

    private static HomeModel Model(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var all = renderer.Edition.Catalogue.Listings.FirstOrDefault(listing => listing.Kind == ListingKind.All);
        var open = all is null ? [] : all.Numbers.Where(number => !renderer.Documents[number].IndexingForbidden).ToArray();
        var answers = open.Where(number => renderer.Documents[number].AnsweredOn is not null)
            .OrderByDescending(number => renderer.Documents[number].AnsweredOn)
            .ThenByDescending(number => number)
            .Take(MaxLatest);
        return new HomeModel(
            renderer.Edition.Site.Title,
            renderer.Edition.Site.Description,
            renderer.Addresses.Page("recherche"),
            all is null ? [] : Figures(strings, all.Tally),
            renderer.Phrases.Say("site.cut_off", ("date", renderer.Phrases.Time(renderer.AsOf))),
            all is { Tally.Overdue: > 0 } ? new Link(strings["home.all_overdue"], renderer.Addresses.Page("retards")) : null,
            [.. answers.Select(number => new NotedRow(renderer.Rows.On(number, renderer.Documents[number].AnsweredOn!.Value)))],
            all is not null && ListParts.AddressOf(renderer, all, Status.Answered) is { } answered
                ? new Link(strings["home.all_answers"], answered)
                : null,
            [.. open.Take(MaxLatest).Select(number => new NotedRow(renderer.Rows.Of(number)))],
            new Link(strings["list.all_documents"], renderer.Addresses.Page("documents")),
            Names(renderer, ListingKind.Programme),
            new Link(strings["home.all_programmes"], renderer.Addresses.Page("programmes")),
            Names(renderer, ListingKind.Ministry),
            new Link(strings["home.all_ministries"], renderer.Addresses.Page("ministeres")),
            renderer.LinkTo("donnees"),
            [.. (renderer.Edition.Site.Home is { Count: > 0 } stated ? stated : Sections.OnHome).Select(section => section.Key)]
        );
    }

    private static Figure[] Figures(Strings strings, StatusCounts counts) =>
        counts.Questions == 0
            ? [new Figure(strings.Number(counts.Documents), TextFormats.Lower(strings["nav.documents"]))]
            :
            [
                new Figure(strings.Number(counts.Documents), TextFormats.Lower(strings["nav.documents"])),
                new Figure(strings.Number(counts.Questions), TextFormats.Lower(strings["statistics.questions"])),
                new Figure(
                    Scorecard.Percent(strings, counts.Answered, counts.Questions),
                    TextFormats.Lower(strings["ministry.rate"]),
                    "",
                    strings.Fill(
                        counts.RateIsOfFew ? "home.rate_of_few" : "home.rate_of",
                        ("answered", strings.Number(counts.Answered)),
                        ("questions", strings.Count("counts.questions", counts.Questions))
                    )
                ),
                .. counts.Overdue is > 0 and var late
                    ? new[] { new Figure(strings.Number(late), strings["ministry.overdue"], "pending") }
                    : [],
            ];

    // Returns the authorities with the most documents.
    private static Link[] Names(PageRenderer renderer, ListingKind kind) =>
        [
            .. renderer
                .Edition.Catalogue.Listings.Where(listing => listing.Kind == kind && listing.Numbers.Count > 0)
                .OrderByDescending(listing => listing.Numbers.Count)
                .Take(MaxNames)
                .Select(listing => new Link(
                    listing.Of!.Name,
                    renderer.Addresses.List(listing),
                    renderer.Strings.Count(kind == ListingKind.Ministry ? "counts.naming" : "counts.documents", listing.Numbers.Count)
                )),
        ];

    private static void WriteNodes(Utf8JsonWriter json, PageRenderer renderer)
    {
        var site = renderer.Edition.Site;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("url", renderer.Addresses.Absolute(renderer.Addresses.Home));
        json.WriteString("name", site.Title);
        json.WriteString("description", site.Description);
        json.WriteString("inLanguage", site.Language);
        JsonLd.Node(json, "publisher", "Organization", site.Publisher.Name, site.Publisher.Url);
        json.WriteEndObject();
    }
}

/// <summary>The home page.</summary>
internal sealed record HomeModel(
    string Title,
    string Intro,
    string Search,
    IReadOnlyList<Figure> Figures,
    Html CutOff,
    Link? Overdue,
    IReadOnlyList<NotedRow> Answers,
    Link? AllAnswers,
    IReadOnlyList<NotedRow> Documents,
    Link AllDocuments,
    IReadOnlyList<Link> Programmes,
    Link AllProgrammes,
    IReadOnlyList<Link> Ministries,
    Link AllMinistries,
    Link Data,
    IReadOnlyList<string> Sections
)
{
    /// <summary>Whether the figures are shown.</summary>
    public bool ShowsFigures => Figures.Count > 0 && Sections.Contains("figures");

    /// <summary>Whether the latest answers are shown.</summary>
    public bool ShowsAnswers => Answers.Count > 0 && Sections.Contains("answers");

    /// <summary>Whether the latest documents are shown.</summary>
    public bool ShowsDocuments => Documents.Count > 0 && Sections.Contains("documents");

    /// <summary>Whether programmes are shown.</summary>
    public bool ShowsProgrammes => Programmes.Count > 0 && Sections.Contains("programmes");

    /// <summary>Whether ministries are shown.</summary>
    public bool ShowsMinistries => Ministries.Count > 0 && Sections.Contains("ministeres");

    /// <summary>Whether the link to the data is shown.</summary>
    public bool ShowsReuse => Sections.Contains("donnees");
}
