using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using StaticPublication.Tests.Serving;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests.Publishing;

/// <summary>
/// The build command of <c>netlify.toml</c>, run as it is written, in a clean folder, with no SDK on the path: the installer is simulated,
/// and so is <c>dotnet run</c>,
/// by the program as this test run has it. The release group runs it with the real SDK, which compiles.
/// </summary>
public sealed class NetlifyTests : IDisposable
{
    private static readonly string[] Tools =
    [
        "bash",
        "sh",
        "env",
        "dirname",
        "curl",
        "rm",
        "mv",
        "mkdir",
        "cat",
        "chmod",
        "uname",
        "basename",
        "cp",
        "ln",
        "ls",
        "sed",
        "git",
        "which",
    ];

    private readonly TestSite _folder = new TestSite().WithQuestion("qe-1");

    public NetlifyTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("curl", "--version") == 0, "Needs a shell and curl.");
        Repository.Copy(Path.Combine(Repository.Root, ".netlify"), In(".netlify"));
        Repository.Copy(Repository.Theme, In("theme"));
        foreach (var file in new[] { "global.json", "netlify.toml" })
        {
            File.Copy(Path.Combine(Repository.Root, file), In(file));
        }

        // What curl asks again after a while, it asks again once: seven seconds would be waited for nothing.
        Directory.CreateDirectory(In("home"));
        File.WriteAllText(In("home/.curlrc"), "retry-max-time = 1\n");
        Directory.CreateDirectory(In("bin"));
        foreach (var tool in Tools)
        {
            var real = (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(':')
                .Select(path => Path.Combine(path, tool))
                .FirstOrDefault(File.Exists);
            _ = real is null ? null : File.CreateSymbolicLink(In($"bin/{tool}"), real);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Release")]
    public async Task The_command_installs_the_pinned_sdk_once_and_builds_the_site()
    {
        Simulate();
        var run = await Build();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(In("output/index.html")));
        Assert.Equal($"--jsonfile global.json --install-dir {In("home/.dotnet")}\n", File.ReadAllText(In("installed")));
        Assert.Equal(
            "run -c Release --project src/StaticPublication -- build --input input --theme theme --output output --cache "
                + ".cache/build --report-markdown .cache/report.md\n",
            File.ReadAllText(In("ran"))
        );
        Assert.Contains("**Première publication", File.ReadAllText(In(".cache/report.md")), StringComparison.Ordinal);

        run = await Build();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Single(File.ReadAllLines(In("installed")));
    }

    [Fact]
    [Trait("Category", "Release")]
    public async Task What_is_online_is_held_against_what_is_built()
    {
        Simulate();
        await using var online = await ServedSite.Start(new TestSite().WithQuestion("qe-1").WithQuestion("qe-2"));
        var url = $"http://localhost:{online.Port}";
        var run = await Build(("URL", url), ("CONTEXT", "production"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "input/tombstones.yml:1:1: error ADDRESS-VANISHED: document qe-2 was published at /documents/2013/07/qe-2/ and is gone",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(In("output")));

        _folder.With("tombstones.yml", "- {id: qe-2, date: 2020-01-01, legalGround: RGPD}\n");
        run = await Build(("URL", url), ("CONTEXT", "production"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("qe-2", _folder.Json("data/changes.json").GetProperty("history")[0].GetProperty("removed")[0].GetString());
        Assert.Contains("**1 document retiré**", File.ReadAllText(In(".cache/report.md")).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", _folder.Read("index.html"), StringComparison.Ordinal);

        run = await Build(("URL", url), ("CONTEXT", "deploy-preview"), ("DEPLOY_PRIME_URL", "https://essai--vallee.example"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("noindex", _folder.Read("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, 0, "holds no publication yet")]
    [InlineData(503, 2, "answers 503")]
    [InlineData(0, 0, "does not answer", Traits = ["Category", "Release"])]
    public async Task A_site_that_is_not_there_yet_is_a_first_publication_and_one_that_fails_stops_the_build(
        int status,
        int exit,
        string said
    )
    {
        Simulate();
        await using var server = Answering(status);
        await server.StartAsync(TestContext.Current.CancellationToken);
        var url = server.Urls.Single();
        if (status == 0)
        {
            await server.StopAsync(TestContext.Current.CancellationToken);
        }

        var run = await Build(("URL", url));
        Assert.Equal((exit, true), (run.ExitCode, run.Error.Contains(said, StringComparison.Ordinal)));
        Assert.Equal(exit == 0, File.Exists(In("output/index.html")));
    }

    [Fact]
    [Trait("Category", "Release")]
    public async Task The_command_compiles_and_builds_with_the_real_sdk()
    {
        Repository.Copy(Path.Combine(Repository.Root, "src"), In("src"));
        foreach (var folder in new[] { "bin", "obj" })
        {
            Directory.Delete(In($"src/StaticPublication/{folder}"), recursive: true);
        }

        foreach (
            var file in Directory
                .GetFiles(Repository.Root)
                .Where(file => Path.GetFileName(file) == ".editorconfig" || Path.GetExtension(file) is ".md" or ".props")
        )
        {
            File.Copy(file, In(Path.GetFileName(file)));
        }

        Repository.Copy(Path.Combine(Repository.Root, ".vscode"), In(".vscode"));
        var sdk = Path.GetDirectoryName(new FileInfo(Real()).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Real());
        File.WriteAllText(In("install"), $"mkdir -p \"$4\" && ln -s {sdk}/* \"$4\"\n");
        var run = await Build(
            (
                "NUGET_PACKAGES",
                Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages")
            )
        );
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.True(File.Exists(In("output/index.html")));
    }

    [Fact]
    public async Task The_plugin_keeps_what_builds_leave_and_shows_their_report()
    {
        Assert.SkipUnless(ProgramRun.Command("node", "--version") == 0, "Node is not on this machine.");
        Assert.Contains($"package = \"/.netlify/plugins/keep\"", File.ReadAllText(In("netlify.toml")), StringComparison.Ordinal);
        Directory.CreateDirectory(In(".cache"));
        File.WriteAllText(In(".cache/report.md"), "## La vallée\n\n**3 documents ajoutés, 1 répondu**\n\n5 documents\n");
        const string Script = """
            const plugin = await import(process.cwd() + '/.netlify/plugins/keep/index.js');
            const say = (what) => (...given) => console.log(what, JSON.stringify(given));
            const utils = { cache: { restore: say('restore'), save: say('save') }, status: { show: say('show') } };
            await plugin.onPreBuild({ utils });
            await plugin.onPostBuild({ utils });
            await plugin.onSuccess({ utils });
            """;
        var run = await Run.Of(
            new ProcessStartInfo("node", ["--input-type=module", "--eval", Script]) { WorkingDirectory = _folder.Folder },
            new Dictionary<string, string> { ["HOME"] = "/h" }
        );
        Assert.True(run.ExitCode == 0, run.Error);
        const string text = @"## La vallée\n\n**3 documents ajoutés, 1 répondu**\n\n5 documents\n";
        Assert.Equal(
            $$"""
            restore [["/h/.dotnet","/h/.nuget/packages",".cache"]]
            save [["/h/.dotnet","/h/.nuget/packages",".cache"]]
            show [{"title":"La vallée","summary":"3 documents ajoutés, 1 répondu","text":"{{text}}"}]

            """,
            run.Output
        );
    }

    private string In(string path) => Path.Combine(_folder.Folder, path);

    private static string Real() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(path => Path.Combine(path, "dotnet")).First(File.Exists);

    // What installs a program that answers to its version, and to "run" with the program as it is here.
    private void Simulate() =>
        File.WriteAllText(
            In("install"),
            $$"""
            echo "$@" >>installed
            mkdir -p "$4"
            cat >"$4/dotnet" <<'SDK'
            #!/bin/sh
            [ "$1" != --version ] || exit 0
            echo "$@" >ran
            shift 6
            exec {{Real()}} {{ProgramRun.Program}} "$@"
            SDK
            chmod +x "$4/dotnet"

            """
        );

    private async Task<Run> Build(params (string Name, string Value)[] environment)
    {
        var command = Regex
            .Match(
                await File.ReadAllTextAsync(In("netlify.toml"), TestContext.Current.CancellationToken),
                "^  command = \"(.*)\"$",
                RegexOptions.Multiline
            )
            .Groups[1]
            .Value;
        var start = new ProcessStartInfo(In("bin/bash"), ["-c", command]) { WorkingDirectory = _folder.Folder };
        start.Environment.Remove("DOTNET_ROOT");
        return await Run.Of(
            start,
            new Dictionary<string, string>([
                new("PATH", In("bin")),
                new("HOME", In("home")),
                new("DOTNET_INSTALL", In("install")),
                .. environment.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value)),
            ])
        );
    }

    private static WebApplication Answering(int status)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        return server;
    }
}
