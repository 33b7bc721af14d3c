using System.Globalization;

namespace StaticPublication.Tests.Incremental;

/// <summary>What an incremental build leaves after an edit is what a full build makes, byte for byte.</summary>
public sealed class RandomEditsTests
{
    [Fact]
    [Trait("Check", "R37")]
    public void After_each_of_ten_random_edits_an_incremental_build_equals_a_full_one() => Follow(seed: 37, edits: 10, documents: 15);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [Trait("Check", "R37")]
    [Trait("Category", "Release")]
    public void After_each_of_fifty_random_edits_an_incremental_build_equals_a_full_one(int seed) => Follow(seed, edits: 50, documents: 40);

    /// <summary>As many edits of 300 documents as PUBLICATION_EDITS says, otherwise few; of more documents fewer, because each is compared
    /// with a full build.</summary>
    [Theory]
    [InlineData(300, true)]
    [InlineData(300, false)]
    [InlineData(10_000, false)]
    [Trait("Check", "R37")]
    [Trait("Category", "Release")]
    public void After_each_of_many_random_edits_an_incremental_build_of_a_large_site_equals_a_full_one(int documents, bool namesUnknown)
    {
        var edits = int.Parse(Environment.GetEnvironmentVariable("PUBLICATION_EDITS") ?? "5", CultureInfo.InvariantCulture);
        Follow(
            seed: documents + (namesUnknown ? 1 : 0),
            edits: Math.Max(2, edits * 300 / documents),
            documents,
            namesUnknown ? null : KnownAuthoritiesTests.Unknown
        );
    }

    [Fact]
    [Trait("Check", "R37")]
    [Trait("Category", "Release")]
    public void Every_kind_of_edit_made_twice_gives_what_a_full_build_gives()
    {
        using var site = new ChangingSite(seed: 5);
        IncrementalTests.Build(site, "output", cached: true);
        foreach (var name in site.Edits.Concat(site.Edits).Select(edit => edit.Name).ToList())
        {
            site.Edit(name);
            IncrementalTests.AssertSame(site, name);
        }
    }

    private static void Follow(int seed, int edits, int documents, string? without = null)
    {
        using var site = new ChangingSite(seed, documents);
        IncrementalTests.Build(site, "output", cached: true);
        for (var i = 0; i < edits; i++)
        {
            IncrementalTests.AssertSame(site, site.EditAtRandom(without));
        }
    }
}
