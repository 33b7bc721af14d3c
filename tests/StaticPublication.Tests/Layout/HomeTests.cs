using AngleSharp.Dom;

namespace StaticPublication.Tests.Layout;

/// <summary>What the home page chooses, and in which order.</summary>
public sealed class HomeTests(LaidOutSite laidOut)
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

    private static IEnumerable<(string, string)> Rows(IParentNode page, string section) =>
        page.QuerySelectorAll($"section[aria-labelledby={section}] li.row")
            .Select(row => (row.QuerySelector("a")!.GetAttribute("href")!, row.QuerySelector("time")!.GetAttribute("datetime")!));

    private static IEnumerable<string> Names(IParentNode page, string section) =>
        page.QuerySelectorAll($"section[aria-labelledby={section}] a.own").Select(link => link.GetAttribute("href")!.Split('/')[2]);
}
