namespace StaticPublication.Tests.Trust;

/// <summary>Of the environment a build reads three variables; nothing else of it can reach the site.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly TestSite _site = new TestSite().WithQuestion("qe-1");

    public void Dispose() => _site.Dispose();

    [Fact]
    [Trait("Check", "R60")]
    public async Task No_secret_of_the_environment_is_in_the_site_the_log_or_what_is_kept()
    {
        var run = await Build(new() { ["FAKE_TOKEN"] = "zq7-canary-4f1b", ["NETLIFY_AUTH_TOKEN"] = "zq8-canary-77c0", ["HUGO_SECRET"] = "zq9-canary-0d2e" });
        Assert.DoesNotContain("-canary-", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Empty(DeepScan.Holding(_site.Folder, "zq7-canary", "zq8-canary", "zq9-canary"));
    }

    [Theory]
    [InlineData("deploy-preview", true)]
    [InlineData("branch-deploy", true)]
    [InlineData("production", false)]
    [Trait("Check", "R61")]
    public async Task A_preview_lives_at_its_own_address_and_is_not_to_be_indexed(string context, bool preview)
    {
        await Build(new() { ["CONTEXT"] = context, ["URL"] = "https://www.vallee.example", ["DEPLOY_PRIME_URL"] = "https://essai--vallee.example" });
        Assert.Equal(preview, _site.Read("robots.txt").Split('\n').Contains("Disallow: /"));
        Assert.Equal(preview, _site.Read("index.html").Contains("noindex", StringComparison.Ordinal));
        Assert.Equal(preview ? "https://essai--vallee.example/" : "https://www.vallee.example/", Canonical());
        Assert.Empty(DeepScan.Holding(_site.Output, "rel=\"hub\""));
    }

    private string Canonical() => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(_site.Read("index.html")).QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;

    private async Task<Run> Build(Dictionary<string, string> environment)
    {
        var run = await Run.Publication(environment, ["build", "--input", _site.Input, "--theme", Repository.Theme, "--output", _site.Output, "--cache", Path.Combine(_site.Folder, ".cache")]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
