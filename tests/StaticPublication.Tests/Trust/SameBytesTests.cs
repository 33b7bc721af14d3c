using System.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>The same input gives the same bytes, whatever the machine is set to.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("same-bytes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Check", "R38")]
    [Trait("Check", "R39")]
    public async Task Two_builds_in_other_zones_locales_folders_orders_and_threads_are_equal()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "another umask and locale are set through a shell of Linux.");
        Lay("a", paths => paths.Order(StringComparer.Ordinal));
        Lay("b/deeper", paths => paths.OrderDescending(StringComparer.Ordinal));
        var a = await Build("a", "1", "022", new() { ["TZ"] = "UTC", ["LC_ALL"] = "C", ["CI"] = "true" });
        var b = await Build("b/deeper", "2", "077", new() { ["TZ"] = "Pacific/Kiritimati", ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8", ["HOME"] = "/nonexistent", ["SOURCE_DATE_EPOCH"] = "1" });
        Assert.Empty(Manifest.Difference(a, b));
        Assert.InRange(a.Count, 500, int.MaxValue);
        Seen.Of("R38", $"{a.Count} files, 0 differ");
    }

    [Fact]
    [Trait("Check", "R38")]
    public void The_day_of_the_build_is_nowhere_in_it()
    {
        using var site = new TestSite("../../../input");
        site.Build();
        var today = TimeProvider.System.GetUtcNow();
        Assert.Empty(DeepScan.Holding(site.Output, today.ToString("yyyy-MM-dd", null), today.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))));
    }

    private async Task<IReadOnlyDictionary<string, string>> Build(string name, string threads, string? umask, Dictionary<string, string> environment)
    {
        var root = Path.Combine(_folder, name);
        var run = await Run.Publication(environment, ["build", "--input", $"{root}/input", "--theme", $"{root}/theme", "--output", $"{root}/output", "--cache", $"{root}/.cache", "--threads", threads], umask);
        Assert.True(run.ExitCode == 0, run.Error);
        return Manifest.Of($"{root}/output");
    }

    // The demonstration with its theme, and sixty questions more; files are made in the order given.
    private void Lay(string name, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        var repository = Repository.Root;
        foreach (var folder in new[] { "input", "theme" })
        {
            foreach (var path in order(Directory.GetFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories)))
            {
                Write($"{name}/{Path.GetRelativePath(repository, path)}", File.ReadAllBytes(path));
            }
        }

        foreach (var number in order(Enumerable.Range(100, 60).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))))
        {
            var question = $"---\nid: essai-{number}\nkind: question-ecrite\ntitle: \"İstanbul, ışık et Île-de-France, {number}\"\npublished: 2014-0{1 + (number[2] - '0') % 9}-1{number[1]}\nsource: {{licence: etalab-2.0}}\n---\nLe débit de la fibre, question {number}.\n";
            Write($"{name}/input/documents/essai/{number}.md", Encoding.UTF8.GetBytes(question));
        }
    }

    private void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
