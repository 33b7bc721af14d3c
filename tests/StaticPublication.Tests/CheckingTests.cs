using System.Globalization;
using StaticPublication.Cli;
using StaticPublication.Importing;
using StaticPublication.Tests.Trust;
using StaticPublication.Text;

namespace StaticPublication.Tests;

/// <summary>One invalid site a fault: <c>Sites/invalid/CODE</c> lies over the base site, and <c>expected.txt</c> says what is found, and
/// nothing else.</summary>
public class CheckingTests
{
    public static TheoryData<string> InvalidSites =>
        [
            .. Directory
                .GetDirectories(Path.Combine(TestSite.Sites, "invalid"))
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void The_base_site_has_no_fault()
    {
        using var site = new TestSite();
        Assert.Empty(site.Faults());
    }

    [Theory]
    [MemberData(nameof(InvalidSites))]
    public void An_invalid_site_has_just_the_faults_that_are_expected(string code)
    {
        using var site = new TestSite($"invalid/{code}");
        var found = string.Concat(site.Faults().Select(fault => fault + "\n"));
        var expected = Path.Combine(TestSite.Sites, "invalid", code, "expected.txt");
        Assert.Contains($" {code}", found, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(expected, found);
        }

        Assert.Equal(File.ReadAllText(expected), found);
    }

    [Fact]
    public void Every_code_has_an_explanation_and_every_explanation_a_code()
    {
        var wordings = string.Concat(
            Directory.GetFiles(Path.Combine(Repository.Root, "src/StaticPublication"), "Faults*.cs").Select(File.ReadAllText)
        );
        var codes = System
            .Text.RegularExpressions.Regex.Matches(wordings, "\"([A-Z0-9-]+)\",\\s*(?:location|document\\.Location|new SourceLocation)")
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(codes);
        codes.UnionWith(typeof(ImportFindings).GetFields().Select(code => (string)code.GetRawConstantValue()!));
        Assert.Equal(codes.Order(StringComparer.Ordinal), Explanations.ByCode.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Check", "R08")]
    public void Every_bad_record_is_reported_in_one_run_and_no_other_error_is()
    {
        var folder = SharedData.PathOf("bad-records");
        var options = new Options { Input = Path.Combine(folder, "cases"), Theme = Repository.Theme };
        var found = Publication
            .Check(options)
            .Faults.Where(fault => fault.Severity != Severity.Warning)
            .Select(fault =>
                $"{Path.GetRelativePath(options.Input, fault.Location.Path)} {fault.Location.Line} {fault.Location.Column} "
                + $"{fault.Severity.ToString().ToLowerInvariant()} {fault.Code} {Anywhere(fault.Field)}"
            );
        var expected = File.ReadLines(Path.Combine(folder, "manifest.jsonl"))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .Select(line =>
                $"{line.GetProperty("file")} {line.GetProperty("line")} {line.GetProperty("column")} {line.GetProperty("severity")} "
                + $"{line.GetProperty("code")} {Anywhere(line.GetProperty("field").GetString()!)}"
            );
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Check", "R08")]
    public async Task A_build_with_errors_tells_them_all_ends_with_1_and_leaves_what_is_published()
    {
        var cases = SharedData.PathOf("bad-records/cases");
        using var site = new TestSite().WithQuestion("qe-1");
        site.Build();
        var before = Manifest.Of(site.Output);
        var run = await Run.Publication(
            new Dictionary<string, string>(),
            ["build", "--input", cases, "--theme", Repository.Theme, "--output", site.Output, "--no-cache"]
        );
        var errors = (run.Output + run.Error).Split('\n').Count(line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.Equal((1, 39), (run.ExitCode, errors));
        Assert.Empty(Manifest.Difference(before, Manifest.Of(site.Output)));
        Seen.Of("R08", $"{errors} errors in one run, exit {run.ExitCode}, {before.Count} published files untouched");
    }

    [Fact]
    [Trait("Check", "R08")]
    public async Task The_sound_record_among_the_bad_ones_is_published_by_itself()
    {
        using var site = new TestSite();
        var cases = SharedData.PathOf("bad-records/cases");
        Directory.Delete(site.Input, recursive: true);
        Repository.Copy(Path.Combine(cases, "authorities"), Path.Combine(site.Input, "authorities"));
        site.With("site.yml", File.ReadAllText(Path.Combine(cases, "site.yml")))
            .With("documents/00-good.md", File.ReadAllText(Path.Combine(cases, "documents/00-good.md")));
        var run = await Run.Publication(
            new Dictionary<string, string>(),
            ["build", "--input", site.Input, "--theme", Repository.Theme, "--output", site.Output, "--no-cache"]
        );
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("documents read 1 = ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R08")]
    public void Suspicious_records_that_are_right_have_no_error()
    {
        var outcome = Publication.Check(
            new Options { Input = Path.Combine(SharedData.PathOf("bad-records"), "sound"), Theme = Repository.Theme }
        );
        Assert.DoesNotContain(outcome.Faults, fault => fault.Severity == Severity.Error);
        Assert.Equal(18, outcome.Figures!.Documents);
    }

    [Fact]
    public void An_id_that_differs_from_another_only_by_capitals_names_its_twin()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1")
            .WithQuestion("QE-1x")
            .With(
                "documents/b.md",
                "---\nid: QE-1\nkind: question-ecrite\ntitle: B\npublished: 2013-07-09\nsource: {licence: etalab-2.0}\n---\n"
            );
        Assert.Contains(site.Faults(), fault =>
            fault.Code == "ID-SYNTAX" && fault.Message.Contains("documents/qe-1.md:2:5", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("ministeries", "ministries")]
    [InlineData("asqued", "asked")]
    [InlineData("AUTEURS", "authors")]
    [InlineData("zzzzzzzzzz", "")]
    public void The_nearest_name_is_the_one_that_fewest_letters_separate(string word, string nearest) =>
        Assert.Equal(nearest, NearestNames.Of(word, ["asked", "authors", "ministries", "programmes"]).FirstOrDefault(""));

    private static string Anywhere(string field) =>
        System
            .Text.RegularExpressions.Regex.Replace(field, @"\[\d+\]", "[]", System.Text.RegularExpressions.RegexOptions.CultureInvariant)
            .ToString(CultureInfo.InvariantCulture);
}
