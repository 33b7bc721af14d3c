using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Incremental;

/// <summary>Follows every field by itself: one that was left out of a hash, of the cache or of an export is noticed here.</summary>
/// <remarks>
/// What each field reaches is approved: after a change that is meant, <c>APPROVE=1 dotnet test --filter FieldTests</c> writes it anew, and
/// that of the release group with <c>Category=Release</c> too.
/// </remarks>
public sealed class FieldTests
{
    // What no file of the site tells.
    private static readonly string[] Unpublished =
    [
        // Accepted so that a dump is valid input, and computed anew.
        "derived",
        // Whether a build is refused.
        "unknownAuthorities",
        // Whose limits are checked.
        "host",
    ];

    // Each tells of every file of data: sizes, hashes, examples.
    private static readonly string[] AboutAllData =
    [
        "changements/index.html",
        "data/SHA256SUMS",
        "data/catalog.jsonld",
        "data/catalog.ttl",
        "data/changes.json",
        "data/datapackage.json",
        "data/manifest.json",
        "dictionnaire/index.html",
        "donnees/index.html",
    ];

    [Theory]
    [InlineData("documents")]
    [InlineData("site")]
    [InlineData("authors")]
    [Trait("Check", "R37")]
    public void A_field_that_changes_alone_is_published_by_the_next_build_as_by_a_full_one(string file) => Follow(file);

    [Theory]
    [InlineData("groups")]
    [InlineData("headings")]
    [InlineData("kinds")]
    [InlineData("licences")]
    [InlineData("ministries")]
    [InlineData("organisations")]
    [InlineData("page")]
    [InlineData("portfolios")]
    [InlineData("programmes")]
    [InlineData("tombstones")]
    [Trait("Check", "R37")]
    [Trait("Category", "Release")]
    public void A_field_of_another_file_that_changes_alone_is_published_by_the_next_build_as_by_a_full_one(string file) => Follow(file);

    [Fact]
    [Trait("Check", "R37")]
    public void A_document_that_is_recalled_with_all_its_fields_is_published_as_one_that_is_read()
    {
        using var site = new StatedSite("documents");
        var read = Build(site, "output", cached: true);
        // Nothing but the documents is left: whatever is made of them is made again.
        foreach (var folder in Directory.GetDirectories(Path.Combine(site.Folder, "cache")))
        {
            Array.ForEach(Directory.GetDirectories(folder), inner => Directory.Delete(inner, recursive: true));
            foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetFileName(file) is not ("documents" or "records")))
            {
                File.Delete(file);
            }
        }

        Assert.Empty(Differing(read, Build(site, "output", cached: true)));
    }

    private static void Follow(string file)
    {
        using var site = new StatedSite(file);
        Build(site, "output", cached: true);
        var before = Build(site, "whole", cached: false);
        var stale = new HashSet<string>(StringComparer.Ordinal);
        var (wrong, unpublished, reached) = (new List<string>(), new List<string>(), new StringBuilder());
        foreach (var field in site.Fields)
        {
            site.Change(field);
            var incremental = Build(site, "output", cached: true);
            var whole = Build(site, "whole", cached: false);
            wrong.AddRange(Differing(whole, incremental).Where(stale.Add).Select(path => $"{field.Path}: {path}"));
            var changed = Differing(before, whole);
            if (changed.Count == 0)
            {
                unpublished.Add(field.Path);
            }

            reached.Append(field.Path).Append(": ").AppendJoin(' ', changed.Select(ProductOf).Distinct().Order(StringComparer.Ordinal)).Append('\n');
            before = whole;
        }

        Assert.True(wrong.Count == 0, "Other than in a full build, after the change of\n" + string.Join('\n', wrong));
        Assert.DoesNotContain(unpublished, path => !Unpublished.Contains(path.Split('/', '.')[^1], StringComparer.Ordinal));
        AssertApproved(file, reached.ToString());
    }

    private static SortedDictionary<string, Fingerprint> Build(StatedSite site, string output, bool cached)
    {
        var outcome = new Publication(site.Options(output, cached), (_, _) => { }).Build();
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults.Where(fault => fault.Severity == Severity.Error)));
        var folder = Path.Combine(site.Folder, output);
        return new(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(folder, file), file => Fingerprint.Of(File.ReadAllBytes(file))),
            StringComparer.Ordinal
        );
    }

    private static List<string> Differing(SortedDictionary<string, Fingerprint> one, SortedDictionary<string, Fingerprint> other) =>
        [.. one.Except(other).Concat(other.Except(one)).Select(file => file.Key).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What a file of the site is, whichever document or list it is of.</summary>
    private static string ProductOf(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        return
            AboutAllData.Contains(path, StringComparer.Ordinal) ? "data/*"
            : folder.StartsWith("data", StringComparison.Ordinal)
                ? path.Replace("/2019", "/YEAR", StringComparison.Ordinal).Replace("/2020", "/YEAR", StringComparison.Ordinal)
            : folder is "search" or "images" or "" ? Path.Combine(folder, folder.Length > 0 ? "*" : name)
            : Path.Combine(name is "index.html" && Path.GetFileName(folder) is "first" or "second" ? "DOCUMENT" : "LIST", name);
    }

    private static void AssertApproved(string file, string reached)
    {
        var path = Path.Combine(Repository.Tests, "Approved/fields", file + ".txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, reached);
        }

        Assert.Equal(File.ReadAllText(path), reached);
    }
}
