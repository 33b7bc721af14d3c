using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Exporting;

/// <summary>The Markdown beside pages.</summary>
public sealed partial class MarkdownPagesTests(WorkbookSite made) : IClassFixture<WorkbookSite>
{
    [Fact]
    public void A_document_has_its_key_data_and_its_texts_whole()
    {
        var text = made.Site.Read("documents/2013/07/qe-long/index.md");
        Assert.StartsWith("# La fibre, qe-long\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("Anne Roche", text, StringComparison.Ordinal);
        Assert.EndsWith(WorkbookSite.Long + "\n", text, StringComparison.Ordinal);
        Assert.Contains("<https://vallee.example/llms.txt>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_has_one_that_it_names_and_whose_links_lead_to_files()
    {
        var pages = Files("index.html");
        Assert.Equal(pages.Select(page => Path.ChangeExtension(page, ".md")), Files("index.md"));
        Assert.All(pages, page =>
        {
            var (html, text) = (made.Site.Read(page), Plain(made.Site.Read(Path.ChangeExtension(page, ".md"))));
            var address = page[..^"index.html".Length];
            Assert.Contains($"type=\"text/markdown\"", html, StringComparison.Ordinal);
            Assert.Contains($"href=\"/{address}index.md\"", html, StringComparison.Ordinal);
            Assert.Contains("<body>\n<p hidden><a href=\"/llms.txt\">Sommaire du site</a></p>\n", html, StringComparison.Ordinal);
            Assert.Matches(@"\A# \S", text);
            Assert.Contains($"- Page : <https://vallee.example/{address}>\n", text, StringComparison.Ordinal);
            Assert.Contains("- Sommaire du site : <https://vallee.example/llms.txt>\n", text, StringComparison.Ordinal);
            Assert.All(Link().Matches(text), link => Leads(link.Groups[1].Value));
        });
    }

    [Fact]
    public void A_list_has_its_choices_and_its_rows_with_links_to_the_Markdown_of_documents()
    {
        var list = Plain(made.Site.Read("documents/index.md"));
        Assert.StartsWith("# Documents\n\n- Page : ", list, StringComparison.Ordinal);
        Assert.Contains("- [2013](https://vallee.example/documents/2013/index.md) 32\n", list, StringComparison.Ordinal);
        Assert.Contains(
            ". 09/07/2013 · Question écrite · [La fibre, qe-long](https://vallee.example/documents/2013/07/qe-long/index.md) · Anne Roche",
            list,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Authors_sections_and_tables_have_theirs()
    {
        Assert.Contains(
            "[Anne Roche](https://vallee.example/auteurs/anne-roche/index.md) 33 documents",
            Plain(made.Site.Read("auteurs/index.md")),
            StringComparison.Ordinal
        );
        Assert.StartsWith("# Anne Roche\n", made.Site.Read("auteurs/anne-roche/index.md"), StringComparison.Ordinal);
        Assert.Contains(
            "\n| [documents.csv](https://vallee.example/data/documents.csv) | ",
            made.Site.Read("donnees/index.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("\n````\n", made.Site.Read("donnees/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_name_is_none()
    {
        using var site = new TestSite();
        site.WithQuestion("qe-marked", "programmes: [vallee-connectee]\n")
            .With("authorities/programmes.yml", "- {id: vallee-connectee, name: \"Vallée [connectée] *de* demain\"}\n");
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "products: {markdown: true}\n");
        site.Build();
        Assert.StartsWith(
            "# Vallée \\[connectée\\] \\*de\\* demain\n",
            site.Read("programmes/vallee-connectee/index.md"),
            StringComparison.Ordinal
        );
    }

    private List<string> Files(string name) =>
        [
            .. Directory
                .EnumerateFiles(made.Site.Output, name, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(made.Site.Output, file))
                .Order(StringComparer.Ordinal),
        ];

    // On pages the spaces before French punctuation and in numbers do not break.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private void Leads(string link)
    {
        var address = new Uri(link);
        if (address.Host == "vallee.example")
        {
            Assert.True(File.Exists(Path.Combine(made.Site.Output, Printed.AtRoot.FileOf(address.AbsolutePath))), link);
        }
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
