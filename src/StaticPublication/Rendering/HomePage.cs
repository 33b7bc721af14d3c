using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>The home page: introduction, search, figures with their cut-off, latest documents and answers, programmes and
/// ministries.</summary>
internal static class HomePage
{
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
                    Alternate.OpenSearch(renderer),
                ],
                Nodes = json => WriteNodes(json, renderer),
            }
        );
    }

    private static HomeModel Model(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var all = renderer.Edition.Catalogue.Listings.FirstOrDefault(listing => listing.Kind == ListingKind.All);
        var sections = Sections.OnHome(renderer.Edition.Site).ToList();
        return new HomeModel(
            renderer.Edition.Site.Title,
            renderer.Edition.Site.Description,
            renderer.Addresses.Page("recherche"),
            all is null || !sections.Contains(Sections.Of("figures")) ? [] : Figures(renderer, all),
            renderer.Phrases.Say("site.cut_off", ("date", renderer.Phrases.Time(renderer.AsOf))),
            renderer.Counted.Note,
            all is { Tally.Overdue: > 0 } && renderer.Has(Scope.Deadlines)
                ? new Link(strings["home.all_overdue"], renderer.Addresses.Page("retards"))
                : null,
            HomeParts.Of(renderer, sections, all)
        );
    }

    private static Figure[] Figures(PageRenderer renderer, Listing all)
    {
        var (strings, counts, query) = (renderer.Strings, renderer.Counted.Of(all), QuestionQuery.Of(renderer, all));
        var documents = new Figure(
            Phrases.Link(renderer.Addresses.Page("documents"), strings.Number(counts.Documents)),
            strings.Lowered(strings["nav.documents"])
        );
        return counts.Questions == 0
            ? [documents]
            :
            [
                documents,
                new Figure(query.All(counts.Questions), strings.Lowered(strings["statistics.questions"])),
                new Figure(
                    Phrases.Text(Scorecard.Percent(strings, counts.Answered, counts.Questions)),
                    strings.Lowered(strings["ministry.rate"]),
                    "",
                    renderer.Phrases.Say(
                        counts.RateIsOfFew ? "home.rate_of_few" : "home.rate_of",
                        ("answered", query.Link(counts.Answered, QuestionQuery.With(Status.Answered))),
                        ("questions", query.All(counts.Questions, strings.Count("counts.questions", counts.Questions)))
                    )
                ),
                .. counts.Overdue is > 0 and var late
                    ?
                    [
                        new Figure(
                            Phrases.Link(renderer.Addresses.Page("retards"), strings.Number(late)),
                            strings["ministry.overdue"],
                            "pending"
                        ),
                    ]
                    : Array.Empty<Figure>(),
            ];
    }

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
    string LeftOut,
    Link? Overdue,
    IReadOnlyList<HomeGroup> Groups
);
