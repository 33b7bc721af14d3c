using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
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
    }
}
