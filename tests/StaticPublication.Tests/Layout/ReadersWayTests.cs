using AngleSharp.Dom;

namespace StaticPublication.Tests.Layout;

/// <summary>What leads readers on leads to something, and what says nothing is left out.</summary>
public sealed class ReadersWayTests(LaidOutSite laidOut)
{
    [Fact]
    public void The_page_on_following_names_indexes_of_lists_that_have_feeds()
    {
        var site = laidOut.Published;
        var indexes = Targets(site.Page("/suivre/"), "main dd a, main li a").Where(IsIndex).ToList();
        Assert.Contains("/ministeres/", indexes);
        Assert.All(indexes, index =>
            Assert.Contains(Targets(site.Page(index), "a.own"), entry => File.Exists(site.Folder + entry + "atom.xml"))
        );
    }

    [Fact]
    public void No_way_to_browse_leads_to_an_index_without_entries()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        site.Build();
        var published = new PublishedSite(site.Output);
        Assert.Contains("Aucune entrée", published.Page("/circonscriptions/").Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { "404.html", "recherche/index.html" })
        {
            Assert.DoesNotContain("/circonscriptions/", site.Read(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_and_its_abbreviation_are_one_entry_of_the_timeline()
    {
        using var site = new TestSite()
            .With(
                "authorities/groups.yml",
                "- id: verts\n  name: Les Verts\n  names:\n"
                    + "  - {name: Les Verts, from: 2012-06-20, until: 2017-06-20, source: Liste}\n"
                    + "  - {name: LV, from: 2012-06-20, until: 2017-06-20, source: Liste}\n"
                    + "  - {name: Les Verts unis, from: 2017-06-27, source: Liste}\n"
            )
            .WithQuestion("qe-1", "", published: "2013-07-09");
        File.WriteAllText(
            Path.Combine(site.Input, "documents/qe-1.md"),
            File.ReadAllText(Path.Combine(site.Input, "documents/qe-1.md"))
                .Replace("authors: [anne-roche]", "authors: [{author: anne-roche, group: Les Verts}]", StringComparison.Ordinal)
        );
        site.Build();
        var names = new PublishedSite(site.Output).Page("/groupes/verts/").QuerySelectorAll("aside ol.timeline li").ToList();
        Assert.Equal(2, names.Count);
        Assert.Contains("Les Verts, LV", names[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_timeline_is_closed_because_the_documents_come_after_it()
    {
        using var site = new TestSite();
        site.With("authorities/portfolios.yml", "- {id: long, name: Long}\n")
            .With(
                "authorities/ministries.yml",
                string.Concat(
                    Enumerable
                        .Range(1, 13)
                        .Select(n => $"- {{id: long-{n}, name: \"Ministère {n}\", portfolio: long, from: {2000 + n}-01-01}}\n")
                )
            )
            .WithQuestion("qe-1", "ministries: {asked: long-13}\n");
        site.Build();
        Assert.Equal(
            "times",
            new PublishedSite(site.Output).Page("/portefeuilles/long/").QuerySelector("aside details > summary > h2")!.Id
        );
    }

    [Fact]
    public void A_publication_without_warnings_says_so_once()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        site.Build();
        var said = new PublishedSite(site.Output).Page("/qualite/").QuerySelector("section[aria-labelledby=warnings]")!.TextContent;
        Assert.StartsWith("Aucun avertissement", said.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("0", said.Split(" au ")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2013-08-01", false)]
    [InlineData("2013-10-01", true)]
    public void Quarters_are_drawn_if_there_are_two(string published, bool drawn)
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "ministries: {asked: economie}\n")
            .WithQuestion("qe-2", "ministries: {asked: economie-numerique}\n", published: published);
        site.Build();
        Assert.Equal(drawn, new PublishedSite(site.Output).Page("/statistiques/").QuerySelector("#quarters") is not null);
    }

    private static IEnumerable<string> Targets(IParentNode page, string links) =>
        page.QuerySelectorAll(links).Select(link => link.GetAttribute("href")!);

    private static bool IsIndex(string address) =>
        address.EndsWith('/') && address.Count(sign => sign == '/') == 2 && !address.StartsWith("/retards", StringComparison.Ordinal);
}
