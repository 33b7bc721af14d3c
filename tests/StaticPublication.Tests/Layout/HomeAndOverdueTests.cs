using System.Globalization;
using AngleSharp.Dom;

namespace StaticPublication.Tests.Layout;

/// <summary>What the home page and the overdue desk choose, and in which order.</summary>
public sealed class HomeAndOverdueTests(LaidOutSite laidOut)
{
    private const int Latest = 5;

    private PublishedSite Site => laidOut.Published;

    [Fact]
    public void The_home_page_has_the_latest_answers_by_the_day_of_the_answer_and_the_latest_documents()
    {
        var open = Site.Documents.Reverse().Where(document => document["indexing"] == "allowed").ToList();
        var answers = open.Where(document => document["answered_on"].Length > 0)
            .OrderByDescending(document => document["answered_on"], StringComparer.Ordinal)
            .Take(Latest)
            .ToList();
        var home = Site.Page("/");

        // Or else the order would show nothing.
        Assert.NotEqual(open.Where(document => document["answered_on"].Length > 0).Take(Latest), answers);
        Assert.Equal(answers.Select(answer => (answer["address"], answer["answered_on"])), Rows(home, "answers"));
        Assert.Equal(open.Take(Latest).Select(document => (document["address"], document["published"])), Rows(home, "documents"));
    }

    [Fact]
    public void The_home_page_names_the_programmes_and_ministries_of_which_most_is_said_first()
    {
        var home = Site.Page("/");
        Assert.Equal(["vallee-connectee", "fibre"], Names(home, "programmes"));
        Assert.Equal(["culture", "mer", "economie-numerique", "a-territoires", "z-economie"], Names(home, "ministries"));
    }

    [Fact]
    public void The_overdue_desk_has_the_ministry_with_most_questions_first_and_those_with_as_many_by_id()
    {
        var overdue = Site.Table("data/statistics/overdue.csv");
        var groups = overdue
            .GroupBy(question => question["responsible"])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => ($"/ministeres/{group.Key}/sans-reponse/", group.Count(), group.Max(Late)))
            .ToList();

        // Two have as many, and the one that comes first by id comes neither first by name nor first by its questions.
        Assert.Equal(
            groups.Single(group => group.Item1.Contains("/a-t", StringComparison.Ordinal)).Item2,
            groups.Single(group => group.Item1.Contains("/economie-n", StringComparison.Ordinal)).Item2
        );
        Assert.Equal(groups, Groups("by-ministry"));
    }

    [Fact]
    public void The_overdue_desk_has_the_programme_with_most_questions_first()
    {
        var overdue = Site.Table("data/statistics/overdue.csv").ToDictionary(question => question["document"]);
        Assert.Equal(
            Site.Documents.Where(document => overdue.ContainsKey(document["id"]))
                .SelectMany(document => document["programmes"].Split('|').Select(programme => (programme, document)))
                .Where(named => named.programme.Length > 0)
                .GroupBy(named => named.programme, named => Late(overdue[named.document["id"]]))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => ($"/programmes/{group.Key}/sans-reponse/", group.Count(), group.Max())),
            Groups("by-programme")
        );
    }

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

    private List<(string Address, int Count, int Late)> Groups(string id) =>
        [
            .. Site.Page("/retards/")
                .QuerySelectorAll($"section[aria-labelledby={id}] tbody tr")
                .Select(row =>
                    (
                        row.QuerySelector("a")!.GetAttribute("href")!,
                        row.QuerySelectorAll("td.n").Select(cell => PublishedList.Number(cell.TextContent)).ToArray()
                    )
                )
                .Select(row => (row.Item1, row.Item2[0], row.Item2[1])),
        ];

    private static int Late(IReadOnlyDictionary<string, string> question) => int.Parse(question["days_late"], CultureInfo.InvariantCulture);

    private static IEnumerable<(string, string)> Rows(IParentNode page, string section) =>
        page.QuerySelectorAll($"section[aria-labelledby={section}] li.row")
            .Select(row => (row.QuerySelector("a")!.GetAttribute("href")!, row.QuerySelector("time")!.GetAttribute("datetime")!));

    private static IEnumerable<string> Names(IParentNode page, string section) =>
        page.QuerySelectorAll($"section[aria-labelledby={section}] a.own").Select(link => link.GetAttribute("href")!.Split('/')[2]);
}
