using System.Text.Json;

namespace StaticPublication.Tests;

/// <summary>What only the whole can tell: who stands in which list and how often, the figures of a list, the neighbours of a
/// document.</summary>
public class ResolvingListsTests
{
    [Theory]
    [InlineData("73 353", "213")]
    [InlineData("10 41", "25.5")]
    [InlineData("40 10 20", "20")]
    [InlineData("40 30 20 10", "25")]
    public void The_median_of_an_even_number_of_delays_is_the_mean_of_the_middle_ones(string delays, string median)
    {
        using var site = new TestSite();
        foreach (var days in delays.Split(' '))
        {
            var answered = new DateOnly(2013, 7, 9).AddDays(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture));
            site.WithQuestion($"qe-{days}", $"ministries: {{asked: economie}}\nevents: [{{type: answered, on: {answered:yyyy-MM-dd}}}]\n");
        }

        site.Build();
        Assert.Equal(
            median,
            site.Json("ministeres/economie/index.json").GetProperty("figures").GetProperty("responsibleMedianDays").GetRawText()
        );
    }

    [Fact]
    public void A_document_that_names_two_ministries_of_a_portfolio_stands_once_in_its_list()
    {
        using var site = new TestSite().WithQuestion("qe-1", "ministries: {asked: economie, attributed: [economie-numerique]}\n");
        site.Build();
        Assert.Single(
            Printed.Parsed(site.Read("portefeuilles/economie/index.html")).QuerySelectorAll("section[aria-labelledby=list] li.row")
        );
    }

    // With the programme and the heading in common it goes before all others, with the heading alone it stands behind five of them.
    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void Neighbours_are_looked_for_as_far_as_twenty_documents_away(int between, bool found)
    {
        const string both = "heading: telecommunications\nprogrammes: [vallee-connectee]\n";
        using var site = new TestSite()
            .WithQuestion("qe-first", both, published: "2013-01-01")
            .WithQuestion("qe-last", both, published: "2013-03-01");
        for (var number = 1; number <= between; number++)
        {
            site.WithQuestion($"qe-{number}", "programmes: [vallee-connectee]\n", published: $"2013-02-{number:00}");
        }

        site.Build();
        Assert.Equal(
            found,
            Ids(site.Json("documents/2013/01/qe-first/index.json").GetProperty("derived").GetProperty("related")).Contains("qe-last")
        );
    }

    private static IEnumerable<string?> Ids(JsonElement documents) =>
        documents.EnumerateArray().Select(document => document.GetProperty("id").GetString());
}
