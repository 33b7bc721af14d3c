using AngleSharp.Html.Parser;
using StaticPublication.Tests.Imaging;

namespace StaticPublication.Tests;

/// <summary>What a document's page shows of pictures, of the source's own fields, and of marks that turn the direction of
/// reading.</summary>
public class DocumentPageTests
{
    [Fact]
    public void Fields_of_the_source_without_a_place_stand_in_a_table_by_their_path()
    {
        using var site = new TestSite().WithQuestion(
            "an-14-qe-1",
            "extra: {teteAnalyse: \"<b>fibre</b>\", sort: {code: 12, motifs: [a, b]}}\n"
        );
        site.Build();
        var rows = new HtmlParser()
            .ParseDocument(site.Read("documents/2013/07/an-14-qe-1/index.html"))
            .QuerySelectorAll("details table tr")
            .Select(row => row.TextContent);

        Assert.Equal(["teteAnalyse<b>fibre</b>", "sort.code12", "sort.motifs[]a", "sort.motifs[]b"], rows);
    }

    [Fact, Trait("Check", "R11")]
    public void A_paragraph_with_marks_of_direction_is_isolated_and_others_are_not()
    {
        using var site = new TestSite()
            .WithQuestion("an-14-qe-1", body: "Le mot \u2067\u05E9\u05DC\u05D5\u05DD\u2069 est hébreu.")
            .WithQuestion("an-14-qe-2");
        site.Build();

        Assert.Matches(
            "<p id=\"q-1\"><bdi>Le mot .+ est hébreu\\.</bdi> <a class=\"pin\"",
            site.Read("documents/2013/07/an-14-qe-1/index.html")
        );
        Assert.DoesNotContain("<bdi>", site.Read("documents/2013/07/an-14-qe-2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_stands_with_its_sizes_its_words_and_its_pixels()
    {
        using var site = new TestSite().WithQuestion(
            "an-14-qe-1",
            "images: [{file: plan.jpg, alt: \"Un plan\", caption: \"Le plan\", credit: \"A. Roche\"}]\n"
        );
        Directory.CreateDirectory(Path.Combine(site.Input, "images"));
        File.WriteAllBytes(Path.Combine(site.Input, "images/plan.jpg"), Pictures.Jpeg(1200, 600));
        site.Build();
        var picture = new HtmlParser().ParseDocument(site.Read("documents/2013/07/an-14-qe-1/index.html")).QuerySelector("figure img")!;

        Assert.Equal("Un plan", picture.GetAttribute("alt"));
        Assert.Equal(("1200", "600"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.All(picture.GetAttribute("srcset")!.Split(", "), size =>
            Assert.True(File.Exists(Path.Combine(site.Output, size.Split(' ')[0][1..])))
        );
        Assert.Equal("Le plan Crédit\u00A0: A. Roche", picture.ParentElement!.QuerySelector("figcaption")!.TextContent);
    }
}
