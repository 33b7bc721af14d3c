namespace StaticPublication.Tests;

/// <summary>Questions that wait month by month, answers within the delay by year, and questions that move, as pages and data tell
/// them.</summary>
public sealed class QuestionFlowsTests : IDisposable
{
    private readonly TestSite _site = new TestSite()
        .With("authorities/ministries.yml", "- {id: culture, name: Culture}\n- {id: sports, name: Sports}\n")
        .WithQuestion("qe-1", "ministries: {asked: culture, attributed: [sports]}\n", published: "2013-01-10")
        .WithQuestion("qe-2", "events: [{type: answered, on: 2013-02-01}]\n", published: "2013-01-10")
        .WithQuestion("qe-3", "events: [{type: answered, on: 2014-03-31}]\n", published: "2013-03-10")
        .WithQuestion("qe-4", "events: [{type: withdrawn, on: 2014-03-01}]\n", published: "2014-02-10")
        .WithQuestion("qe-5", published: "2013-05");

    public QuestionFlowsTests() => _site.Build();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_stock_counts_what_waits_at_the_end_of_each_month()
    {
        var stock = Data("stock", 0, 1).ToDictionary(row => row.Split(' ')[0], row => row.Split(' ')[1]);
        Assert.Equal(("2", "1", "2", "3", "1"), (stock["2013-01"], stock["2013-02"], stock["2013-03"], stock["2014-02"], stock["2014-03"]));
        Assert.Equal("2014-03", stock.Keys.Last());
    }

    [Fact]
    public void The_share_within_the_delay_is_of_the_questions_that_are_decided()
    {
        Assert.Equal(["2013 1 3"], Data("punctuality", 0, 1, 2));
    }

    [Fact]
    public void A_successor_of_the_same_portfolio_takes_a_question_over_without_its_moving()
    {
        using var site = new TestSite().WithQuestion("qe-1", "ministries: {asked: economie, attributed: [economie-numerique]}\n");
        site.Build();
        Assert.Single(File.ReadAllLines(Path.Combine(site.Output, "data/statistics/transfers.csv")));
    }

    [Fact]
    public void Questions_are_counted_by_ministry_and_quarter() => Assert.Equal(["sports 2013-Q1 1"], Data("quarters", 0, 2, 3));

    [Fact]
    public void A_question_that_moved_is_told_from_and_to() => Assert.Equal(["culture sports"], Data("transfers", 0, 2));

    private IEnumerable<string> Data(string figure, params int[] columns) =>
        _site
            .Read($"data/statistics/{figure}.csv")
            .TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(row => string.Join(' ', columns.Select(column => row.Split(',')[column])));
}
