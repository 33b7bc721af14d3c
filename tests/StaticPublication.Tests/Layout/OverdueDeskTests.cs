using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace StaticPublication.Tests.Layout;

/// <summary>How late which questions are, and which share of those due: on the overdue desk, in its rows and in its feed.</summary>
public sealed class OverdueDeskTests(LaidOutSite laidOut)
{
    private PublishedSite Site => laidOut.Published;

    [Fact]
    public void The_overdue_desk_has_the_ministry_with_the_highest_share_of_what_was_due_first()
    {
        var groups = ByShare(document => [Responsible(document)], "ministeres");

        // Or else the order would show nothing: the ministry with most questions is not the first.
        Assert.NotEqual(groups.MaxBy(group => group.Late).Address, groups[0].Address);
        Assert.Equal(groups, Groups("by-ministry"));
    }

    [Fact]
    public void The_overdue_desk_has_the_programme_with_the_highest_share_of_what_was_due_first() =>
        Assert.Equal(ByShare(document => document["programmes"].Split('|'), "programmes"), Groups("by-programme"));

    [Fact]
    public void The_overdue_desk_counts_by_year_what_was_due_and_what_is_late() =>
        Assert.Equal(
            [
                .. ByShare(document => [document["published"][..4]], "")
                    .OrderBy(group => group.Address, StringComparer.Ordinal)
                    .Select(group => (group.Late, group.Due, group.Days)),
            ],
            Groups("by-year").Select(group => (group.Late, group.Due, group.Days))
        );

    [Fact]
    public void A_share_of_fewer_than_five_questions_says_so_and_comes_last()
    {
        using var site = new TestSite();
        for (var number = 0; number < 9; number++)
        {
            var ministry = number < 4 ? "economie" : "economie-numerique";
            var answered = number is > 4 and < 9 ? "events: [{type: answered, on: 2013-08-01}]\n" : "";
            site.WithQuestion($"qe-{number}", $"ministries: {{asked: {ministry}}}\n{answered}");
        }

        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "asOf: 2014-01-01\n");
        site.Build();
        Assert.Equal(
            ["1 sur 5", "4 sur 4, moins de cinq"],
            new PublishedSite(site.Output)
                .Page("/retards/")
                .QuerySelectorAll("section[aria-labelledby=by-ministry] td.n small")
                .Select(share => share.TextContent)
        );
    }

    [Fact]
    public void Each_row_of_the_overdue_desk_says_how_late_it_is_and_when_the_answer_was_due_longest_first()
    {
        var late = Site.Table("data/statistics/overdue.csv");
        var open = late.Where(question => Document(question)["indexing"] == "allowed").ToList();
        var rows = Site.ListAt("/retards/")!.Pages.SelectMany(page => Site.Page(page.Address).QuerySelectorAll("li.row")).ToList();
        Assert.Equal(late.OrderByDescending(Late).ThenBy(question => question["document"], StringComparer.Ordinal), late);
        Assert.Equal(
            open.Select(question => (Late(question), PublishedSite.Day(question["due_on"]))),
            rows.Select(row =>
                (
                    PublishedList.Number(row.QuerySelector(".status")!.TextContent),
                    DateOnly.ParseExact(
                        row.QuerySelector("p.quiet")!.TextContent["réponse due le ".Length..].Replace("1er", "1", StringComparison.Ordinal),
                        "d MMMM yyyy",
                        CultureInfo.GetCultureInfo("fr")
                    )
                )
            )
        );
    }

    [Fact]
    public void The_feed_of_the_overdue_desk_announces_what_became_late_last()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(Site.Text("retards/atom.xml")).Root!.Elements(atom + "entry").ToList();
        var open = Site.Table("data/statistics/overdue.csv")
            .Where(question => Document(question)["indexing"] == "allowed")
            .Reverse()
            .Take(50);
        Assert.Equal(
            open.Select(question => PublishedSite.Day(question["due_on"]).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            entries.Select(entry => entry.Element(atom + "updated")!.Value[..10])
        );
        Assert.All(entries, entry =>
            Assert.StartsWith("En retard depuis le ", entry.Element(atom + "title")!.Value, StringComparison.Ordinal)
        );
        Assert.All(entries, entry => Assert.EndsWith(":overdue", entry.Element(atom + "id")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_overdue_desk_names_the_kinds_that_the_legal_delay_is_for() =>
        Assert.Equal(
            ["Questions écrites : 60 jours après la publication."],
            Site.Page("/retards/")
                .QuerySelectorAll("section[aria-labelledby=rules] li")
                .Select(rule => rule.TextContent.Replace('\u00a0', ' '))
        );

    [Fact]
    public void A_question_is_overdue_from_the_day_after_the_last_one_that_it_may_wait()
    {
        var waiting = Site.Documents.Where(document => document["status"] == "pending").ToList();
        Assert.All(waiting, document =>
            Assert.Equal(
                Site.AsOf.DayNumber - PublishedSite.Day(document["published"]).DayNumber > 60 ? "true" : "false",
                document["overdue"]
            )
        );
        Assert.Contains(waiting, document => PublishedSite.Day(document["published"]).AddDays(60) == Site.AsOf);
        Assert.Equal(
            waiting.Where(document => document["overdue"] == "true").Select(document => document["id"]).Order(StringComparer.Ordinal),
            Site.Table("data/statistics/overdue.csv").Select(question => question["document"]).Order(StringComparer.Ordinal)
        );
    }

    // Groups of five and more come first, each sort by share, then by size.
    private List<(string Address, int Late, int Due, int Days)> ByShare(
        Func<IReadOnlyDictionary<string, string>, IEnumerable<string>> of,
        string section
    )
    {
        var late = Site.Table("data/statistics/overdue.csv").ToDictionary(question => question["document"], Late);
        return
        [
            .. Site
                // Lists show no others, and figures lead to lists.
                .Documents.Where(document => IsDue(document) && document["indexing"] == "allowed")
                .SelectMany(document => of(document).Where(id => id.Length > 0).Select(id => (id, document)))
                .GroupBy(named => named.id, named => late.GetValueOrDefault(named.document["id"]))
                .Select(group =>
                    (
                        Address: $"/{section}/{group.Key}/"
                            + (Site.ListAt($"/{section}/{group.Key}/") is { InJson.Count: > 100 } ? "sans-reponse/" : ""),
                        Late: group.Count(days => days > 0),
                        Due: group.Count(),
                        Days: group.Max()
                    )
                )
                .Where(group => group.Late > 0)
                .OrderBy(group => group.Due < 5)
                .ThenByDescending(group => (double)group.Late / group.Due)
                .ThenByDescending(group => group.Due)
                .ThenBy(group => group.Address, StringComparer.Ordinal),
        ];
    }

    private bool IsDue(IReadOnlyDictionary<string, string> document) =>
        document["status"] is "answered" or "pending" && Site.AsOf.DayNumber - PublishedSite.Day(document["published"]).DayNumber > 60;

    private IReadOnlyDictionary<string, string> Document(IReadOnlyDictionary<string, string> question) =>
        Site.Documents.Single(document => document["id"] == question["document"]);

    private static string Responsible(IReadOnlyDictionary<string, string> document) =>
        document["ministry_answering"] is { Length: > 0 } answering ? answering
        : document["ministries_attributed"] is { Length: > 0 } attributed ? attributed.Split('|')[^1]
        : document["ministry_asked"];

    private List<(string Address, int Late, int Due, int Days)> Groups(string id) =>
        [
            .. Site.Page("/retards/")
                .QuerySelectorAll($"section[aria-labelledby={id}] tbody tr")
                .Select(row =>
                    (
                        row.QuerySelector("a")?.GetAttribute("href") ?? "",
                        Share(row).Late,
                        Share(row).Due,
                        PublishedList.Number(row.QuerySelectorAll("td.n")[1].TextContent)
                    )
                ),
        ];

    // « 174 sur 288 », « 1 sur 2, moins de cinq »
    private static (int Late, int Due) Share(IElement row)
    {
        var numbers = row.QuerySelector("td.n small")!.TextContent.Split("sur").Select(PublishedList.Number).ToArray();
        return (numbers[0], numbers[1]);
    }

    private static int Late(IReadOnlyDictionary<string, string> question) => int.Parse(question["days_late"], CultureInfo.InvariantCulture);
}
