using StaticPublication.Serving;

namespace StaticPublication.Tests.Trust;

/// <summary>A document taken down is nowhere: in no file, no index, no cache; and a document that must not be indexed is where it may be
/// and nowhere else.</summary>
public class ErasureTests
{
    private const string Canary = "Zanzibarquidam";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Check", "R62")]
    public void What_is_erased_is_in_no_file_after_the_next_build(bool cached)
    {
        using var site = WithCanary();
        Build(site, cached);
        Assert.Superset(
            new HashSet<string> { "html", "json", "gz", "csv", "xml", "parquet" },
            Kinds(DeepScan.Holding(site.Output, Canary))
        );
        Assert.Equal(1, StaticPublication.Searching.Search.Open(site.Output).Ask(Canary).Total);

        Erase(site);
        Build(site, cached);
        Assert.Empty(DeepScan.Holding(site.Folder, Canary, "zanzibarquid", "Quidamoz"));
        Assert.Equal(0, StaticPublication.Searching.Search.Open(site.Output).Ask(Canary).Total);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Check", "R62")]
    public void The_site_after_an_erasure_is_the_site_that_never_held_it(bool cached)
    {
        using var erased = WithCanary();
        Build(erased, cached);
        Erase(erased);
        Build(erased, cached);
        using var never = new TestSite().WithQuestion("qe-1").WithQuestion("qe-2", body: "Et la fibre ?");
        Build(never.With("tombstones.yml", Tombstones), cached: false);
        Assert.Empty(Manifest.Difference(Manifest.Of(erased.Output), Manifest.Of(never.Output)));
    }

    [Fact]
    [Trait("Check", "R62")]
    public void A_tombstone_says_what_was_taken_down_when_and_by_which_law()
    {
        using var site = WithCanary();
        Erase(site);
        site.Build();
        var stone = site.Json("data/tombstones.json");
        Assert.Contains("qe-canari", stone.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("2024-05-02", stone.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("RGPD, article 17", stone.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            ["addresses", "date", "id", "legalGround"],
            stone.EnumerateArray().Single().EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(Canary, stone.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("noindex", site.Read("410.html"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "documents/2013/07/qe-canari")));
    }

    [Theory]
    [InlineData("indexing: forbidden\n", "question-ecrite")]
    [InlineData("", "decision-individuelle")]
    [Trait("Check", "R64")]
    public void What_must_not_be_indexed_is_published_and_nobody_is_led_to_it(string field, string kind)
    {
        using var site = new TestSite().WithQuestion("qe-1");
        File.AppendAllText(
            Path.Combine(site.Input, "authorities/kinds.yml"),
            "- {id: decision-individuelle, name: Décision individuelle, plural: Décisions individuelles, indexing: forbidden, "
                + "texts: [{role: body, heading: Texte}]}\n"
        );
        site.With(
                "documents/x.md",
                $"---\nid: acte-1\nkind: {kind}\ntitle: {Canary}\npublished: 2013-07-10\n{field}source: {{licence: etalab-2.0}}\n---\n"
                    + $"Texte.\n"
            )
            .Build();
        Assert.Contains("noindex", site.Read("documents/2013/07/acte-1/index.html"), StringComparison.Ordinal);
        var headers = new HostHeaders(File.ReadLines(Path.Combine(site.Output, "_headers")));
        Assert.Equal("noindex", headers.Of("/documents/2013/07/acte-1/")["X-Robots-Tag"]);
        Assert.DoesNotContain("X-Robots-Tag", headers.Of("/documents/2013/07/qe-1/").Keys);
        Assert.DoesNotContain("noindex", site.Read("documents/2013/07/qe-1/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, StaticPublication.Searching.Search.Open(site.Output).Ask(Canary).Total);
        var holding = DeepScan.Holding(site.Output, Canary);
        Assert.DoesNotContain(holding, path =>
            path.EndsWith("atom.xml", StringComparison.Ordinal)
            || path == "feed.json"
            || path.StartsWith("search/", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(DeepScan.Holding(site.Output, "acte-1"), path =>
            Path.GetFileName(path).StartsWith("sitemap", StringComparison.Ordinal)
        );
        Assert.All(holding.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
            Assert.Contains("noindex", site.Read(path), StringComparison.Ordinal)
        );
        Seen.Of("R64", $"in the page, its header, no sitemap, no feed and no search: 5 of 5");
    }

    private const string Tombstones = "- {id: qe-canari, date: 2024-05-02, legalGround: \"RGPD, article 17\"}\n";

    private static TestSite WithCanary() =>
        new TestSite()
            .WithQuestion("qe-1")
            .WithQuestion("qe-2", body: "Et la fibre ?")
            .With(
                "documents/canari.md",
                $"---\nid: qe-canari\nkind: question-ecrite\ntitle: {Canary} et la fibre\npublished: 2013-07-09\n"
                    + $"authors: [{{author: anne-roche, name: M. Quidamoz}}]\nkeywords: [{Canary}]\nextra: {{note: {Canary}}}\n"
                    + $"source: {{licence: etalab-2.0}}\n---\n{Canary} demande.\n"
            );

    private static void Erase(TestSite site)
    {
        File.Delete(Path.Combine(site.Input, "documents/canari.md"));
        site.With("tombstones.yml", Tombstones);
    }

    private static void Build(TestSite site, bool cached)
    {
        var options = new Options
        {
            Input = site.Input,
            Theme = Repository.Theme,
            Output = site.Output,
            Cache = cached ? Path.Combine(site.Folder, ".cache") : null,
        };
        Assert.True(Publication.Build(options).Succeeded);
        Assert.Equal(cached, Directory.Exists(Path.Combine(site.Folder, ".cache")));
    }

    private static HashSet<string> Kinds(IEnumerable<string> paths) => [.. paths.Select(path => Path.GetExtension(path)[1..])];
}
