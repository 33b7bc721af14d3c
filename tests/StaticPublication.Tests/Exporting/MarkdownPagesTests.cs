namespace StaticPublication.Tests.Exporting;

/// <summary>The Markdown beside pages.</summary>
public sealed class MarkdownPagesTests(WorkbookSite made) : IClassFixture<WorkbookSite>
{
    [Fact]
    public void A_document_has_its_key_data_and_its_texts_whole()
    {
        var text = made.Site.Read("documents/2013/07/qe-long/index.md");
        Assert.StartsWith("# La fibre, qe-long\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("Anne Roche", text, StringComparison.Ordinal);
        Assert.EndsWith(WorkbookSite.Long + "\n", text, StringComparison.Ordinal);
        Assert.Contains("<https://", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_page_names_it_and_markup_in_a_title_is_none()
    {
        Assert.Contains(
            "href=\"/documents/2013/07/qe-long/index.md\"",
            made.Site.Read("documents/2013/07/qe-long/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains("type=\"text/markdown\"", made.Site.Read("documents/2013/07/qe-long/index.html"), StringComparison.Ordinal);
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
        Assert.Contains("](https://", site.Read("programmes/vallee-connectee/index.md"), StringComparison.Ordinal);
        Assert.Contains(
            "/documents/2013/07/qe-marked/index.md)",
            site.Read("programmes/vallee-connectee/index.md"),
            StringComparison.Ordinal
        );
    }
}
