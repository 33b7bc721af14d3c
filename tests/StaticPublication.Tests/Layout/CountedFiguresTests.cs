using System.Globalization;
using AngleSharp.Dom;

namespace StaticPublication.Tests.Layout;

/// <summary>Every figure of every page leads to the list that it counts, and is what the documents tell.</summary>
public sealed class CountedFiguresTests(LaidOutSite laidOut, InventedSite invented)
{
    [Fact]
    public void Every_figure_leads_to_as_many_documents_as_it_says() => AssertFollowed(laidOut.Published);

    [Fact]
    public async Task Every_figure_about_invented_questions_leads_to_as_many_documents_as_it_says()
    {
        var published = await invented.Published();
        AssertFollowed(published);
        AssertDelays(published);
    }

    [Theory, Trait("Category", "Release")]
    [InlineData("government")]
    [InlineData("westminster")]
    [InlineData("invented")]
    public async Task Every_figure_of_three_publications_leads_to_as_many_documents_as_it_says(string records)
    {
        using var site = records switch
        {
            "government" => OfficialQuestions.Site(),
            "westminster" => WestminsterTests.Built(int.MaxValue),
            _ => await InventedSite.Built(2000),
        };
        if (records == "government")
        {
            site.Build();
        }

        AssertFollowed(new PublishedSite(site.Output));
    }

    [Fact]
    public void Median_and_ninth_decile_of_each_ministry_are_those_of_its_answers() => AssertDelays(laidOut.Published);

    [Fact]
    public void Answers_without_a_day_are_told_beside_the_median_that_leaves_them_out()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "ministries: {asked: economie}\nevents: [{type: answered, on: 2013-08-01}]\n")
            .WithQuestion(
                "qe-2",
                "ministries: {asked: economie}\n",
                body: "# Texte de la question\n\nUne question.\n\n# Réponse\n\nUne réponse.\n"
            );
        site.Build();
        var row = Rows(new PublishedSite(site.Output), "economie");
        Assert.Equal(
            "sur 1, moins de cinq, 1 sans délai connu",
            row.Children[2].QuerySelector("small")!.TextContent.Replace('\u00a0', ' ')
        );
    }

    [Fact]
    public void What_a_chart_leaves_out_or_counts_beside_itself_has_a_list()
    {
        using var site = new TestSite()
            .WithQuestion(
                "qe-1",
                "ministries: {asked: culture, attributed: [economie-numerique]}\nevents: [{type: answered, on: 2013-08-01}]\n"
            )
            .WithQuestion("qe-2", "ministries: {asked: economie}\nevents: [{type: answered, on: 2014-02-03}]\n")
            .WithQuestion("qe-3", "ministries: {asked: economie}\n", body: "# Texte de la question\n\nA.\n\n# Réponse\n\nB.\n");
        File.AppendAllText(Path.Combine(site.Input, "authorities/ministries.yml"), "- {id: culture, name: Culture}\n");
        site.Build();
        var published = new PublishedSite(site.Output);
        string[] linked =
        [
            .. published.Page("/statistiques/").QuerySelectorAll("figcaption > a[href*='?']").Select(link => link.GetAttribute("href")!),
        ];
        foreach (var part in new[] { "answered=unknown", "ended=unknown", "delay=unknown", "transfer=moved&order", "transfer=stayed" })
        {
            Assert.Contains(linked, address => address.Contains(part, StringComparison.Ordinal));
        }

        AssertFollowed(published, least: 10);
    }

    [Fact]
    public void What_search_engines_must_not_index_is_counted_apart()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "ministries: {asked: economie}\n")
            .WithQuestion("qe-2", "ministries: {asked: economie}\nindexing: forbidden\n");
        site.Build();
        var published = new PublishedSite(site.Output);
        Assert.Equal("1", Rows(published, "economie").QuerySelector("td:nth-of-type(2)")!.TextContent);
        Assert.Contains(
            "Les chiffres ne comptent pas 1 question que les moteurs de recherche",
            published.Page("/statistiques/").Body!.TextContent.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        AssertFollowed(published, least: 3);
    }

    private static IElement Rows(PublishedSite site, string ministry) =>
        site.Page("/ministeres/").QuerySelector($"a[href='/ministeres/{ministry}/']")!.Closest("tr")!;

    private static void AssertFollowed(PublishedSite site, int least = 100)
    {
        var (links, followed) = (new FollowedLinks(site), 0);
        foreach (var address in site.Addresses.Where(address => !address.Contains("/page/", StringComparison.Ordinal)))
        {
            foreach (
                var link in site.Page(address)
                    .QuerySelectorAll("main :is(td.n a, .tally a, a.count, .bars small a, figcaption > a[href*='?'])")
            )
            {
                var said = PublishedList.Number(link.TextContent);
                var to = link.GetAttribute("href")!;
                Assert.True(links.Count(to) == said, $"{address}: {said} leads to {links.Count(to)} at {to}");
                followed++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{followed} figures followed");
        Assert.InRange(followed, least, int.MaxValue);
        AssertLinked(site);
    }

    // Shares and delays are no numbers of documents.
    private static void AssertLinked(PublishedSite site)
    {
        var page = site.Page(site.Addresses.First(address => address is "/statistiques/" or "/statistics/"));
        foreach (var note in page.QuerySelectorAll("figcaption").Select(caption => (IElement)caption.Clone()))
        {
            note.QuerySelectorAll("a, details, time").ToList().ForEach(part => part.Remove());
            Assert.DoesNotMatch(@"\d\s(question|réponse|answer)", note.TextContent);
        }

        foreach (var figure in new[] { "stock", "transfers", "delays", "punctuality" })
        {
            Assert.All(
                page.QuerySelectorAll($"section[aria-labelledby={figure}] td.n")
                    .Where(cell =>
                        cell.TextContent.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter)) && cell.TextContent != "0"
                    ),
                cell => Assert.NotNull(cell.QuerySelector("a"))
            );
        }
    }

    private static void AssertDelays(PublishedSite site)
    {
        var checkedRows = 0;
        foreach (var ministry in site.Documents.Where(IsTimed).GroupBy(document => document["responsible"]).Where(group => group.Key != ""))
        {
            var days = ministry.Select(DaysOf).Order().ToArray();
            var row = Rows(site, ministry.Key);
            Assert.Equal((days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2m, Sorted(row, 1));
            Assert.Equal(days[(int)Math.Ceiling(days.Length * 0.9) - 1], Sorted(row, 3));
            checkedRows++;
        }

        Assert.InRange(checkedRows, 2, int.MaxValue);
    }

    // Its number as tables are sorted by it; 0 is printed as words.
    private static decimal Sorted(IElement row, int column) =>
        decimal.Parse(row.QuerySelectorAll("td")[column].GetAttribute("data-n")!, CultureInfo.InvariantCulture);

    private static bool IsTimed(IReadOnlyDictionary<string, string> document) =>
        document["indexing"] == "allowed" && document["days_to_answer"] != "";

    private static int DaysOf(IReadOnlyDictionary<string, string> document) =>
        int.Parse(document["days_to_answer"], CultureInfo.InvariantCulture);
}
