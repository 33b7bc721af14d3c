using System.Text.RegularExpressions;
using StaticPublication.Creating;
using StaticPublication.Tests.Publishing;
using YamlDotNet.RepresentationModel;

namespace StaticPublication.Tests.Creating;

/// <summary>
/// What <c>init --host</c> writes to publish a site, run as it is written in a fresh folder. The package is fetched from a folder by its
/// address, <c>dotnet tool</c> is simulated by the program as this test run has it; what only the host can run is read as YAML.
/// </summary>
public sealed partial class RecipesTests : IDisposable
{
    private readonly RecipeFolder _folder = new();

    public static TheoryData<string> Hosts => [.. Host.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Hosts))]
    public void Init_writes_the_files_of_the_host_and_names_it_in_the_settings(string host)
    {
        _folder.Init(host);
        Assert.Contains($"host: {host}\n", File.ReadAllText(_folder.Site("input/site.yml")), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_folder.Site(""), "*", SearchOption.AllDirectories), file =>
            Assert.DoesNotMatch(@"\{\{[a-z]+\}\}", File.ReadAllText(file))
        );
        Assert.Equal(host == "netlify", File.Exists(_folder.Site("netlify.toml")));
        Assert.Equal(host == "nginx", File.Exists(_folder.Site("Dockerfile")));
        Assert.Equal(host == "gitlab", File.Exists(_folder.Site(".gitlab-ci.yml")));
        Assert.Equal(host is "github" or "cloudflare", File.Exists(_folder.Site(".github/workflows/publish.yml")));
        Assert.Equal(host is "nginx" or "s3" or "plain", File.Exists(_folder.Site(".publication/send")));
    }

    [Fact]
    public async Task The_build_script_builds_the_site_says_what_changed_and_nothing_the_second_time()
    {
        _folder.Init("plain");
        var run = await _folder.Run("bash .publication/build");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.True(File.Exists(_folder.Site("output/index.html")));
        Assert.Contains("added\tindex.html", File.ReadAllLines(_folder.Site(".cache/changed.txt")));
        Assert.Contains("Première publication", File.ReadAllText(_folder.Site(".cache/report.md")), StringComparison.Ordinal);
        run = await _folder.Run("bash .publication/nightly");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Single(File.ReadAllLines(_folder.Site(".cache/changed.txt")));
    }

    [Fact]
    public async Task A_package_with_another_hash_is_not_run_and_one_without_a_line_is_not_run_where_nobody_can_commit_it()
    {
        _folder.Init("github");
        var run = await _folder.Run("bash .config/fetch", ("CI", "true"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(0, (await _folder.Run("bash .config/fetch")).ExitCode);
        Assert.Equal(0, (await _folder.Run("bash .config/fetch", ("CI", "true"))).ExitCode);
        File.WriteAllText(_folder.Site($".cache/packages/StaticPublication.{ProgramVersion.Number}.nupkg"), "another");
        run = await _folder.Run("bash .publication/build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing is run", run.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Site("output")));
        Assert.Equal(0, (await _folder.Run("bash .publication/build")).ExitCode);
    }

    [Fact]
    public void The_generator_comes_from_one_source_and_no_other_is_asked()
    {
        _folder.Init("plain");
        var config = System.Xml.Linq.XDocument.Load(_folder.Site("nuget.config")).Root!;
        Assert.Equal(["clear", "add"], config.Element("packageSources")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("StaticPublication", config.Descendants("package").Single().Attribute("pattern")!.Value);
    }

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
        Directory.CreateDirectory(_folder.In("etc"));
        run = await _folder.Run(steps[1]["RUN ".Length..].Replace("/etc/nginx/conf.d", _folder.In("etc"), StringComparison.Ordinal));
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
    [InlineData("github", ".github/workflows/publish.yml")]
    [InlineData("cloudflare", ".github/workflows/publish.yml")]
    public async Task The_shell_steps_of_a_workflow_run_as_they_are_written(string host, string workflow)
    {
        _folder.Init(host);
        var steps = (YamlSequenceNode)_folder.Yaml(workflow)["jobs"]["publish"]["steps"];
        var commands = steps
            .OfType<YamlMappingNode>()
            .Where(step => step.Children.ContainsKey("run"))
            .Select(step => step["run"].ToString())
            .ToList();
        Assert.Equal(3, commands.Count);
        foreach (var @event in (string[])["push", "schedule"])
        {
            var built = Expression().Replace(commands[0], @event == "schedule" ? "nightly" : "build");
            var run = await _folder.Run(built);
            Assert.True(run.ExitCode == 0, run.Said);
        }

        var report = await _folder.Run(commands[1], ("GITHUB_STEP_SUMMARY", _folder.In("summary.md")));
        Assert.True(report.ExitCode == 0, report.Said);
        Assert.Equal(File.ReadAllText(_folder.Site(".cache/report.md")), File.ReadAllText(_folder.In("summary.md")));
        await _folder.Run("git init --quiet --initial-branch main && git init --quiet --bare ../origin && git remote add origin ../origin");
        await _folder.Run("git config push.autoSetupRemote true");
        var commit = await _folder.Run(commands[2]);
        Assert.True(commit.ExitCode == 0, commit.Said);
        Assert.Contains("Import what is new", (await _folder.Run("git log --format=%s origin/main")).Said, StringComparison.Ordinal);
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
        var record = Directory.GetFiles(_folder.Site("input/documents"), "*.md", SearchOption.AllDirectories).Single();
        File.Copy(record, Path.Combine(Path.GetDirectoryName(record)!, "autre.md"));
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(record)!, "autre.md"),
            File.ReadAllText(record).Replace("exemple-de-question", "autre", StringComparison.Ordinal)
        );
        await _folder.Run("bash .publication/build");
        run = await _folder.Run($"bash .publication/send {_folder.In("server")}");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Equal("", (await _folder.Run($"diff -r output {_folder.In("server")}")).Said);
    }

    [Fact]
    public void Upgrade_brings_files_up_to_date_leaves_what_was_edited_and_shows_both()
    {
        _folder.Init("plain");
        var (build, send, guide) = (_folder.Site(".publication/build"), _folder.Site(".publication/send"), _folder.Site("GUIDE.md"));
        var (wholeBuild, wholeSend) = (File.ReadAllText(build), File.ReadAllText(send));
        var record = _folder.Site(".config/publication.init.json");

        // As an earlier version would have written it: other text, and its hash in the record.
        Assert.Equal(["Everything is up to date."], new Upgrade(_folder.Site("")).Run());
        Older(build, wholeBuild, record);
        Older(send, wholeSend, record);
        File.AppendAllText(send, "# mine\n");
        File.Delete(guide);
        var said = new Upgrade(_folder.Site("")).Run();
        Assert.Equal(wholeBuild, File.ReadAllText(build));
        Assert.EndsWith("# mine\n", File.ReadAllText(send), StringComparison.Ordinal);
        Assert.Equal(wholeSend, File.ReadAllText(send + ".new"));
        Assert.False(File.Exists(guide));
        Assert.Contains(".publication/build: changed", said);
        Assert.Contains("  - # older", said);
        Assert.Contains(".publication/send: it was edited, so it is left; the new one is .publication/send.new", said);
        Assert.Equal(["Everything is up to date."], new Upgrade(_folder.Site("")).Run());
    }

    private static void Older(string path, string text, string record)
    {
        var older = "# older\n" + text;
        File.WriteAllText(path, older);
        File.WriteAllText(record, File.ReadAllText(record).Replace(Hash(text), Hash(older), StringComparison.Ordinal));
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"\$\{\{.*?\}\}")]
    private static partial Regex Expression();
}
