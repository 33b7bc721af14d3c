using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Incremental;

/// <summary>Follows every field by itself: one that was left out of a hash, of the cache or of an export is noticed here.</summary>
/// <remarks>
/// What each field reaches is approved: after a change that is meant, <c>APPROVE=1 dotnet test --filter FieldTests</c> writes it anew, and
/// that of the release group with <c>Category=Release</c> too.
/// </remarks>
public sealed partial class FieldTests
{
    // What no file of the site tells.
    private static readonly string[] Unpublished =
    [
        // Accepted so that a dump is valid input, and computed anew.
        "derived",
        // Of products: says nothing where each product is stated.
        "profile",
        // Of products: its few documents are near none.
        "related",
        // By then the site is in English, which has none.
        "gender",
        // Whether a build is refused.
        "unknownAuthorities",
    ];

    // Each field costs two builds: the release group follows them all. This one is on the page of another document too.
    [Fact]
    [Trait("Check", "R37")]
    public void Every_tenth_field_of_documents_that_changes_alone_is_published_by_the_next_build_as_by_a_full_one() =>
        Follow("documents", every: 10, also: "documents/relations[].rel");

    [Theory]
    [InlineData("authors")]
    [InlineData("documents")]
    [InlineData("groups")]
    [InlineData("headings")]
    [InlineData("kinds")]
    [InlineData("legislatures")]
    [InlineData("licences")]
    [InlineData("ministries")]
    [InlineData("organisations")]
    [InlineData("page")]
    [InlineData("portfolios")]
    [InlineData("programmes")]
    [InlineData("site")]
    [InlineData("tombstones")]
    [Trait("Check", "R37")]
    [Trait("Category", "Release")]
    public void A_field_that_changes_alone_is_published_by_the_next_build_as_by_a_full_one(string file) => Follow(file, every: 1);

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

    private static void Follow(string file, int every, params string[] also)
    {
        using var site = new StatedSite(file);
        Build(site, "output", cached: true);
        var before = Build(site, "whole", cached: false);
        var stale = new HashSet<string>(StringComparer.Ordinal);
        var (wrong, unpublished, reached) = (new List<string>(), new List<string>(), new StringBuilder());
        foreach (var field in site.Fields.Where((field, index) => index % every == 0 || also.Contains(field.Path)))
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

            reached
                .AppendJoin(' ', changed.Select(ProductOf).Distinct().Order(StringComparer.Ordinal).Prepend(field.Path + ":"))
                .Append('\n');
            before = whole;
        }

        Assert.True(wrong.Count == 0, "Other than in a full build, after the change of\n" + string.Join('\n', wrong));
        Assert.DoesNotContain(unpublished, path => !Unpublished.Contains(path.Split('/', '.')[^1], StringComparer.Ordinal));
        if (every == 1)
        {
            AssertApproved(file, reached.ToString());
        }
    }

    private static SortedDictionary<string, Fingerprint> Build(StatedSite site, string output, bool cached)
    {
        var outcome = Publication.Build(site.Options(output, cached));
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
    private static string ProductOf(string path) =>
        path switch
        {
            _ when OfDocument().IsMatch(path) => path.EndsWith(".json", StringComparison.Ordinal) ? "record" : "document.html",
            "data/documents.ndjson.gz" or "data/fingerprints.ndjson.gz" => "record",
            // Sizes, hashes and examples of all that is below data/.
            "changements/index.html" or "donnees/index.html" or "data/documents.json" => "catalogues",
            _ when path.StartsWith("dictionnaire/", StringComparison.Ordinal) => "catalogues",
            "data/SHA256SUMS" or "data/changes.json" or "data/datapackage.json" or "data/manifest.json" => "catalogues",
            _ when path.StartsWith("data/years/", StringComparison.Ordinal) => "record",
            _ when path.StartsWith("data/catalog.", StringComparison.Ordinal) => "catalogues",
            _ when path.StartsWith("data/schema/", StringComparison.Ordinal) => "schemas",
            _ when path.StartsWith("data/parquet/", StringComparison.Ordinal) => "parquet",
            _ when path.StartsWith("data/", StringComparison.Ordinal) => path["data/".Length..],
            _ when path.StartsWith("search/", StringComparison.Ordinal) => "search",
            _ when path.StartsWith("images/", StringComparison.Ordinal) => "images",
            _ when path.EndsWith("/index.html", StringComparison.Ordinal) => "list.html",
            _ when path.Contains('/', StringComparison.Ordinal) => "list." + Path.GetFileName(path),
            _ => path,
        };

    [GeneratedRegex("/20[0-9]{2}/[01][0-9]/[a-z-]+/index")]
    private static partial Regex OfDocument();

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
