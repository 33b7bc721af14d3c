using AngleSharp.Dom;

namespace StaticPublication.Tests;

/// <summary>No page is cut, however long, and none changes the lines of what it prints.</summary>
public sealed class WholePageTests : IDisposable
{
    private readonly SmallCatalogue _small = OddDocuments.Make();

    public void Dispose() => _small.Dispose();

    [Fact]
    [Trait("Check", "R24")]
    public void Every_page_is_whole_and_has_one_heading_one_main_and_a_language()
    {
        var pages = Printed.Pages(_small.Edition());
        foreach (var (path, html) in pages)
        {
            Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
            Assert.DoesNotContain("...\n", html, StringComparison.Ordinal);
            var page = Printed.Parsed(html);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
            Assert.True(page.QuerySelectorAll("main").Length == 1, path);
            Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
            Assert.True(page.QuerySelector("link[rel=canonical]") is not null, path);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            Assert.True(
                ids.Distinct().Count() == ids.Length,
                path + ": " + string.Join(' ', ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))
            );
            foreach (var label in page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')))
            {
                Assert.True(ids.Contains(label), $"{path}: {label}");
            }
        }

        Trust.Seen.Of("R24", $"{pages.Count} pages, each to its end");
    }

    [Fact]
    [Trait("Check", "R24")]
    public void A_page_of_a_million_and_a_half_characters_is_whole()
    {
        using var small = new SmallCatalogue();
        small.Add(
            Printed.Question(
                small,
                "Long",
                string.Concat(
                    Enumerable.Range(0, 20_000).Select(n => $"Paragraphe {n} avec des mots et encore des mots pour faire long.\n\n")
                ) + "Fin."
            )
        );
        var html = Printed.Pages(small.Edition())["documents/2020/01/one/index.html"];
        Assert.True(html.Length > 1_500_000);
        Assert.Contains(">Fin. <a", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("...\n", html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R24")]
    public void A_list_of_five_thousand_links_and_a_million_and_a_half_characters_is_whole()
    {
        using var small = new SmallCatalogue();
        small.Headings.AddRange(
            Enumerable.Range(1, 5000).Select(n => new Heading(new AuthorityEntry($"h{n}", $"Rubrique {n} {new string('x', 280)}")))
        );
        var pages = Printed
            .Pages(small.Edition())
            .Where(page =>
                page.Key.StartsWith("rubriques/", StringComparison.Ordinal) && !page.Key.StartsWith("rubriques/h", StringComparison.Ordinal)
            )
            .Select(page => page.Value)
            .ToList();
        Assert.InRange(pages.Sum(html => html.Length), 1_500_000, int.MaxValue);
        Assert.All(pages, html => Assert.EndsWith("</html>\n", html, StringComparison.Ordinal));
        Assert.All(pages, html => Assert.DoesNotContain("...\n", html, StringComparison.Ordinal));
        var names = pages.SelectMany(html => Printed.Parsed(html).QuerySelectorAll("main li").Select(name => name.TextContent));
        var headings = names.Where(name => name.StartsWith("Rubrique ", StringComparison.Ordinal)).ToList();
        Assert.Equal(5000, headings.Distinct().Count());
        Assert.Contains(headings, name => name.StartsWith("Rubrique 5000 ", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Check", "R25")]
    public void Code_and_verse_keep_their_own_lines_and_indentation()
    {
        const string Code = "  a\n\tb\n\n    c\n";
        const string Verse =
            "Sous le pont Mirabeau coule la Seine\nEt nos amours\nFaut-il qu’il m’en souvienne\nLa joie venait toujours après la peine";
        using var small = new SmallCatalogue();
        small.Add(
            Printed.Question(
                small,
                "Code",
                $"```\n{Code}```\n\n{Verse.Replace("\n", "\\\n", StringComparison.Ordinal)}\n\n```\n{Verse}\n```"
            )
        );
        var said = Printed.Parsed(Printed.Pages(small.Edition())["documents/2020/01/one/index.html"]).QuerySelector(".said")!;
        Assert.Equal([Code, Verse + "\n"], said.QuerySelectorAll("pre").Select(pre => pre.TextContent));
        said.QuerySelectorAll("a.pin").ToList().ForEach(pin => pin.Remove());
        Assert.Equal(Verse, Assert.Single(said.QuerySelectorAll("p")).TextContent.TrimEnd());
    }
}
