using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticPublication.Exporting;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

public sealed class RenderingTests : IDisposable
{
    private readonly SmallCatalogue _small = OddDocuments.Make();

    public static SortedDictionary<string, string> Pages(Edition edition) => new(
        PageKinds.Files(new Press(edition)).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Path, Written), StringComparer.Ordinal);

    public static string Written(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Every_page_is_whole_and_has_one_heading_one_main_and_a_language()
    {
        foreach (var (path, html) in Pages(_small.Edition()))
        {
            Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
            var page = Parsed(html);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
            Assert.True(page.QuerySelectorAll("main").Length == 1, path);
            Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
            Assert.True(page.QuerySelector("link[rel=canonical]") is not null, path);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            Assert.True(ids.Distinct().Count() == ids.Length, path + ": " + string.Join(' ', ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)));
            foreach (var label in page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')))
            {
                Assert.True(ids.Contains(label), $"{path}: {label}");
            }
        }
    }

    [Fact]
    public void No_page_has_an_inline_script_style_or_handler()
    {
        foreach (var (path, html) in Pages(_small.Edition()))
        {
            var page = Parsed(html);
            Assert.True(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])").Length == 0, path);
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    [Trait("Check", "R21")]
    public void Marks_in_any_field_of_a_record_stay_text()
    {
        var pages = Pages(_small.Edition());
        foreach (var (path, html) in pages)
        {
            Assert.True(Parsed(html).QuerySelector("x-canary") is null, path);
        }

        var document = Parsed(pages["documents/2017/01/canary/index.html"]);
        foreach (var field in "T n k v r g c p f O M I H an kw P pg is cd rs nt lb by pub pn tx ty ab".Split(' '))
        {
            Assert.Contains(field + OddDocuments.Canary, document.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("T" + OddDocuments.Canary, System.Text.Json.JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        var feeds = Exports.Files(new Release(_small.Edition())).Where(file => file.Path.EndsWith(".xml", StringComparison.Ordinal)).Select(file => System.Xml.Linq.XDocument.Parse(Written(file))).ToList();
        Assert.DoesNotContain(feeds.SelectMany(feed => feed.Descendants()), element => element.Name.LocalName == "x-canary");
        Assert.Contains(feeds.SelectMany(feed => feed.Descendants()), element => element.Name.LocalName == "title" && element.Value.Contains("T" + OddDocuments.Canary, StringComparison.Ordinal));
        Trust.Seen.Of("R21", $"{pages.Count} pages and {feeds.Count} feeds and sitemaps, 0 elements of the canary");
    }

    [Fact]
    [Trait("Check", "R21")]
    public void Only_what_makes_HTML_calls_a_text_HTML()
    {
        string[] makers = ["Charts.cs", "Frame.cs", "JsonLd.cs", "Markdown.cs", "Phrases.cs", "StatisticsPage.cs", "Templates.cs"];
        Assert.Equal(makers, Repository.Files("src").Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && File.ReadAllText(path).Contains("Html.Trusted(", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
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
        small.Add(Question(small, mark, mark.Replace("<", "\\<", StringComparison.Ordinal)));
        var page = Parsed(Pages(small.Edition())["documents/2020/01/one/index.html"]);
        Assert.Equal(mark, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(mark, page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R24")]
    public void A_page_of_a_million_and_a_half_characters_is_whole()
    {
        using var small = new SmallCatalogue();
        small.Add(Question(small, "Long", string.Concat(Enumerable.Range(0, 20_000).Select(n => $"Paragraphe {n} avec des mots et encore des mots pour faire long.\n\n")) + "Fin."));
        var html = Pages(small.Edition())["documents/2020/01/one/index.html"];
        Assert.True(html.Length > 1_500_000);
        Assert.Contains(">Fin. <a", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("...\n", html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R24")]
    public void A_list_of_five_thousand_links_is_whole()
    {
        using var small = new SmallCatalogue();
        small.Headings.AddRange(Enumerable.Range(1, 5000).Select(n => new Heading { Id = $"h{n}", Name = $"Rubrique {n}", SortKey = $"{n:0000}" }));
        var page = Parsed(Pages(small.Edition())["rubriques/index.html"]);
        Assert.Equal(5000, page.QuerySelectorAll(".columns li").Length);
        Assert.Equal("Rubrique 5000", page.QuerySelector(".columns li:last-child a")!.TextContent);
    }

    [Fact]
    [Trait("Check", "R25")]
    public void Code_and_verse_keep_their_own_indentation()
    {
        using var small = new SmallCatalogue();
        small.Add(Question(small, "Code", "```\n  a\n\tb\n\n    c\n```"));
        var page = Parsed(Pages(small.Edition())["documents/2020/01/one/index.html"]);
        Assert.Equal("  a\n\tb\n\n    c\n", page.QuerySelector(".said pre")!.TextContent);
    }

    [Fact]
    [Trait("Check", "R26")]
    public void A_title_cannot_close_the_script_of_its_json()
    {
        // The encoder of .NET that lets such a title through is not to be used.
        Assert.Empty(Repository.Files("src").Where(path => File.ReadAllText(path).Contains("UnsafeRelaxed", StringComparison.Ordinal)));
        const string Title = "</script><script>alert(1)";
        using var small = new SmallCatalogue();
        small.Add(Question(small, Title, "Été"));
        var page = Parsed(Pages(small.Edition())["documents/2020/01/one/index.html"]);
        var script = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        using var json = System.Text.Json.JsonDocument.Parse(script.TextContent);
        Assert.Equal(Title, json.RootElement.GetProperty("@graph")[0].GetProperty("name").GetString());
    }

    [Fact]
    [Trait("Check", "R64")]
    public void A_document_that_must_not_be_indexed_is_in_no_list_that_may_be()
    {
        var pages = Pages(_small.Edition());
        Assert.NotNull(Parsed(pages["documents/2016/05/hidden/index.html"]).QuerySelector("meta[name=robots][content=noindex]"));
        foreach (var (path, html) in pages.Where(page => page.Key != "documents/2016/05/hidden/index.html" && page.Value.Contains("Acte individuel", StringComparison.Ordinal)))
        {
            Assert.True(Parsed(html).QuerySelector("meta[name=robots][content=noindex]") is not null, path);
        }
    }

    [Fact]
    public void A_site_in_English_has_no_French_word_of_the_interface_left()
    {
        using var english = OddDocuments.Make("en");
        var pages = Pages(english.Edition());
        var page = Parsed(pages["documents/2014/01/an-14-qe-47351/index.html"]);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", page.QuerySelector("h1")!.GetAttribute("lang"));
        foreach (var (path, html) in pages)
        {
            Assert.False(html.Contains("Données", StringComparison.Ordinal) || html.Contains("Réponse", StringComparison.Ordinal) || html.Contains("juillet", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void Equal_ingredients_mean_equal_bytes_and_a_change_of_name_reaches_every_page_that_shows_it()
    {
        var before = PageKinds.Files(new Press(_small.Edition())).ToDictionary(file => file.Path);
        using var other = OddDocuments.Make(programmeName: "Autre nom");
        using var same = OddDocuments.Make();
        foreach (var file in PageKinds.Files(new Press(same.Edition())))
        {
            Assert.Equal(before[file.Path].DependsOn, file.DependsOn);
            Assert.Equal(Written(before[file.Path]), Written(file));
        }

        var changed = 0;
        foreach (var file in PageKinds.Files(new Press(other.Edition())))
        {
            var differs = Written(before[file.Path]) != Written(file);
            Assert.True(!differs || before[file.Path].DependsOn != file.DependsOn, file.Path);
            changed += differs ? 1 : 0;
        }

        Assert.True(changed > 5, $"only {changed} pages changed");
    }

    private static Document Question(SmallCatalogue small, string title, string markdown) => new()
    {
        Id = "one",
        Kind = small.Question,
        Title = title,
        Published = PartialDate.Of(new DateOnly(2020, 1, 2)),
        Language = small.Language,
        Status = Status.Pending,
        Source = new Source(null, null, null, null, SmallCatalogue.Open),
        Place = new Place("input/documents/one.md", 2, 5),
        Texts = [new TextHead("question", null, null)],
        Stored = small.Store_(null, ("question", markdown)),
    };
}
