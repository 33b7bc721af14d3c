using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Trust;

/// <summary>The same input gives the same bytes, whatever the machine is set to.</summary>
public sealed partial class SameBytesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("same-bytes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Check", "R38")]
    [Trait("Check", "R39")]
    public Task Two_builds_by_other_users_in_other_zones_locales_folders_orders_and_threads_are_equal() => Compared(records: 60);

    [Fact]
    [Trait("Check", "R38")]
    [Trait("Check", "R39")]
    [Trait("Category", "Release")]
    public Task Two_builds_of_two_thousand_records_are_equal_as_well() => Compared(records: 2000);

    [Fact]
    [Trait("Check", "R38")]
    public void The_day_of_the_build_is_nowhere_in_it()
    {
        using var site = new TestSite("../../../input");
        site.Build();
        var today = TimeProvider.System.GetUtcNow();
        Assert.Empty(
            DeepScan.Holding(
                site.Output,
                today.ToString("yyyy-MM-dd", null),
                today.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))
            )
        );
    }

    private async Task Compared(int records)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "another user, umask and locale are set through commands of Linux.");
        Lay("a", records, paths => paths.Order(StringComparer.Ordinal));
        Lay("b/deeper", records, paths => paths.OrderDescending(StringComparer.Ordinal));
        var other = OtherUser.Takes(Path.Combine(_folder, "b"));
        var a = await Build(
            "a",
            "1",
            "022",
            [],
            new()
            {
                ["TZ"] = "UTC",
                ["LC_ALL"] = "C",
                ["CI"] = "true",
            }
        );
        var b = await Build(
            "b/deeper",
            "2",
            "077",
            other ? OtherUser.Command : [],
            new()
            {
                ["TZ"] = "Pacific/Kiritimati",
                ["LC_ALL"] = "tr_TR.UTF-8",
                ["LANG"] = "tr_TR.UTF-8",
                ["HOME"] = "/nonexistent",
                ["SOURCE_DATE_EPOCH"] = "1",
            }
        );
        Assert.Empty(Manifest.Difference(a, b));
        Assert.InRange(a.Count, 400, int.MaxValue);
        var user = other ? "another user" : "one user: no other may run the program here";
        var indexed = a.Keys.Count(path => path.StartsWith("search/", StringComparison.Ordinal));
        Seen.Of("R38", $"{a.Count} files of {records} questions more than the demonstration, by {user}, 0 differ");
        Seen.Of("R39", $"{indexed} files of the index of {records} questions more than the demonstration, 0 differ");
    }

    private async Task<IReadOnlyDictionary<string, string>> Build(
        string name,
        string threads,
        string umask,
        IEnumerable<string> user,
        Dictionary<string, string> environment
    )
    {
        var root = Path.Combine(_folder, name);
        var run = await Run.Publication(
            environment,
            [
                "build",
                "--input",
                $"{root}/input",
                "--theme",
                $"{root}/theme",
                "--output",
                $"{root}/output",
                "--cache",
                $"{root}/.cache",
                "--threads",
                threads,
            ],
            umask,
            user
        );
        Assert.True(run.ExitCode == 0, run.Error);
        return Manifest.Of($"{root}/output");
    }

    // The demonstration with its theme, and questions more in words of its own; files are made in the order given.
    private void Lay(string name, int records, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        var repository = Repository.Root;
        foreach (var folder in new[] { "input", "theme" })
        {
            foreach (var path in order(Directory.GetFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories)))
            {
                Write($"{name}/{Path.GetRelativePath(repository, path)}", File.ReadAllBytes(path));
            }
        }

        foreach (var number in order(Enumerable.Range(1000, records).Select(number => number.ToString(CultureInfo.InvariantCulture))))
        {
            Write(
                $"{name}/input/documents/essai/{number}.md",
                Encoding.UTF8.GetBytes(Question(int.Parse(number, CultureInfo.InvariantCulture)))
            );
        }
    }

    private static string Question(int number)
    {
        var random = new Random(number);
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(_ => Words.Value[random.Next(Words.Value.Length)]));
        return $"---\nid: essai-{number}\nkind: question-ecrite\ntitle: \"İstanbul, ışık et Île-de-France, {number}\"\n"
            + $"published: 2014-0{1 + (number % 9)}-1{number / 9 % 10}\nsource: {{licence: etalab-2.0}}\n---\n"
            + $"Le débit de la fibre, question {number} : {words}.\n";
    }

    private static Lazy<string[]> Words { get; } =
        new(() =>
            [
                .. Directory
                    .GetFiles(Path.Combine(Repository.Input, "documents"), "*.md", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .SelectMany(path => Letters().Matches(File.ReadAllText(path)))
                    .Select(match => match.Value),
            ]
        );

    private void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Letters();
}
