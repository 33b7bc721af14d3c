namespace StaticPublication.Tests;

/// <summary>The statistics page and the data behind its figures.</summary>
public class StatisticsTests
{
    // A report that was "answered" is no question: neither the chart nor its table may count it.
    [Fact]
    public void Each_figure_shows_what_the_data_behind_it_says()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "events: [{type: answered, on: 2013-08-01}]\n")
            .WithQuestion("qe-2", "events: [{type: answered, on: 2014-10-01}]\n")
            .WithQuestion("qe-3", published: "2013-10-01")
            .With(
                "documents/rapport.md",
                "---\nid: rapport-1\nkind: rapport\ntitle: Un rapport\npublished: 2012-01-02\nauthors: [anne-roche]\n"
                    + "source: {licence: etalab-2.0}\nevents: [{type: answered, on: 2012-02-02}]\nabstract: Un rapport.\n---\n"
            );
        site.Build();
        Assert.Equal(Data("months", 1, 2), Shown("statistiques/mois", "main", 1, 2));
        Assert.Equal(Data("delays", 2), Shown("statistiques", "section[aria-labelledby=delays]", 1));
        Assert.Equal(["3 2"], [$"{Sum("months", 1)} {Sum("months", 2)}"]);
        Assert.Equal(2, Sum("delays", 2));

        int Sum(string figure, int column) => Data(figure, column).Sum(int.Parse);

        IEnumerable<string> Data(string figure, params int[] columns) =>
            site.Read($"data/statistics/{figure}.csv")
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(row => string.Join(' ', columns.Select(column => row.Split(',')[column])));

        IEnumerable<string> Shown(string page, string part, params int[] columns) =>
            Printed
                .Parsed(site.Read($"{page}/index.html"))
                .QuerySelectorAll($"{part} tbody tr")
                .Select(row => string.Join(' ', columns.Select(column => row.Children[column].TextContent)));
    }

    [Fact]
    public void Where_no_delay_applies_to_any_pending_question_nobody_says_that_none_is_overdue()
    {
        using var site = new TestSite().WithQuestion("qe-1", "ministries: {asked: economie}\n");
        var stated = File.ReadAllText(Path.Combine(site.Input, "site.yml"))
            .Replace("answerDueDays: 60", "answerDueDays: [{from: 2020-01-01, days: 60}]", StringComparison.Ordinal);
        site.With("site.yml", stated).Build();
        var rows = site.Read("data/ministries.csv").TrimStart('\uFEFF').Split("\r\n").Select(row => row.Split(',')).ToList();
        var (pending, overdue) = (Array.IndexOf(rows[0], "responsible_pending"), Array.IndexOf(rows[0], "responsible_overdue"));
        var economy = rows.Single(row => row[0] == "economie");
        Assert.Equal(("1", ""), (economy[pending], economy[overdue]));
        Assert.False(site.Json("documents/2013/07/qe-1/index.json").GetProperty("derived").TryGetProperty("overdue", out _));
    }
}
