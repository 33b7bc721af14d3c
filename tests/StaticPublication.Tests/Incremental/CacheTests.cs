using System.Text;

namespace StaticPublication.Tests.Incremental;

/// <summary>A cache that was damaged, thinned out or cut short does no harm: one site is built after each.</summary>
public sealed class CacheTests(CacheTests.Kept kept) : IClassFixture<CacheTests.Kept>
{
    private const string Canary = "Zanzibarquille";

    /// <summary>A site with a cache, whatever the test before has done to it.</summary>
    public sealed class Kept : IDisposable
    {
        public Kept() => IncrementalTests.Build(Site, "output", cached: true);

        internal ChangingSite Site { get; } = new(seed: 6, documents: 12);

        public void Dispose() => Site.Dispose();
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("records")]
    [InlineData("files")]
    [InlineData("output")]
    [InlineData("state")]
    public void A_damaged_cache_is_noticed_and_does_no_harm(string file)
    {
        var site = kept.Site;
        site.Edit("a title changes");
        var files = Directory.GetFiles(Path.Combine(site.Folder, "cache"), file, SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var damaged in files)
        {
            var bytes = File.ReadAllBytes(damaged);
            for (var at = 40; at < bytes.Length; at += 211)
            {
                bytes[at] ^= 0x20;
            }

            File.WriteAllBytes(damaged, bytes);
        }

        IncrementalTests.AssertSame(site, file + " was damaged");
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("records")]
    [InlineData("files")]
    [InlineData("segments")]
    [InlineData("pieces")]
    [InlineData("")]
    public void A_cache_of_which_a_part_was_deleted_does_no_harm(string part)
    {
        var site = kept.Site;
        site.Edit("a text changes");
        foreach (var folder in Directory.GetDirectories(Path.Combine(site.Folder, "cache")))
        {
            var path = Path.Combine(folder, part);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            File.Delete(path);
        }

        IncrementalTests.AssertSame(site, part + " was deleted");
    }

    [Fact]
    public void What_another_program_has_kept_is_not_used()
    {
        var site = kept.Site;
        IncrementalTests.Build(site, "output", cached: true);
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(site.Folder, "cache")));
        var program = Path.Combine(folder, "program");
        Assert.Equal(ProgramVersion.Module, File.ReadAllText(program));
        File.WriteAllText(program, Guid.NewGuid().ToString());
        string[] left = [.. new[] { "old", "pieces/old", "segments/old" }.Select(name => Path.Combine(folder, name))];
        Array.ForEach(left, path => File.WriteAllText(path, "of another program"));
        var outcome = IncrementalTests.Build(site, "output", cached: true);
        Assert.Contains(outcome.Stages, stage => stage.Name == "documents");
        Assert.Equal(outcome.Figures!.Files, outcome.Figures.Written);
        Assert.DoesNotContain(left, File.Exists);
        Assert.Equal(ProgramVersion.Module, File.ReadAllText(program));
        IncrementalTests.AssertSame(site, "another program had kept its own");
    }

    [Fact]
    [Trait("Check", "R62")]
    public void Nothing_of_a_removed_document_stays_in_the_output_or_in_the_cache()
    {
        using var site = new ChangingSite(seed: 8, documents: 12);
        site.Add("canari-1", $"Que devient {Canary} ?");
        IncrementalTests.Build(site, "output", cached: true);
        Assert.NotEmpty(FilesWithCanary(site, "output"));
        Assert.NotEmpty(FilesWithCanary(site, "cache"));
        site.Remove("canari-1");
        IncrementalTests.Build(site, "output", cached: true);
        Assert.Empty(FilesWithCanary(site, "output"));
        Assert.Empty(FilesWithCanary(site, "cache"));
    }

    [Fact]
    [Trait("Check", "R30")]
    public void A_journal_that_was_cut_short_is_completed_by_the_next_build()
    {
        using var site = new ChangingSite(seed: 9, documents: 12);
        IncrementalTests.Build(site, "output", cached: true);
        var (staging, index) = (Path.Combine(site.Folder, ".output.build/staging"), Path.Combine(site.Folder, "output/index.html"));
        Directory.CreateDirectory(staging);
        File.WriteAllText(Path.Combine(staging, "index.html"), "moved");
        var list =
            "delete output/robots.txt\nmove .output.build/staging/gone.html\toutput/gone.html\n"
            + "move .output.build/staging/index.html\toutput/index.html\n";
        var end = "end " + Convert.ToHexStringLower(System.IO.Hashing.XxHash128.Hash(Encoding.UTF8.GetBytes(list))) + "\n";
        var journal = new StaticPublication.Publishing.Journal(SiteFolders.Of(Path.Combine(site.Folder, "output")));
        File.WriteAllText(Path.Combine(site.Folder, ".output.build/journal"), list);
        journal.Complete();
        Assert.NotEqual("moved", File.ReadAllText(index));
        File.WriteAllText(Path.Combine(site.Folder, ".output.build/journal"), list + end);
        journal.Complete();
        Assert.Equal("moved", File.ReadAllText(index));
        Assert.False(File.Exists(Path.Combine(site.Folder, "output/robots.txt")));
        Assert.False(File.Exists(Path.Combine(site.Folder, ".output.build/journal")));
        IncrementalTests.AssertSame(site, "the journal was completed");
    }

    private static List<string> FilesWithCanary(ChangingSite site, string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(site.Folder, folder), "*", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file, Encoding.Latin1).Contains(Canary, StringComparison.OrdinalIgnoreCase)),
        ];
}
