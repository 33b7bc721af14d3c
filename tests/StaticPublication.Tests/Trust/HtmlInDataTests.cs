namespace StaticPublication.Tests.Trust;

/// <summary>HTML that comes with the data is shown as letters: a warning with the place, wherever words stand.</summary>
public sealed class HtmlInDataTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("Le c&oelig;ur", "&oelig;", "write \"œ\"")]
    [InlineData("L&#39;eau", "&#39;", "write \"'\"")]
    [InlineData("R&amp;D", "&amp;", "write \"&\"")]
    [InlineData("Eau<br>vive", "<br>", "take it out")]
    [InlineData("Eau<BR />vive", "<BR />", "take it out")]
    [InlineData("La 1<sup>re</sup> fois", "<sup>", "take it out")]
    [InlineData("<a href=x>Eau</a>", "<a href=x>", "take it out")]
    public void It_is_told_in_a_title_with_its_place(string title, string found, string fix)
    {
        _site.With("documents/a.ndjson", Record($"\"title\":\"{title}\""));
        var fault = Assert.Single(_site.Faults());
        Assert.Equal(("TEXT-HTML", Severity.Warning, "title"), (fault.Code, fault.Severity, fault.Field));
        Assert.Contains(fix, fault.ToString(), StringComparison.Ordinal);
        var line = File.ReadAllText(Path.Combine(_site.Input, "documents/a.ndjson"));
        Assert.StartsWith(found, line[(fault.Location.Column - 1)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le m<sup>3</sup> d'eau", 1)]
    [InlineData("Un mot.\n\nEau<br/>vive", 3)]
    [InlineData("| Eau | Prix |\n| --- | --- |\n| vive | 3<br>euros |", 3)]
    [InlineData("Un &amp;eacute;t&amp;eacute;", 1)]
    [InlineData("> <p>Eau</p>", 1)]
    [InlineData("[un <b>lien</b>](https://x.example/)", 1)]
    public void It_is_told_in_a_text_and_in_a_cell_of_a_table(string markdown, int line)
    {
        _site.WithQuestion("qe-1", body: markdown);
        var fault = Assert.Single(_site.Faults());
        Assert.Equal(("TEXT-HTML", 8 + line), (fault.Code, fault.Location.Line));
    }

    [Theory]
    [InlineData("authorities/headings.yml", "- {id: eau, name: L&#39;eau}\n")]
    [InlineData("authorities/programmes.yml", "- {id: eau, name: Eau, summary: Une<br>eau}\n")]
    [InlineData("pages/eau.md", "---\ntitle: Eau\n---\nUne <b>eau</b>.\n")]
    [InlineData("pages/eau.md", "---\ntitle: L&#39;eau\n---\nUne eau.\n")]
    public void It_is_told_in_authorities_and_pages(string path, string text)
    {
        _site.With(path, text);
        Assert.Equal(["TEXT-HTML"], _site.Faults().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("a < b et c > d")]
    [InlineData("R&D, AT&T, Q&R; M&A")]
    [InlineData("&oelig; est œ, &#39; aussi")]
    [InlineData("`<br>` et ``<b>``")]
    [InlineData("```\n<br> &amp;eacute;\n```")]
    [InlineData("<https://x.example/>")]
    [InlineData("&amp; est &")]
    public void Words_and_Markdown_that_read_alike_are_none(string markdown)
    {
        _site.WithQuestion("qe-1", body: markdown);
        Assert.Empty(_site.Faults());
    }

    private static string Record(string title) =>
        $$$"""{"id":"qe-1","kind":"question-ecrite",{{{title}}},"published":"2013-07-09","source":{"licence":"etalab-2.0"}}""" + "\n";
}
