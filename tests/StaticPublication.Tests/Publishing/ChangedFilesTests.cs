using StaticPublication.Publishing;

namespace StaticPublication.Tests.Publishing;

/// <summary>What <c>--changed</c> lists is what differs between the site before and after, file by file.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private readonly TestSite _site = new TestSite().WithQuestions(3);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_lists_what_a_build_added_changed_and_removed(bool cached)
    {
        var first = Built(cached);
        Assert.Equal(Files().Keys.Select(path => $"added\t{path}"), first);
        var before = Files();
        _site.WithQuestion("qe-new").WithQuestion("qe-1", "number: \"12\"\n");
        File.Delete(Path.Combine(_site.Input, "documents/qe-2.md"));
        var second = Built(cached);
        var after = Files();
        Assert.Equal(
            before
                .Keys.Union(after.Keys)
                .Order(StringComparer.Ordinal)
                .Select(path =>
                    !before.TryGetValue(path, out var old) ? $"added\t{path}"
                    : !after.TryGetValue(path, out var bytes) ? $"removed\t{path}"
                    : bytes == old ? ""
                    : $"changed\t{path}"
                )
                .Where(line => line.Length > 0),
            second
        );
        Assert.Contains("removed\tdocuments/2013/07/qe-2/index.html", second);
        Assert.Empty(Built(cached));
    }

    private string[] Built(bool cached)
    {
        var list = Path.Combine(_site.Folder, "changed.txt");
        string[] cache = cached ? ["--cache", Path.Combine(_site.Folder, "cache")] : ["--no-cache"];
        string[] paths = ["--input", _site.Input, "--theme", Repository.Theme, "--output", _site.Output, "--changed", list];
        Assert.Equal(0, Program.Main(["build", .. paths, .. cache, "--allow-removals", "3"]));
        var lines = File.ReadAllLines(list);
        Assert.Equal(ChangedFiles.Mark.TrimEnd('\n'), lines[0]);
        return lines[1..];
    }

    private SortedDictionary<string, string> Files() =>
        new(
            Directory
                .EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(_site.Output, file),
                    file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                ),
            StringComparer.Ordinal
        );
}
