using System.Diagnostics;
using System.Globalization;
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
    private readonly string _folder = Directory.CreateTempSubdirectory("recipes-").FullName;

    public RecipesTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("curl", "--version") == 0, "Needs a shell and curl.");
        Directory.CreateDirectory(In("bin"));
        Directory.CreateDirectory(In("packages"));
        File.WriteAllText(In($"packages/StaticPublication.{ProgramVersion.Number}.nupkg"), "a package");
        Script(
            "dotnet",
            $"case \"$1 $2\" in\n\"tool restore\") ;;\n\"tool run\") shift 4; exec {Dotnet} {ProgramRun.Program} \"$@\" ;;\n*) exit 9 ;;\nesac\n"
        );
    }

    public static TheoryData<string> Hosts => [.. Host.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Hosts))]
    public void Init_writes_the_files_of_the_host_and_names_it_in_the_settings(string host)
    {
        Init(host);
        Assert.Contains($"host: {host}\n", File.ReadAllText(Site("input/site.yml")), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Site(""), "*", SearchOption.AllDirectories), file =>
            Assert.DoesNotMatch(@"\{\{[a-z]+\}\}", File.ReadAllText(file))
        );
        Assert.Equal(host == "netlify", File.Exists(Site("netlify.toml")));
        Assert.Equal(host == "nginx", File.Exists(Site("Dockerfile")));
        Assert.Equal(host == "gitlab", File.Exists(Site(".gitlab-ci.yml")));
        Assert.Equal(host is "github" or "cloudflare", File.Exists(Site(".github/workflows/publish.yml")));
        Assert.Equal(host is "nginx" or "s3" or "plain", File.Exists(Site(".publication/send")));
    }

    [Fact]
    public async Task The_build_script_builds_the_site_says_what_changed_and_nothing_the_second_time()
    {
        Init("plain");
        var run = await Run("bash .publication/build");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.True(File.Exists(Site("output/index.html")));
        Assert.Contains("added\tindex.html", File.ReadAllLines(Site(".cache/changed.txt")));
        Assert.Contains("Première publication", File.ReadAllText(Site(".cache/report.md")), StringComparison.Ordinal);
        run = await Run("bash .publication/nightly");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Single(File.ReadAllLines(Site(".cache/changed.txt")));
    }

    [Fact]
    public async Task A_package_with_another_hash_is_not_run_and_one_without_a_line_is_not_run_where_nobody_can_commit_it()
    {
        Init("github");
        var run = await Run("bash .config/fetch", ("CI", "true"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(0, (await Run("bash .config/fetch")).ExitCode);
        Assert.Equal(0, (await Run("bash .config/fetch", ("CI", "true"))).ExitCode);
        File.WriteAllText(Site($".cache/packages/StaticPublication.{ProgramVersion.Number}.nupkg"), "another");
        run = await Run("bash .publication/build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing is run", run.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Site("output")));
        Assert.Equal(0, (await Run("bash .publication/build")).ExitCode);
    }

    [Fact]
    public void The_generator_comes_from_one_source_and_no_other_is_asked()
    {
        Init("plain");
        var config = System.Xml.Linq.XDocument.Load(Site("nuget.config")).Root!;
        Assert.Equal(["clear", "add"], config.Element("packageSources")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("StaticPublication", config.Descendants("package").Single().Attribute("pattern")!.Value);
    }

    // Docker itself is not there: its steps are run as they are written, with the folders that its images would have.
    [Fact]
    public async Task The_steps_of_the_Dockerfile_build_the_site_and_the_configuration_of_nginx()
    {
        Init("nginx");
        var steps = File.ReadAllLines(Site("Dockerfile")).Where(line => line.StartsWith("RUN ", StringComparison.Ordinal)).ToArray();
        var run = await Run(steps[0]["RUN ".Length..]);
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.StartsWith("# Configuration of nginx", File.ReadAllText(Site(".cache/nginx.conf")), StringComparison.Ordinal);
        Directory.CreateDirectory(In("etc"));
        run = await Run(steps[1]["RUN ".Length..].Replace("/etc/nginx/conf.d", In("etc"), StringComparison.Ordinal));
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Equal(
            "server {\n  listen 80;\n  root /usr/share/nginx/html;\n  include /etc/nginx/publication.conf;\n}\n",
            File.ReadAllText(In("etc/default.conf"))
        );
        Assert.Contains(
            "COPY --from=build /publication/output /usr/share/nginx/html/a\n",
            File.ReadAllText(Site("Dockerfile")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("github", ".github/workflows/publish.yml")]
    [InlineData("cloudflare", ".github/workflows/publish.yml")]
    public async Task The_shell_steps_of_a_workflow_run_as_they_are_written(string host, string workflow)
    {
        Init(host);
        Directory.CreateDirectory(Site(".cache"));
        File.WriteAllText(Site(".cache/report.md"), "");
        var steps = (YamlSequenceNode)Yaml(workflow)["jobs"]["publish"]["steps"];
        var commands = steps
            .OfType<YamlMappingNode>()
            .Where(step => step.Children.ContainsKey("run"))
            .Select(step => step["run"].ToString())
            .ToList();
        Assert.Equal(3, commands.Count);
        foreach (var @event in (string[])["push", "schedule"])
        {
            var built = Expression().Replace(commands[0], @event == "schedule" ? "nightly" : "build");
            var run = await Run(built);
            Assert.True(run.ExitCode == 0, run.Said);
        }

        var report = await Run(commands[1], ("GITHUB_STEP_SUMMARY", In("summary.md")));
        Assert.True(report.ExitCode == 0, report.Said);
        Assert.Equal(File.ReadAllText(Site(".cache/report.md")), File.ReadAllText(In("summary.md")));
        await Run("git init --quiet --initial-branch main && git init --quiet --bare ../origin && git remote add origin ../origin");
        await Run("git config push.autoSetupRemote true");
        var commit = await Run(commands[2]);
        Assert.True(commit.ExitCode == 0, commit.Said);
        Assert.Contains("Import what is new", (await Run("git log --format=%s origin/main")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_of_GitLab_builds_into_public()
    {
        Init("gitlab");
        var script = (YamlSequenceNode)Yaml(".gitlab-ci.yml")["pages"]["script"];
        var run = await Run(string.Join('\n', script.Select(line => line.ToString())));
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.True(File.Exists(Site("public/index.html")));
    }

    // A copy by rsync or rclone, as far as these two read the lists.
    [Theory]
    [InlineData("plain", "rsync")]
    [InlineData("s3", "rclone")]
    public async Task The_send_script_sends_just_what_changed(string host, string tool)
    {
        Assert.SkipWhen(ProgramRun.Command(tool, "--version") != 0, $"{tool} is not installed.");
        Init(host);
        Directory.CreateDirectory(In("server"));
        await Run("bash .publication/build");
        var run = await Run($"bash .publication/send --all {In("server")}");
        Assert.True(run.ExitCode == 0, run.Said);
        var record = Directory.GetFiles(Site("input/documents"), "*.md", SearchOption.AllDirectories).Single();
        File.Copy(record, Path.Combine(Path.GetDirectoryName(record)!, "autre.md"));
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(record)!, "autre.md"),
            File.ReadAllText(record).Replace("exemple-de-question", "autre", StringComparison.Ordinal)
        );
        await Run("bash .publication/build");
        run = await Run($"bash .publication/send {In("server")}");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Equal("", (await Run($"diff -r output {In("server")}")).Said);
    }

    [Fact]
    public void Upgrade_brings_files_up_to_date_leaves_what_was_edited_and_shows_both()
    {
        Init("plain");
        var (build, send, guide) = (Site(".publication/build"), Site(".publication/send"), Site("GUIDE.md"));
        var (wholeBuild, wholeSend) = (File.ReadAllText(build), File.ReadAllText(send));
        var record = Site(".config/publication.init.json");

        // As an earlier version would have written it: other text, and its hash in the record.
        Assert.Equal(["Everything is up to date."], new Upgrade(Site("")).Run());
        Older(build, wholeBuild, record);
        Older(send, wholeSend, record);
        File.AppendAllText(send, "# mine\n");
        File.Delete(guide);
        var said = new Upgrade(Site("")).Run();
        Assert.Equal(wholeBuild, File.ReadAllText(build));
        Assert.EndsWith("# mine\n", File.ReadAllText(send), StringComparison.Ordinal);
        Assert.Equal(wholeSend, File.ReadAllText(send + ".new"));
        Assert.False(File.Exists(guide));
        Assert.Contains(".publication/build: changed", said);
        Assert.Contains("  - # older", said);
        Assert.Contains(".publication/send: it was edited, so it is left; the new one is .publication/send.new", said);
        Assert.Equal(["Everything is up to date."], new Upgrade(Site("")).Run());
    }

    private static void Older(string path, string text, string record)
    {
        var older = "# older\n" + text;
        File.WriteAllText(path, older);
        File.WriteAllText(record, File.ReadAllText(record).Replace(Hash(text), Hash(older), StringComparison.Ordinal));
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    // The real one: the simulated one is before it on the path.
    private static string Dotnet { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(path => Path.Combine(path, "dotnet")).First(File.Exists);

    private void Init(string host) => Assert.Equal(0, Program.Main(["init", Site(""), "--host", host, "--url", "https://x.example/a/"]));

    private YamlMappingNode Yaml(string path)
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(Site(path));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private void Script(string name, string text)
    {
        var path = In($"bin/{name}");
        File.WriteAllText(path, "#!/usr/bin/env bash\n" + text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(int ExitCode, string Said)> Run(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = Site(""),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{In("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["PACKAGES"] = "file://" + In("packages");
        start.Environment["ONLINE"] = "http://127.0.0.1:1";
        start.Environment.Remove("CI");
        start.Environment.Remove("URL");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Create(CultureInfo.InvariantCulture, $"{said[0]}{said[1]}"));
    }

    private string In(string path) => Path.Combine(_folder, path);

    private string Site(string path) => Path.Combine(_folder, "site", path);

    [GeneratedRegex(@"\$\{\{.*?\}\}")]
    private static partial Regex Expression();
}
