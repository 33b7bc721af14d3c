using StaticPublication.Tests.Incremental;
using StaticPublication.Tests.Layout;

namespace StaticPublication.Tests;

/// <summary>What three sites publish, byte for byte (<see cref="Approved"/>).</summary>
public class ApprovedTests(LaidOutSite laidOut)
{
    private static Lazy<TestSite> Built { get; } =
        new(() =>
        {
            var site = new TestSite("small");
            site.Build();
            return site;
        });

    // Published twice, so that its history has a version with a document that changed, one that came and one that got another id.
    private static Lazy<StatedSite> EveryField { get; } =
        new(() =>
        {
            var site = new StatedSite("documents");
            Add(site, "fifth");
            Build(site, previous: null);
            foreach (var field in site.Fields.Where(field => field.Path is "documents/title" or "documents/events[].type"))
            {
                site.Change(field);
            }

            Add(site, "fifth", "fifth-bis");
            Add(site, "sixth");
            Build(site, previous: Path.Combine(site.Folder, "output"));
            return site;
        });

    [Theory]
    [InlineData("documents/2013/07/vallee-qe-1/index.html")]
    [InlineData("documents/2013/07/vallee-qe-1/index.json")]
    [InlineData("documents/2013/07/vallee-qe-2/index.json")]
    [InlineData("documents/2013/09/vallee-rapport/index.html")]
    [InlineData("documents/2014/01/vallee-qe-3/index.html")]
    [InlineData("documents/2014/02/vallee-qe-4/index.json")]
    [InlineData("ministeres/economie/index.html")]
    [InlineData("ministeres/economie/index.json")]
    [InlineData("ministeres/economie/documents.csv")]
    [InlineData("ministeres/economie/atom.xml")]
    [InlineData("programmes/vallee-connectee/index.html")]
    [InlineData("index.html")]
    [InlineData("410.html")]
    [InlineData("data/documents.csv")]
    [InlineData("data/events.csv")]
    [InlineData("data/schema/document.schema.json")]
    [InlineData("data/schema/list.schema.json")]
    [InlineData("data/schema/site.schema.json")]
    [InlineData("data/tombstones.json")]
    [InlineData("feed.json")]
    [InlineData("robots.txt")]
    [InlineData("_headers")]
    [InlineData("_redirects")]
    public void A_small_odd_site_is_published_as_approved(string file) => Approved.Same("small", file, Built.Value.Read(file));

    [Theory]
    [InlineData("index.html")]
    [InlineData("documents/index.html")]
    [InlineData("documents/2014/02/signes-question/index.html")]
    [InlineData("documents/2014/02/signes-question/index.json")]
    [InlineData("documents/2014/01/signes-avis/index.html")]
    [InlineData("programmes/vallee-connectee/index.html")]
    [InlineData("ministeres/index.html")]
    [InlineData("ministeres/culture/sans-reponse/index.html")]
    [InlineData("auteurs/index.html")]
    [InlineData("retards/index.html")]
    [InlineData("statistiques/index.html")]
    [InlineData("atom.xml")]
    [InlineData("data/authors.json")]
    [InlineData("data/ministries.csv")]
    [InlineData("data/statistics/months.csv")]
    [InlineData("data/statistics/delays.csv")]
    public void A_site_with_lists_of_several_pages_and_odd_signs_is_published_as_approved(string file) =>
        Approved.Same("laid-out", file, laidOut.Published.Text(file));

    [Fact]
    public void Every_file_of_a_small_odd_site_is_the_approved_one() =>
        Approved.Same("small", "files.txt", Fingerprints.Of(Built.Value.Output));

    [Fact]
    public void Every_file_of_a_site_with_lists_of_several_pages_is_the_approved_one() =>
        Approved.Same("laid-out", "files.txt", Fingerprints.Of(laidOut.Published.Folder));

    [Theory]
    [InlineData("pieces/2019/03/first/index.html")]
    [InlineData("pieces/2019/03/first/index.json")]
    [InlineData("changements/index.html")]
    [InlineData("data/changes.json")]
    [InlineData("changements/atom.xml")]
    [InlineData("data/memberships.csv")]
    public void A_site_that_states_every_field_is_published_as_approved(string file) =>
        Approved.Same("every-field", file, File.ReadAllText(Path.Combine(EveryField.Value.Folder, "output", file)));

    [Fact]
    public void Every_file_of_a_site_that_states_every_field_is_the_approved_one() =>
        Approved.Same("every-field", "files.txt", Fingerprints.Of(Path.Combine(EveryField.Value.Folder, "output")));

    [Fact]
    [Trait("Check", "R38")]
    public void The_same_input_gives_the_same_bytes_on_one_thread_and_on_two()
    {
        using var again = new TestSite("small");
        again.Build(threads: 1);
        var first = Hashes(Built.Value.Output);
        Assert.NotEmpty(first);
        Assert.Equal(first, Hashes(again.Output));
    }

    // A document that states little, or the same under another id.
    private static void Add(StatedSite site, string id, string? newId = null)
    {
        var formerIds = newId is null ? "" : $"\"formerIds\": [\"{id}\"], ";
        File.WriteAllText(
            Path.Combine(site.Folder, $"input/documents/{id}.ndjson"),
            $"{{\"id\": \"{newId ?? id}\", {formerIds}\"kind\": \"kinds-autre\", \"title\": \"Peu\", \"published\": \"2020-03-08\", "
                + "\"source\": {\"licence\": \"licences-autre\"}}\n"
        );
    }

    private static void Build(StatedSite site, string? previous)
    {
        var outcome = Publication.Build(site.Options("output", cached: false) with { Previous = previous });
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
    }

    private static SortedDictionary<string, string> Hashes(string folder) =>
        new(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(folder, file),
                    file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                ),
            StringComparer.Ordinal
        );
}
