using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticPublication.Tests.Trust;

/// <summary>What the program is made of: locked, named, and taken from nowhere that a file here says. What needs a package source is in
/// <c>.ci/supply-chain</c>.</summary>
public partial class SupplyChainTests
{
    private static readonly string Root = Repository.Root;

    [Fact]
    [Trait("Check", "R54")]
    public void Every_project_is_locked_to_the_versions_that_are_asked_for()
    {
        var asked = XDocument
            .Load(Path.Combine(Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(
                package => package.Attribute("Include")!.Value,
                package => package.Attribute("Version")!.Value,
                StringComparer.Ordinal
            );
        foreach (var project in Repository.Files().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var locked = Locked(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))
                .Where(package => package.Entry.GetProperty("type").GetString() == "Direct")
                .ToDictionary(
                    package => package.Name,
                    package => package.Entry.GetProperty("resolved").GetString()!,
                    StringComparer.Ordinal
                );
            var direct = XDocument
                .Load(project)
                .Descendants("PackageReference")
                .Select(package => package.Attribute("Include")!.Value)
                .ToList();
            Assert.NotEmpty(direct);
            Assert.All(direct, name => Assert.Equal(asked[name], locked[name]));
        }

        var settings = File.ReadAllText(Path.Combine(Root, "Directory.Build.props"));
        Assert.Contains("<RestorePackagesWithLockFile>true", settings, StringComparison.Ordinal);
        Assert.Contains("NU1603</WarningsAsErrors>", settings, StringComparison.Ordinal);
        var run = File.ReadAllText(Path.Combine(Root, ".ci/run"));
        Assert.Contains("dotnet restore --locked-mode", run, StringComparison.Ordinal);
        Assert.Matches("npm ci .*--ignore-scripts", run);
    }

    [Fact]
    [Trait("Check", "R56")]
    public void No_file_names_where_packages_come_from()
    {
        var files = Repository.Files().ToList();
        Assert.Empty(files.Where(path => PackageSource().IsMatch(File.ReadAllText(path))));
        // A folder of the publication's own may be a source; an address may not.
        Assert.DoesNotContain(files, path =>
            string.Equals(Path.GetFileName(path), "nuget.config", StringComparison.OrdinalIgnoreCase)
            && File.ReadAllText(path).Contains("://", StringComparison.Ordinal)
        );
        Assert.All(Projects(), path =>
            Assert.All(Locked(path).Where(package => package.Entry.GetProperty("type").GetString() != "Project"), package =>
                Assert.Equal(64, Convert.FromBase64String(package.Entry.GetProperty("contentHash").GetString()!).Length)
            )
        );
    }

    [Fact]
    [Trait("Check", "R57")]
    public void The_template_engine_is_not_older_than_its_last_advisories_and_reads_the_theme_alone()
    {
        var scriban = Locked(Path.Combine(Root, "src/StaticPublication/packages.lock.json"))
            .Single(package => package.Name == "Scriban.Signed")
            .Entry.GetProperty("resolved")
            .GetString()!;
        Assert.True(Version.Parse(scriban) >= new Version(7, 5, 3), scriban);
        var parsing = Repository
            .Files("src")
            .Where(path =>
                path.EndsWith(".cs", StringComparison.Ordinal)
                && Regex.IsMatch(File.ReadAllText(path), @"\bTemplate\.(Parse|ParseLiquid|Evaluate)|using Scriban")
            );
        Assert.Equal(["Templates.Printing.cs", "Templates.cs"], parsing.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Check", "R58")]
    public async Task The_bill_of_materials_lists_what_is_locked_and_nothing_else()
    {
        Assert.SkipUnless(HasNode(), "Node is not on this machine.");
        var run = await Run.Of(
            new ProcessStartInfo("node", [Path.Combine(Root, ".ci/bill-of-materials.mjs")]),
            new Dictionary<string, string>()
        );
        Assert.True(run.ExitCode == 0, run.Error);
        var bill = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (bill.GetProperty("bomFormat").GetString(), bill.GetProperty("specVersion").GetString()));
        var packages = Projects()
            .SelectMany(Locked)
            .Where(package => package.Entry.GetProperty("type").GetString() != "Project")
            .Select(package => $"pkg:nuget/{package.Name}@{package.Entry.GetProperty("resolved").GetString()}");
        var tools = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(Root, ".ci/package-lock.json")))
            .RootElement.GetProperty("packages")
            .EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .Select(package => $"pkg:npm/{NameOf(package.Name)}@{package.Value.GetProperty("version").GetString()}");
        Assert.Equal(
            packages.Concat(tools).Distinct().Order(StringComparer.Ordinal),
            bill.GetProperty("components")
                .EnumerateArray()
                .Select(one => one.GetProperty("purl").GetString()!)
                .Order(StringComparer.Ordinal)
        );
        Assert.All(bill.GetProperty("components").EnumerateArray(), one =>
            Assert.Equal(128, one.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length)
        );
    }

    [Fact]
    [Trait("Check", "R59")]
    public void A_workflow_reads_contents_only_and_pins_every_action_by_commit()
    {
        var workflows = Directory.GetFiles(Path.Combine(Root, ".github/workflows"));
        Assert.NotEmpty(workflows);
        foreach (var workflow in workflows.Select(File.ReadAllText))
        {
            Assert.Matches(@"(?m)^permissions:\n  contents: read$", workflow);
            Assert.DoesNotContain("pull_request_target", workflow, StringComparison.Ordinal);
            Assert.DoesNotContain("write", workflow, StringComparison.Ordinal);
            Assert.DoesNotContain("secrets.", workflow, StringComparison.Ordinal);
            Assert.Empty(
                Regex
                    .Matches(workflow, @"uses: (\S+)")
                    .Select(match => match.Groups[1].Value)
                    .Where(action => !Regex.IsMatch(action, "^[a-z-]+/[a-z-]+@[0-9a-f]{40}$"))
            );
            // What is put into a shell comes from the repository, never from who opened a request.
            Assert.DoesNotMatch(@"run:.*\$\{\{", workflow);
        }
    }

    private static string NameOf(string path) =>
        path[(path.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..].Replace("@", "%40", StringComparison.Ordinal);

    private static IEnumerable<string> Projects() => Repository.Files().Where(path => Path.GetFileName(path) == "packages.lock.json");

    private static IEnumerable<(string Name, JsonElement Entry)> Locked(string path) =>
        JsonDocument
            .Parse(File.ReadAllText(path))
            .RootElement.GetProperty("dependencies")
            .EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Select(package => (package.Name, package.Value));

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")));

    // Written in pieces, so that this file is none of them.
    [GeneratedRegex(
        "https?://[^\\s\"')>]*(api\\.nu"
            + "get\\.org|registry\\.npm"
            + "js|art"
            + "ifactory|/nex"
            + "us/|pkgs\\.dev\\.az"
            + "ure)|\"resol"
            + "ved\": \"http|RestoreSour"
            + "ces>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PackageSource();
}
