namespace StaticPublication.Tests;

/// <summary>The figures of each chamber on the page of a ministry.</summary>
public class ChamberFactsTests
{
    [Fact]
    public void A_ministry_that_both_chambers_ask_has_the_figures_of_each()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", Fields("assemblee-nationale") + Flagged)
            .WithQuestion("qe-2", Fields("assemblee-nationale"), Answer)
            .WithQuestion("qe-3", Fields("senat") + Flagged, Answer)
            // Nobody's figures: one without a chamber, and one that another ministry is responsible for.
            .WithQuestion("qe-4", "ministries: {asked: economie}\n")
            .WithQuestion("qe-5", "chamber: senat\nministries: {asked: economie, attributed: [economie-numerique]}\n");
        site.Build();
        Assert.Equal(
            ["Questions : Assemblée nationale: 2 reçues, 1 avec réponse", "Questions : Sénat: 1 reçues, 1 avec réponse"],
            Figures(site)
        );
        // No rule of the Sénat asks for an answer within ten days after a flag.
        Assert.Contains("Signalement par un groupe", site.Read("documents/2013/07/qe-3/index.html"), StringComparison.Ordinal);
        var rows = site.Read("data/statistics/ministries.csv").Split("\r\n").Select(row => row.Split(',')).ToList();
        Assert.Equal("1", rows.Find(row => row[0] == "economie")![Array.IndexOf(rows[0], "responsible_flagged")]);
    }

    [Fact]
    public void A_ministry_that_one_chamber_asks_has_no_figures_of_chambers()
    {
        using var site = new TestSite().WithQuestion("qe-1", Fields("senat")).WithQuestion("qe-2", Fields("senat"), Answer);
        site.Build();
        Assert.Empty(Figures(site));
    }

    private const string Flagged = "events: [{type: flagged, on: 2013-10-01}]\n";

    private const string Answer = "# Texte de la question\nPourquoi ?\n\n# Texte de la réponse\nParce que.";

    private static string Fields(string chamber) => $"chamber: {chamber}\nministries: {{asked: economie}}\n";

    private static IEnumerable<string> Figures(TestSite site) =>
        Printed
            .Parsed(site.Read("ministeres/economie/index.html"))
            .QuerySelectorAll("dt")
            .Select(term => $"{Plain(term.TextContent)}: {Plain(term.NextElementSibling!.TextContent)}")
            .Where(figure => figure.StartsWith("Questions : ", StringComparison.Ordinal));

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
}
