using AngleSharp.Html.Parser;

namespace StaticPublication.Tests.Exporting;

/// <summary>The readable history of publications, and the pages that lead to it.</summary>
public class ChangesPageTests
{
    [Fact]
    public void A_first_publication_has_nothing_to_compare_with()
    {
        using var site = new TestSite().WithQuestion("an-14-qe-1");
        site.Build();

        Assert.Contains("Aucune publication antérieure n’est connue", site.Read("changements/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_tells_what_was_added_changed_and_removed_as_changes_json_does()
    {
        using var first = new TestSite().WithQuestion("an-14-qe-1").WithQuestion("an-14-qe-2");
        first.Build();
        using var second = new TestSite()
            .WithQuestion("an-14-qe-1", body: "Et pourquoi pas ?")
            .WithQuestion("an-14-qe-3")
            .With("tombstones.yml", "- {id: an-14-qe-2, date: 2013-07-09, legalGround: RGPD}\n");
        second.Build(previous: first.Output);
        var page = new HtmlParser().ParseDocument(second.Read("changements/index.html"));
        var groups = page.QuerySelectorAll("h3")
            .ToDictionary(heading => heading.TextContent, heading => heading.NextElementSibling!.TextContent.Trim());

        Assert.Equal("La fibre, an-14-qe-3", groups["Ajoutés"]);
        Assert.StartsWith("La fibre, an-14-qe-1", groups["Modifiés"], StringComparison.Ordinal);
        Assert.Contains("Ses textes", groups["Modifiés"], StringComparison.Ordinal);
        Assert.Equal("an-14-qe-2", groups["Retirés"]);
        Assert.Contains(
            second.Json("data/changes.json").GetProperty("version").GetString()!,
            page.QuerySelector("h2")!.TextContent,
            StringComparison.Ordinal
        );
    }

    // It has no page to lead to: a link would be broken, and stop the build.
    [Fact]
    public void An_entry_that_no_document_names_is_told_without_a_link()
    {
        using var first = new TestSite().WithQuestion("an-14-qe-1");
        first.Build();
        using var second = new TestSite()
            .WithQuestion("an-14-qe-1")
            .With(
                "authorities/headings.yml",
                File.ReadAllText(Path.Combine(first.Input, "authorities/headings.yml")) + "\n- id: nulle\n  name: Nommée nulle part\n"
            );
        second.Build(previous: first.Output);
        var told = new HtmlParser()
            .ParseDocument(second.Read("changements/index.html"))
            .QuerySelectorAll("li")
            .Single(row => row.TextContent.Contains("Nommée nulle part", StringComparison.Ordinal));
        Assert.Null(told.QuerySelector("a"));
    }

    [Theory]
    [InlineData("dictionnaire")]
    [InlineData("changements")]
    [InlineData("portefeuilles")]
    public void A_page_of_its_own_is_in_the_sitemap_and_led_to(string key)
    {
        using var site = new TestSite().WithQuestion("an-14-qe-1");
        site.Build();

        Assert.Contains($"/{key}/</loc>", site.Read("sitemap-1.xml"), StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"/{key}/\"",
            site.Read(key == "portefeuilles" ? "ministeres/index.html" : "index.html"),
            StringComparison.Ordinal
        );
    }
}
