using AngleSharp.Html.Parser;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>What a record may leave out leaves no hole in its page; what it must say, and what a template asks for in vain, stops the
/// build.</summary>
public class MissingFieldTests
{
    private const string Optional =
        "number: \"32154\"\nlegislature: 14\nkeywords: [zibeline]\nevents: [{type: answered, on: 2013-09-01}]\n";

    [Fact]
    [Trait("Check", "R23")]
    public void A_field_that_may_be_absent_leaves_no_empty_place()
    {
        using var site = new TestSite().WithQuestion("qe-1", Optional).WithQuestion("qe-2");
        site.Build();
        Assert.Contains("zibeline", site.Read("documents/2013/07/qe-1/index.html"), StringComparison.Ordinal);
        var page = new HtmlParser().ParseDocument(site.Read("documents/2013/07/qe-2/index.html"));
        Assert.Empty(
            page.QuerySelectorAll("h1, h2, h3, dt, dd, li, p, th, td, section, main a")
                .Where(element => element.TextContent.Trim().Length == 0 && element.QuerySelector("img, svg") is null)
                .Select(element => element.OuterHtml)
        );
    }

    [Theory]
    [InlineData("id", "qe-1")]
    [InlineData("kind", "question-ecrite")]
    [InlineData("title", "\"La fibre, qe-1\"")]
    [InlineData("published", "2013-07-09")]
    [InlineData("source", "{licence: etalab-2.0}")]
    [Trait("Check", "R23")]
    public void A_field_that_must_be_there_is_asked_for_by_name(string field, string value)
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var path = Path.Combine(site.Input, "documents/qe-1.md");
        var whole = File.ReadAllText(path);
        File.WriteAllText(path, whole.Replace($"{field}: {value}\n", "", StringComparison.Ordinal));
        Assert.NotEqual(whole, File.ReadAllText(path));
        Assert.Equal([$"FIELD-MISSING {field}"], site.Faults().Select(fault => $"{fault.Code} {fault.Field}"));
    }

    [Fact]
    [Trait("Check", "R23")]
    public async Task A_name_that_a_template_has_wrong_stops_the_build_with_its_place()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var theme = Path.Combine(site.Folder, "theme");
        Repository.Copy(Repository.Theme, theme);
        var template = Path.Combine(theme, "templates/document.html");
        File.WriteAllText(template, File.ReadAllText(template).Replace("{{ it.title }}", "{{ it.titel }}", StringComparison.Ordinal));
        var run = await Run.Publication(
            new Dictionary<string, string>(),
            ["build", "--input", site.Input, "--theme", theme, "--output", site.Output, "--no-cache"]
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"templates/document\.html:1:\d+: error TEMPLATE", run.Output + run.Error);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Words_that_cannot_be_read_are_a_fault_of_their_file()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var theme = Directory.CreateDirectory(Path.Combine(site.Folder, "theme")).FullName;
        File.WriteAllText(Path.Combine(theme, "strings.fr.yml"), "site: [\n");
        var outcome = Publication.Build(
            new Options
            {
                Input = site.Input,
                Theme = theme,
                Output = site.Output,
            }
        );
        Assert.EndsWith("theme/strings.fr.yml", Assert.Single(outcome.Faults).Location.Path, StringComparison.Ordinal);
        Assert.StartsWith("## Rien n’est publié", outcome.Summary.Markdown, StringComparison.Ordinal);
    }
}
