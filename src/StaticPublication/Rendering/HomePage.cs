using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>The home page: what this is, search, figures with their cut-off, latest documents and answers, programmes and
/// ministries.</summary>
public static class HomePage
{
    private const int Latest = 5;
    private const int MostNames = 8;

    /// <summary>One file.</summary>
    public static IEnumerable<OutputFile> Files(Press press)
    {
        yield return press.Single(
            new Page(Addresses.Home, press.Edition.Site.Title, "home", Model(press))
            {
                Description = press.Edition.Site.Description,
                OwnSearch = true,
                Alternates =
                [
                    new Alternate(
                        "application/atom+xml",
                        press.Edition.Site.Title,
                        Addresses.Beside(press.Addresses.Page("documents"), "atom.xml")
                    ),
                    new Alternate("application/feed+json", press.Edition.Site.Title, Addresses.SiteFeed),
                ],
                Nodes = json => WriteNodes(json, press),
            }
        );
    }

    private static HomeModel Model(Press press)
    {
        var strings = press.Strings;
        var all = press.Edition.Catalogue.Listings.FirstOrDefault(listing => listing.Kind == ListingKind.All);
        var open = all is null ? [] : all.Numbers.Where(number => !press.Documents[number].IndexingForbidden).ToArray();
        var answers = open.Where(number => press.Documents[number].AnsweredOn is not null)
            .OrderByDescending(number => press.Documents[number].AnsweredOn)
            .ThenByDescending(number => number)
            .Take(Latest);
        return new HomeModel(
            press.Edition.Site.Title,
            press.Edition.Site.Description,
            press.Addresses.Page("recherche"),
            all is null ? [] : Figures(strings, all.Tally),
            press.Phrases.Say("site.cut_off", ("date", press.Phrases.Time(press.AsOf))),
            all is { Tally.Overdue: > 0 } ? new Link(strings["home.all_overdue"], press.Addresses.Page("retards")) : null,
            [.. answers.Select(number => new NotedRow(press.RowOn(number, press.Documents[number].AnsweredOn!.Value)))],
            new Link(strings["home.all_answers"], press.Addresses.Narrowed(press.Addresses.Page("documents"), Status.Answered)),
            [.. open.Take(Latest).Select(number => new NotedRow(press.Row(number)))],
            new Link(strings["list.all_documents"], press.Addresses.Page("documents")),
            Names(press, ListingKind.Programme),
            new Link(strings["home.all_programmes"], press.Addresses.Page("programmes")),
            Names(press, ListingKind.Ministry),
            new Link(strings["home.all_ministries"], press.Addresses.Page("ministeres")),
            new Link(strings["nav.data"], press.Addresses.Page("donnees")),
            [.. Sections.Where(section => press.Edition.Site.Home.Count == 0 || press.Edition.Site.Home.Contains(section))]
        );
    }

    private static Figure[] Figures(Strings strings, Tally tally) =>
        tally.Questions == 0
            ? [new Figure(strings.Number(tally.Documents), Lower(strings["nav.documents"]))]
            :
            [
                new Figure(strings.Number(tally.Documents), Lower(strings["nav.documents"])),
                new Figure(strings.Number(tally.Questions), Lower(strings["statistics.questions"])),
                new Figure(
                    Scorecard.Percent(strings, tally.Answered, tally.Questions),
                    Lower(strings["ministry.rate"]),
                    "",
                    strings.Fill(
                        "home.rate_of",
                        ("answers", strings.Count("counts.answers", tally.Answered)),
                        ("questions", strings.Count("counts.questions", tally.Questions))
                    )
                ),
                .. tally.Overdue == 0
                    ? Array.Empty<Figure>()
                    : [new Figure(strings.Number(tally.Overdue), strings["ministry.overdue"], "pending")],
            ];

    // Those of which most is said.
    private static Link[] Names(Press press, ListingKind kind) =>
        [
            .. press
                .Edition.Catalogue.Listings.Where(listing => listing.Kind == kind && listing.Numbers.Count > 0)
                .OrderByDescending(listing => listing.Numbers.Count)
                .Take(MostNames)
                .Select(listing => new Link(
                    listing.Of!.Name,
                    press.Addresses.List(listing),
                    press.Strings.Count("counts.documents", listing.Numbers.Count)
                )),
        ];

    private static IReadOnlyList<string> Sections => ["figures", "answers", "documents", "programmes", "ministries", "reuse"];

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static void WriteNodes(Utf8JsonWriter json, Press press)
    {
        var site = press.Edition.Site;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("url", press.Addresses.Absolute(Addresses.Home));
        json.WriteString("name", site.Title);
        json.WriteString("description", site.Description);
        json.WriteString("inLanguage", site.Language);
        JsonLd.Node(json, "publisher", "Organization", site.Publisher.Name, site.Publisher.Url);
        json.WriteEndObject();
    }
}

/// <summary>The home page as its template sees it.</summary>
public sealed record HomeModel(
    string Title,
    string Intro,
    string Search,
    IReadOnlyList<Figure> Figures,
    Html CutOff,
    Link? Overdue,
    IReadOnlyList<NotedRow> Answers,
    Link AllAnswers,
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
    public bool ShowsMinistries => Ministries.Count > 0 && Sections.Contains("ministries");

    /// <summary>Whether the way to the data is shown.</summary>
    public bool ShowsReuse => Sections.Contains("reuse");
}
