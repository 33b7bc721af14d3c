using StaticPublication.Exporting;

namespace StaticPublication.Tests;

/// <summary>What a record says is text wherever it is printed: no element, no template, no end of a script.</summary>
public sealed class TextAsTextTests : IDisposable
{
    private readonly SmallCatalogue _small = OddDocuments.Make();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void No_page_has_an_inline_script_style_or_handler()
    {
        foreach (var (path, html) in Printed.Pages(_small.Edition()))
        {
            var page = Printed.Parsed(html);
            Assert.True(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])").Length == 0, path);
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    [Trait("Check", "R21")]
    public void Marks_in_any_field_of_a_record_stay_text()
    {
        var pages = Printed.Pages(_small.Edition());
        foreach (var (path, html) in pages)
        {
            Assert.True(Printed.Parsed(html).QuerySelector("x-canary") is null, path);
        }

        var document = Printed.Parsed(pages["documents/2017/01/canary/index.html"]);
        foreach (var field in "T n k v r g c p f O M I H an kw P pg is cd rs nt lb by pub pn tx ty ab".Split(' '))
        {
            Assert.Contains(field + CanaryDocument.Text, document.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains(
            "T" + CanaryDocument.Text,
            System
                .Text.Json.JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent)
                .RootElement.GetProperty("@graph")[0]
                .GetProperty("name")
                .GetString(),
            StringComparison.Ordinal
        );
        using var release = new Release(_small.Edition());
        var feeds = Exports
            .Files(release)
            .Where(file => file.Path.EndsWith(".xml", StringComparison.Ordinal))
            .Select(file => System.Xml.Linq.XDocument.Parse(Printed.Written(file)))
            .ToList();
        Assert.DoesNotContain(feeds.SelectMany(feed => feed.Descendants()), element => element.Name.LocalName == "x-canary");
        Assert.Contains(feeds.SelectMany(feed => feed.Descendants()), element =>
            element.Name.LocalName == "title" && element.Value.Contains("T" + CanaryDocument.Text, StringComparison.Ordinal)
        );
        Trust.Seen.Of("R21", $"{pages.Count} pages and {feeds.Count} feeds and sitemaps, 0 elements of the canary");
    }

    [Fact]
    [Trait("Check", "R21")]
    public void Only_what_makes_HTML_calls_a_text_HTML()
    {
        string[] makers =
        [
            "FigureTable.cs",
            "JsonLd.cs",
            "Logo.cs",
            "Markdown.cs",
            "Phrases.cs",
            "StatisticsBars.cs",
            "Svg.cs",
            "Templates.cs",
            "WordDifference.cs",
        ];
        Assert.Equal(
            makers,
            Repository
                .Files("src")
                .Where(path =>
                    path.EndsWith(".cs", StringComparison.Ordinal)
                    && File.ReadAllText(path).Contains("Html.Trusted(", StringComparison.Ordinal)
                )
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("{{ 7*7 }}")]
    [InlineData("@(7*7)")]
    [InlineData("<?# Eval ?>")]
    [InlineData("=> 1+1")]
    [InlineData("-> x")]
    [Trait("Check", "R22")]
    public void Marks_of_templates_in_content_are_shown_as_they_are(string mark)
    {
        using var small = new SmallCatalogue();
        small.Add(Printed.Question(small, mark, mark.Replace("<", "\\<", StringComparison.Ordinal)));
        var page = Printed.Parsed(Printed.Pages(small.Edition())["documents/2020/01/one/index.html"]);
        Assert.Equal(mark, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(mark, page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R26")]
    public void A_title_cannot_close_the_script_of_its_json()
    {
        // The encoder of .NET that lets such a title through is not to be used.
        Assert.Empty(Repository.Files("src").Where(path => File.ReadAllText(path).Contains("UnsafeRelaxed", StringComparison.Ordinal)));
        const string Title = "</script><script>alert(1)";
        using var small = new SmallCatalogue();
        small.Add(Printed.Question(small, Title, "Été"));
        var page = Printed.Parsed(Printed.Pages(small.Edition())["documents/2020/01/one/index.html"]);
        var script = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        using var json = System.Text.Json.JsonDocument.Parse(script.TextContent);
        Assert.Equal(Title, json.RootElement.GetProperty("@graph")[0].GetProperty("name").GetString());
    }
}
