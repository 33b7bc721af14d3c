using System.Text.RegularExpressions;
using StaticPublication.Tests.Exporting;
using StaticPublication.Tests.Publishing;
using YamlDotNet.RepresentationModel;

namespace StaticPublication.Tests.Creating;

/// <summary>What the files of a host do on machines of others, run here as it is written: the steps of workflows and images.</summary>
[Trait("Category", "Release")]
public sealed partial class WorkflowsTests : IDisposable
{
    private readonly RecipeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Docker itself is not there: its steps are run as they are written, with the folders that its images would have.
    [Fact]
    public async Task The_steps_of_the_Dockerfile_build_the_site_and_the_configuration_of_nginx()
    {
        _folder.Init("nginx");
        var steps = File.ReadAllLines(_folder.Site("Dockerfile"))
            .Where(line => line.StartsWith("RUN ", StringComparison.Ordinal))
            .ToArray();
        var run = await _folder.Run(steps[0]["RUN ".Length..]);
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.StartsWith("# Configuration of nginx", File.ReadAllText(_folder.Site(".cache/nginx.conf")), StringComparison.Ordinal);
        run = await _folder.Run(steps[1]["RUN ".Length..]);
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.True(File.Exists(_folder.Site("output/index.html.gz")));
        Assert.False(File.Exists(_folder.Site("output/card.png.gz")));
        Directory.CreateDirectory(_folder.In("etc"));
        run = await _folder.Run(steps[2]["RUN ".Length..].Replace("/etc/nginx/conf.d", _folder.In("etc"), StringComparison.Ordinal));
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Equal(
            "server {\n  listen 80;\n  root /usr/share/nginx/html;\n  include /etc/nginx/publication.conf;\n}\n",
            File.ReadAllText(_folder.In("etc/default.conf"))
        );
        Assert.Contains(
            "COPY --from=build /publication/output /usr/share/nginx/html/a\n",
            File.ReadAllText(_folder.Site("Dockerfile")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("github")]
    [InlineData("cloudflare")]
    [InlineData("nginx")]
    [InlineData("plain")]
    [InlineData("s3")]
    public async Task The_shell_steps_of_a_workflow_run_as_they_are_written(string host)
    {
        _folder.Init(host);
        var commands = _folder.Commands(".github/workflows/publish.yml");
        foreach (var @event in (string[])["push", "schedule"])
        {
            var built = Expression().Replace(commands["build"], @event == "schedule" ? "nightly" : "build");
            var run = await _folder.Run(built);
            Assert.True(run.ExitCode == 0, run.Said);
        }

        var report = await _folder.Run(commands["report"], ("GITHUB_STEP_SUMMARY", _folder.In("summary.md")));
        Assert.True(report.ExitCode == 0, report.Said);
        Assert.Equal(File.ReadAllText(_folder.Site(".cache/report.md")), File.ReadAllText(_folder.In("summary.md")));
        await _folder.Run("git init --quiet --initial-branch main && git init --quiet --bare ../origin && git remote add origin ../origin");
        await _folder.Run("git config push.autoSetupRemote true");
        var commit = await _folder.Run(commands["commit what was imported"]);
        Assert.True(commit.ExitCode == 0, commit.Said);
        Assert.Contains("Import what is new", (await _folder.Run("git log --format=%s origin/main")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_of_each_host_is_one_that_GitHub_can_read()
    {
        var workflows = Host
            .Keys.Select(host =>
            {
                using var folder = new RecipeFolder();
                folder.Init(host);
                var workflow = folder.Site(".github/workflows/publish.yml");
                return File.Exists(workflow) ? File.ReadAllText(workflow) : null;
            })
            .OfType<string>()
            .ToList();
        Assert.Equal(5, workflows.Count);
        var misspelt = workflows[0].Replace("runs-on", "run-on", StringComparison.Ordinal);
        var read = Node.Ask("workflows.mjs", [], [.. workflows, misspelt]);
        Assert.All(read.SkipLast(1), workflow => Assert.Equal("[]1", $"{workflow.GetProperty("faults")}{workflow.GetProperty("jobs")}"));
        Assert.NotEqual("[]", read[^1].GetProperty("faults").ToString());
    }

    [Theory]
    [InlineData("nginx", "rsync")]
    [InlineData("plain", "rsync")]
    [InlineData("s3", "rclone")]
    public async Task A_workflow_sends_the_whole_site_first_and_later_what_changed(string host, string tool)
    {
        Assert.SkipWhen(ProgramRun.Command(tool, "--version") != 0, $"{tool} is not installed.");
        _folder.Init(host);
        var commands = _folder.Commands(".github/workflows/publish.yml");
        var server = _folder.In("server");
        Directory.CreateDirectory(server);
        (string, string)[] own =
        [
            ("HOME", _folder.In("home")),
            ("RUNNER_TEMP", _folder.In("")),
            ("CONFIGURATION", _folder.In("nginx.conf")),
        ];
        Directory.CreateDirectory(_folder.In("home"));
        if (commands.TryGetValue("key", out var key))
        {
            Assert.Equal(0, (await _folder.Run(key, [.. own, ("SSH_KEY", "a key"), ("KNOWN_HOSTS", "a host")])).ExitCode);
            Assert.Equal("a key\n", File.ReadAllText(_folder.In("home/.ssh/id_publication")));
        }

        foreach (var all in (string[])["--all", ""])
        {
            await _folder.Run(Expression().Replace(commands["build"], "build"));
            var sent = await _folder.Run(commands["send"], [.. own, ("ALL", all), ("SERVER", server), ("BUCKET", server)]);
            Assert.True(sent.ExitCode == 0, sent.Said);
            Assert.Equal("", (await _folder.Run($"diff -r output {server}")).Said);
            File.AppendAllText(Directory.GetFiles(_folder.Site("input/pages"), "*.md")[0], "\nUne phrase de plus.\n");
        }

        Assert.Equal(host == "nginx", File.Exists(_folder.In("nginx.conf")));
    }

    [Fact]
    public async Task The_script_of_GitLab_builds_into_public()
    {
        _folder.Init("gitlab");
        var script = (YamlSequenceNode)_folder.Yaml(".gitlab-ci.yml")["pages"]["script"];
        var run = await _folder.Run(string.Join('\n', script.Select(line => line.ToString())));
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.True(File.Exists(_folder.Site("public/index.html")));
    }

    [Theory]
    [InlineData("plain", "rsync")]
    [InlineData("s3", "rclone")]
    public async Task The_send_script_sends_just_what_changed(string host, string tool)
    {
        Assert.SkipWhen(ProgramRun.Command(tool, "--version") != 0, $"{tool} is not installed.");
        _folder.Init(host);
        Directory.CreateDirectory(_folder.In("server"));
        await _folder.Run("bash .publication/build");
        var run = await _folder.Run($"bash .publication/send --all {_folder.In("server")}");
        Assert.True(run.ExitCode == 0, run.Said);
        var record = Directory
            .GetFiles(_folder.Site("input/documents"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        File.Copy(record, Path.Combine(Path.GetDirectoryName(record)!, "autre.md"));
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(record)!, "autre.md"),
            File.ReadAllText(record).Replace(Path.GetFileNameWithoutExtension(record), "autre", StringComparison.Ordinal)
        );
        await _folder.Run("bash .publication/build");
        run = await _folder.Run($"bash .publication/send {_folder.In("server")}");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Equal("", (await _folder.Run($"diff -r output {_folder.In("server")}")).Said);
    }

    [GeneratedRegex(@"\$\{\{.*?\}\}")]
    private static partial Regex Expression();
}
