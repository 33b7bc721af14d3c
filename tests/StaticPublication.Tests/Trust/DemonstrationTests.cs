using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests.Trust;

/// <summary>Nothing on a page of the demonstration, and in no style sheet or script of it, is inline or comes from elsewhere; and no text
/// holds a build up.</summary>
public partial class DemonstrationTests
{
    [Fact]
    [Trait("Check", "R50")]
    [Trait("Check", "R51")]
    public void No_page_holds_inline_code_and_none_loads_anything_from_elsewhere()
    {
        using var site = new TestSite();
        Assert.True(
            Publication
                .Build(
                    new Options
                    {
                        Input = Repository.Input,
                        Theme = Repository.Theme,
                        Output = site.Output,
                    }
                )
                .Succeeded
        );
        var pages = Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories);
        Assert.InRange(pages.Length, 50, int.MaxValue);
        Assert.All(pages, path =>
        {
            var html = File.ReadAllText(path);
            Assert.DoesNotMatch(Inline(), html);
            Assert.Null(ActiveContent.In(new HtmlParser().ParseDocument(html)));
        });
        var sheets = Directory.GetFiles(site.Output, "*.css", SearchOption.AllDirectories);
        Assert.NotEmpty(sheets);
        Assert.All(sheets, path => Assert.DoesNotMatch(Elsewhere(), File.ReadAllText(path)));
        Assert.All(Directory.GetFiles(site.Output, "*.js", SearchOption.AllDirectories), path =>
            Assert.DoesNotMatch(Keeping(), File.ReadAllText(path))
        );
        Seen.Of("R50", $"{pages.Length} pages, nothing inline");
        Seen.Of("R51", $"{pages.Length} pages and {sheets.Length} style sheets, nothing from elsewhere");
    }

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("![", 20_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("**a _b ", 10_000)]
    [InlineData("`", 20_001)]
    [InlineData("> ", 2_000)]
    [InlineData("- ", 2_000)]
    [InlineData("<", 20_000)]
    [InlineData("&", 20_000)]
    [InlineData("[a](", 10_000)]
    [InlineData("[a][b] ", 10_000)]
    [InlineData("[a][b] ", 100)]
    [InlineData("a[b ", 100)]
    [InlineData("a[b ", 128)]
    [InlineData("*a* ", 1_999)]
    [InlineData("|", 20_000)]
    [InlineData("| a ", 3_000)]
    [InlineData("1. ", 2_000)]
    [InlineData("\\", 50_000)]
    [InlineData("a\n", 30_000)]
    [InlineData("# a\n", 20_000)]
    [InlineData("[a]: b\n", 20_000)]
    [InlineData("<https://a> ", 10_000)]
    [InlineData("- a\n  ", 5_000)]
    [Trait("Check", "R28")]
    public void Markdown_made_to_be_slow_is_refused_or_rendered_at_once(string piece, int times)
    {
        using var site = new TestSite().WithQuestion("qe-1", body: string.Concat(Enumerable.Repeat(piece, times)));
        IReadOnlyList<Fault> errors = [];
        Patience.Within(TimeSpan.FromSeconds(2), () => errors = [.. site.Faults().Where(fault => fault.Severity == Severity.Error)]);
        // A heading that begins no text is refused before its cost is known.
        Assert.All(errors, fault => Assert.Contains(fault.Code, (string[])["BODY-COST", "BODY-HEADING"]));
        if (errors.Count == 0)
        {
            Patience.Within(TimeSpan.FromSeconds(2), () => site.Build());
        }

        Seen.Of("R28", $"each BODY-COST, or within 2 s of a machine of its own");
    }

    [GeneratedRegex("<style|\\sstyle=|<[^>]*\\son[a-z]+=|<script(?![^>]*(type=\"application/ld\\+json\"|src=))", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("@import|url\\(\\s*[\"']?(https?:|//|data:)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    // Cookies and storage are an act of the reader, and no script of ours offers one.
    [GeneratedRegex("document\\.cookie|https?://[^\\s\"'`]*\\.js")]
    private static partial Regex Keeping();
}
