using StaticPublication.Creating;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Creating;

/// <summary>
/// What <c>init --host</c> writes to publish a site, run as it is written in a fresh folder. The package is fetched from a folder by its
/// address, <c>dotnet tool</c> is simulated by the program as this test run has it; what only the host can run is read as YAML.
/// </summary>
public sealed class RecipesTests : IDisposable
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
        Assert.Equal(host is not ("netlify" or "gitlab"), File.Exists(_folder.Site(".github/workflows/publish.yml")));
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
    [Trait("Category", "Release")]
    public async Task A_package_with_another_hash_is_not_run_and_one_without_a_line_is_not_run_where_nobody_can_commit_it()
    {
        _folder.Init("github");
        var run = await _folder.Run("bash .config/fetch", ("CI", "true"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(0, (await _folder.Run("bash .config/fetch")).ExitCode);
        Assert.Equal(0, (await _folder.Run("bash .config/fetch", ("CI", "true"))).ExitCode);
        File.WriteAllText(
            _folder.Site($".cache/packages/StaticPublication.{ProgramRun.Platform}.{ProgramVersion.Number}.nupkg"),
            "another"
        );
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
        Assert.Equal(
            ["StaticPublication", "StaticPublication.*"],
            config.Descendants("package").Select(package => package.Attribute("pattern")!.Value)
        );
    }

    [Fact]
    public void Upgrade_brings_files_up_to_date_leaves_what_was_edited_and_shows_both()
    {
        _folder.Init("plain");
        var (build, send, guide) = (_folder.Site(".publication/build"), _folder.Site(".publication/send"), _folder.Site("GUIDE.md"));
        var (wholeBuild, wholeSend) = (File.ReadAllText(build), File.ReadAllText(send));
        var record = _folder.Site(".config/publication.init.json");

        // As an earlier version would have written it: other text, and its hash in the record.
        Assert.Equal(["Everything is up to date."], new Upgrade(_folder.Site("")).Run(site: null, InputSchemas.In));
        Older(build, wholeBuild, record);
        Older(send, wholeSend, record);
        File.AppendAllText(send, "# mine\n");
        File.Delete(guide);
        var said = new Upgrade(_folder.Site("")).Run(site: null, InputSchemas.In);
        Assert.Equal(wholeBuild, File.ReadAllText(build));
        Assert.EndsWith("# mine\n", File.ReadAllText(send), StringComparison.Ordinal);
        Assert.Equal(wholeSend, File.ReadAllText(send + ".new"));
        Assert.False(File.Exists(guide));
        Assert.Contains(".publication/build: changed", said);
        Assert.Contains("  - # older", said);
        Assert.Contains(".publication/send: it was edited, so it is left; the new one is .publication/send.new", said);
        const string Gone = "it was taken away, so it is not brought back; to have it again, delete its line in";
        Assert.Equal(
            ["Everything is up to date.", $"GUIDE.md: {Gone} .config/publication.init.json and upgrade"],
            new Upgrade(_folder.Site("")).Run(site: null, InputSchemas.In)
        );
        File.WriteAllLines(record, File.ReadLines(record).Where(line => !line.Contains("\"GUIDE.md\"", StringComparison.Ordinal)).ToList());
        Assert.Contains("GUIDE.md: new", new Upgrade(_folder.Site("")).Run(site: null, InputSchemas.In));
    }

    [Fact]
    public void Upgrade_follows_the_host_that_site_yml_names_now()
    {
        _folder.Init("netlify");
        var settings = _folder.Site("input/site.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("host: netlify", "host: nginx", StringComparison.Ordinal));
        Assert.Equal(0, Program.Main(["upgrade", _folder.Site("")]));
        Assert.True(File.Exists(_folder.Site("Dockerfile")));
        Assert.True(File.Exists(_folder.Site("netlify.toml")));
        var site = InputFlow.ReadSite(new Options { Input = _folder.Site("input") }).Context!.Site;
        Assert.All([1, 2], _ =>
            Assert.Contains(new Upgrade(_folder.Site("")).Run(site, InputSchemas.In), line =>
                line.StartsWith("netlify.toml: init wrote it, and the program writes it no longer", StringComparison.Ordinal)
            )
        );
        Assert.Contains("\"host\": \"nginx\"", File.ReadAllText(_folder.Site(".config/publication.init.json")), StringComparison.Ordinal);
    }

    private static void Older(string path, string text, string record)
    {
        var older = "# older\n" + text;
        File.WriteAllText(path, older);
        File.WriteAllText(record, File.ReadAllText(record).Replace(Hash(text), Hash(older), StringComparison.Ordinal));
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
