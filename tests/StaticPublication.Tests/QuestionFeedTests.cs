using System.Xml.Linq;

namespace StaticPublication.Tests;

/// <summary>The feeds of questions that wait or have just ended, and what leads to them.</summary>
public sealed class QuestionFeedTests
{
    private const string Cut = "asOf: 2014-01-31\n";

    private static TestSite Site(string more = "")
    {
        var site = new TestSite()
            .WithQuestion("qe-1")
            .WithQuestion("qe-2", "events: [{type: flagged, on: 2013-12-01}, {type: answered, on: 2014-01-10}]\n")
            .WithQuestion("qe-3", "events: [{type: answered, on: 2013-10-20}]\n");
        return site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + Cut + more);
    }

    [Fact]
    public void A_question_has_a_feed_while_it_waits_and_ninety_days_after()
    {
        using var site = Site();
        site.Build();
        Assert.Equal(
            ["documents/2013/07/qe-1/atom.xml", "documents/2013/07/qe-2/atom.xml"],
            Directory
                .GetFiles(Path.Combine(site.Output, "documents/2013/07"), "atom.xml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(site.Output, file))
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "/documents/:year/:month/:id/atom.xml  /documents/:year/:month/:id/  301",
            site.Read("_redirects"),
            StringComparison.Ordinal
        );
        Assert.Contains("/suivre/?page=/documents/2013/07/qe-1/", site.Read("documents/2013/07/qe-1/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/suivre/?page", site.Read("documents/2013/07/qe-3/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_feed_tells_what_happened_newest_first()
    {
        using var site = Site();
        site.Build();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var titles = XDocument
            .Parse(site.Read("documents/2013/07/qe-2/atom.xml"))
            .Root!.Elements(atom + "entry")
            .Select(entry => entry.Element(atom + "title")!.Value.Split('\u00a0')[0]);
        Assert.Equal(["Réponse publiée", "Signalement par un groupe", "Question publiée"], titles);
    }

    [Fact]
    public void A_publication_without_the_product_has_no_feed_no_link_and_no_word_of_it()
    {
        using var site = Site("products: light\n");
        site.Build();
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Output, "documents"), "atom.xml", SearchOption.AllDirectories));
        Assert.DoesNotContain(
            "atom.xml",
            site.Read("documents/2013/07/qe-1/index.html").Split("<main")[1].Split("</main>")[0],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("?page=", site.Read("documents/2013/07/qe-1/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Une question</dt>", site.Read("suivre/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/:id/atom.xml", site.Read("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_a_browser_opens_has_a_style_that_is_there_and_a_link_to_the_explanation()
    {
        using var site = Site();
        site.Build();
        var feed = site.Read("atom.xml");
        var style = feed.Split("href=\"/")[1].Split('"')[0];
        Assert.Contains("@namespace", site.Read(style), StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://vallee.example/suivre/\">", feed, StringComparison.Ordinal);
    }
}
