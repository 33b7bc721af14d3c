namespace StaticPublication.Tests;

/// <summary>What pages say of history is what entries of authorities state, and nothing that the first or the last document would
/// suggest.</summary>
public class HistoryTests
{
    private const string Legislature = "- {id: legislature-14, name: 14e législature, number: 14, from: 2012-06-20, until: 2017-06-20}\n";

    [Fact]
    public void Without_dates_of_legislatures_no_end_is_marked()
    {
        using var site = OfTwoLegislatures();
        site.Build();
        Assert.DoesNotContain("législature", site.Read("statistiques/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_legislature_is_marked_on_the_month_that_its_entry_states()
    {
        using var site = OfTwoLegislatures().With("authorities/legislatures.yml", Legislature);
        site.Build();
        var chart = Printed.Parsed(site.Read("statistiques/index.html")).QuerySelector("#months + figure svg")!;
        Assert.Contains("Fin de la 14e législature, le 20 juin 2017", chart.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        // From March 2014 to September 2018 there are 55 months, and June 2017 is the fortieth.
        Assert.Equal("72.73%", chart.QuerySelector("line.note")!.GetAttribute("x1"));
    }

    [Fact]
    public void Dates_of_legislatures_are_published_as_data()
    {
        using var site = OfTwoLegislatures().With("authorities/legislatures.yml", Legislature);
        site.Build();
        var entry = site.Json("data/legislatures.json")[0];
        Assert.Equal("14 2012-06-20 2017-06-20", $"{entry.GetProperty("number")} {entry.GetProperty("from")} {entry.GetProperty("until")}");
        Assert.Equal(
            "legislature-14,14e législature,,14,2012-06-20,2017-06-20,,,false",
            site.Read("data/legislatures.csv").Split("\r\n")[1]
        );
        Assert.Equal(1, site.Json("data/manifest.json").GetProperty("counts").GetProperty("legislatures").GetInt32());
    }

    [Fact]
    public void The_group_of_a_person_is_said_with_the_day_of_the_document_that_states_it()
    {
        using var site = new TestSite().WithQuestion("qe-1", "", published: "2013-07-09");
        var question = site.Input + "/documents/qe-1.md";
        File.WriteAllText(
            question,
            File.ReadAllText(question).Replace("[anne-roche]", "[{author: anne-roche, group: Les Verts}]", StringComparison.Ordinal)
        );
        site.Build();
        Assert.Contains(
            "Les Verts, d’après son document du 9 juillet 2013",
            Printed.Parsed(site.Read("auteurs/anne-roche/index.html")).QuerySelector(".head")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("from: 2014-08-26", true)]
    [InlineData("from: 2031-08-26", false)]
    [InlineData("from: 2012-05-16, until: 2014-08-25", false)]
    [InlineData("from: 2012-05-16}\n- {id: next, name: Suivant, predecessors: [economie]", false)]
    public void A_body_is_in_office_if_nothing_says_that_it_ended_or_has_not_begun(string dates, bool inOffice)
    {
        using var site = new TestSite()
            .With("authorities/ministries.yml", $"- {{id: economie, name: Économie, portfolio: economie, {dates}}}\n")
            .WithQuestion("qe-1", "ministries: {asked: economie}\n", published: "2015-07-09");
        site.Build();
        Assert.Equal(inOffice, site.Read("portefeuilles/economie/index.html").Contains("en fonction au", StringComparison.Ordinal));
    }

    private static TestSite OfTwoLegislatures()
    {
        var site = new TestSite()
            .WithQuestion("qe-1", "legislature: 14\n", published: "2014-03-04")
            .WithQuestion("qe-2", "legislature: 15\n", published: "2018-09-04");
        return site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "asOf: 2018-09-04\n");
    }
}
