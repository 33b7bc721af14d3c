using StaticPublication.Serving;

namespace StaticPublication.Tests;

/// <summary>What no document names has no page, and what documents only mention stands apart.</summary>
public sealed class WithoutPageTests
{
    private const string Authors = "- {id: anne-roche, name: Anne Roche}\n- {id: luc-tessier, name: Luc Tessier, formerIds: [l-tessier]}\n";

    [Fact]
    public void An_authority_that_no_document_names_has_no_page_feed_or_entry_in_the_sitemap_and_no_link()
    {
        using var site = Site();
        site.Build();
        Assert.True(Directory.Exists(Path.Combine(site.Output, "auteurs/anne-roche")));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "auteurs/luc-tessier")));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "ministeres/economie-numerique")));
        Assert.DoesNotContain("luc-tessier", site.Read("sitemap-1.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("luc-tessier", site.Read("auteurs/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/auteurs/luc-tessier/", site.Read("data/authors.csv"), StringComparison.Ordinal);
        Assert.Contains("luc-tessier,Luc Tessier", site.Read("data/authors.csv"), StringComparison.Ordinal);
        // A page names it, but does not link to it.
        var portfolio = site.Read("portefeuilles/economie/index.html");
        Assert.Contains("Économie, industrie et numérique", portfolio, StringComparison.Ordinal);
        Assert.DoesNotContain("/ministeres/economie-numerique/", portfolio, StringComparison.Ordinal);
    }

    [Fact]
    public void The_addresses_of_an_authority_that_lost_its_last_document_lead_to_the_index()
    {
        using var site = Site().WithQuestion("qe-2", "people: [{person: luc-tessier, role: mentioned}]\n");
        site.Build();
        var earlier = Path.Combine(site.Folder, "earlier");
        Repository.Copy(site.Output, earlier);
        File.Delete(Path.Combine(site.Input, "documents/qe-2.md"));
        site.With("tombstones.yml", "- {id: qe-2, date: 2020-01-01, legalGround: RGPD}\n");
        Assert.DoesNotContain(site.Faults(previous: earlier), fault => fault.Severity == Severity.Error);
        site.Build(previous: earlier);
        string[] addresses =
        [
            "/auteurs/luc-tessier/",
            "/auteurs/luc-tessier/atom.xml",
            "/auteurs/l-tessier/",
            "/auteurs/luc-tessier/2013/",
        ];
        var answers = new PreviewedSite(site.Output);
        Assert.All(addresses, address =>
        {
            var answer = answers.Of(address);
            Assert.Equal((301, "/auteurs/"), (answer.Status, answer.Location));
        });
    }

    [Fact]
    public void A_person_whom_documents_only_mention_stands_apart_from_the_authors()
    {
        using var site = Site().WithQuestion("qe-2", "people: [{person: luc-tessier, role: mentioned}]\n");
        site.Build();
        var index = Printed.Parsed(site.Read("auteurs/index.html"));
        var apart = index.QuerySelector("section[aria-labelledby=mentioned]")!;
        Assert.Equal("/auteurs/luc-tessier/", apart.QuerySelector("a.own")!.GetAttribute("href"));
        Assert.Contains("citée dans 1\u00a0document", apart.TextContent, StringComparison.Ordinal);
        Assert.Single(index.QuerySelectorAll("a[href='/auteurs/luc-tessier/']"));
        Assert.Equal("Personne citée", Printed.Parsed(site.Read("auteurs/luc-tessier/index.html")).QuerySelector(".overline")!.TextContent);
    }

    [Fact]
    public void A_group_that_a_record_or_a_membership_gives_by_its_id_is_printed_by_its_name()
    {
        using var site = new TestSite()
            .With("authorities/groups.yml", "- {id: oikologoi-sp, name: Groupe écologiste}\n")
            .With("authorities/authors.yml", "- {id: anne-roche, name: Anne Roche, memberships: [{group: oikologoi-sp}]}\n")
            .With(
                "documents/a.md",
                "---\nid: qe-1\nkind: question-ecrite\ntitle: La fibre\npublished: 2013-07-09\n"
                    + "authors: [{author: anne-roche, group: oikologoi-sp}]\nsource: {licence: etalab-2.0}\n---\nPourquoi ?\n"
            );
        site.Build();
        foreach (var page in new[] { "documents/2013/07/qe-1/index.html", "auteurs/anne-roche/index.html" })
        {
            Assert.Contains("Groupe écologiste", site.Read(page), StringComparison.Ordinal);
            Assert.DoesNotContain("oikologoi-sp", Printed.Parsed(site.Read(page)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static TestSite Site() =>
        new TestSite().With("authorities/authors.yml", Authors).WithQuestion("qe-1", "ministries: {asked: economie}\n");
}
