using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StaticPublication.BrowserTests;

/// <summary>The pages as text: valid HTML, nothing inline, nothing of another site.</summary>
public partial class HtmlTests(Sites sites)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Check", "R50")]
    public async Task No_page_has_a_script_or_style_of_its_own(bool demonstration)
    {
        var site = demonstration ? await sites.Demonstration : await sites.Synthetic;
        Assert.Empty(
            from page in site.Pages()
            from Match match in Inline().Matches(File.ReadAllText(FileOf(site, page)))
            select $"{page}: {match.Value}"
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Check", "R51")]
    public async Task No_page_and_no_stylesheet_loads_from_elsewhere(bool demonstration)
    {
        var site = demonstration ? await sites.Demonstration : await sites.Synthetic;
        var files = site.Pages()
            .Select(page => FileOf(site, page))
            .Concat(Directory.EnumerateFiles(site.Folder, "*.css", SearchOption.AllDirectories));
        Assert.Empty(from file in files from Match match in Foreign().Matches(File.ReadAllText(file)) select $"{file}: {match.Value}");
    }

    // .ci/run looks at every page of the demonstration.
    [Fact]
    public async Task Pages_of_many_records_are_valid_HTML() => await Valid(PageTests.Full);

    [Fact]
    [Trait("Category", "Release")]
    public async Task Every_page_is_valid_HTML() => await Valid((await sites.Synthetic).Pages());

    private async Task Valid(IEnumerable<string> addresses)
    {
        var checks = Path.Combine(Repository.Root, ".ci");
        var validator = Path.Combine(checks, "node_modules/html-validate/bin/html-validate.mjs");
        Assert.SkipWhen(!File.Exists(validator), "npm ci --prefix .ci was not run: html-validate is not there.");
        var site = await sites.Synthetic;
        var pages = addresses.Select(page => FileOf(site, page));
        using var run = Process.Start(
            new ProcessStartInfo(
                "node",
                [validator, "--config", Path.Combine(checks, "htmlvalidate.json"), "--formatter", "text", .. pages]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("", await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, run.ExitCode);
    }

    private static string FileOf(HostedSite site, string page) => site.FileOf(page);

    [GeneratedRegex(
        """<style|<[a-z](?:[^<>"]|"[^"]*")*\s(?:style|on[a-z]+)=|<script(?![^>]*(?:type="application/ld\+json"|\ssrc="))|javascript:"""
    )]
    private static partial Regex Inline();

    [GeneratedRegex(
        """(?:\ssrc|srcset)="(?!/[^/])[^"]*|<link(?![^>]*rel="(?:canonical|alternate)")[^>]*href="(?!/[^/])[^"]*|"""
            + """url\(["']?(?:https?:)?//|@import"""
    )]
    private static partial Regex Foreign();
}
