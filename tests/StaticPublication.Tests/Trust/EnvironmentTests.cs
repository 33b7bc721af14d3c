using StaticPublication.Serving;

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
        var run = await Build(
            new()
            {
                ["FAKE_TOKEN"] = "zq7-canary-4f1b",
                ["NETLIFY_AUTH_TOKEN"] = "zq8-canary-77c0",
                ["HUGO_SECRET"] = "zq9-canary-0d2e",
            }
        );
        Assert.DoesNotContain("-canary-", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Empty(DeepScan.Holding(_site.Folder, "zq7-canary", "zq8-canary", "zq9-canary"));
    }

    [Fact]
    [Trait("Check", "R22")]
    public async Task No_text_of_a_record_draws_a_value_out_of_the_environment()
    {
        _site.WithQuestion(
            "qe-2",
            "keywords: [\"{{ env.USER }}\", \"$HOME\", \"%USERNAME%\"]\n",
            "Qui est ${USER}, $LOGNAME, %USERNAME%, {{ env \"HOME\" }}, @Environment.UserName, <?# Meta USER ?>, => "
                + "Environment.MachineName, `$(hostname)` ?"
        );
        await Build(
            new()
            {
                ["USER"] = "zqu-canary",
                ["LOGNAME"] = "zql-canary",
                ["USERNAME"] = "zqn-canary",
                ["HOME"] = "/tmp/zqh-canary",
                ["HOSTNAME"] = "zqm-canary",
            }
        );
        Assert.Empty(DeepScan.Holding(_site.Output, "zqu-canary", "zql-canary", "zqn-canary", "zqh-canary", "zqm-canary"));
        Assert.Contains("$LOGNAME, %USERNAME%", _site.Read("documents/2013/07/qe-2/index.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy-preview", true)]
    [InlineData("branch-deploy", true, Traits = ["Category", "Release"])]
    [InlineData("production", false)]
    [Trait("Check", "R61")]
    public async Task A_preview_lives_at_its_own_address_and_is_not_to_be_indexed(string context, bool preview)
    {
        await Build(
            new()
            {
                ["CONTEXT"] = context,
                ["URL"] = "https://www.vallee.example",
                ["DEPLOY_PRIME_URL"] = "https://essai--vallee.example",
            }
        );
        Assert.Equal(preview, _site.Read("robots.txt").Split('\n').Contains("Disallow: /"));
        Assert.Equal(
            preview,
            new HostHeaders(File.ReadLines(Path.Combine(_site.Output, "_headers")))
                .Of("/documents/2013/07/qe-1/")
                .GetValueOrDefault("X-Robots-Tag") == "noindex"
        );
        Assert.Equal(preview, _site.Read("index.html").Contains("noindex", StringComparison.Ordinal));
        Assert.Equal(preview ? "https://essai--vallee.example/" : "https://www.vallee.example/", Canonical());
        Assert.Empty(DeepScan.Holding(_site.Output, "rel=\"hub\""));
    }

    private string Canonical() =>
        new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(_site.Read("index.html"))
            .QuerySelector("link[rel=canonical]")!
            .GetAttribute("href")!;

    private async Task<Run> Build(Dictionary<string, string> environment)
    {
        var run = await Run.Publication(
            environment,
            [
                "build",
                "--input",
                _site.Input,
                "--theme",
                Repository.Theme,
                "--output",
                _site.Output,
                "--cache",
                Path.Combine(_site.Folder, ".cache"),
            ]
        );
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
