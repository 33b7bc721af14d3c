namespace StaticPublication.Tests.Incremental;

/// <summary>Where records name no unknown authority, what is kept of a document is found by its record and by the state of everything
/// besides records.</summary>
public sealed class KnownAuthoritiesTests
{
    /// <summary>After this, a record names an authority that only records have.</summary>
    internal const string Unknown = "a new person is named";

    [Fact]
    [Trait("Check", "R37")]
    public void What_changes_besides_records_is_noticed() =>
        Follow(documents: 8, ["a title changes", "a ministry is renamed", "a ministry is renamed", "the cut-off changes"]);

    [Fact]
    [Trait("Check", "R37")]
    [Trait("Category", "Release")]
    public void Every_kind_of_edit_but_that_of_an_unknown_name_gives_what_a_full_build_gives()
    {
        using var site = new ChangingSite(seed: 7, documents: 1);
        var names = site.Edits.Select(edit => edit.Name).Where(name => name != Unknown).ToList();
        Follow(documents: 40, [.. names, .. names]);
    }

    private static void Follow(int documents, IEnumerable<string> edits)
    {
        using var site = new ChangingSite(seed: 7, documents);
        IncrementalTests.Build(site, "output", cached: true);
        foreach (var name in edits)
        {
            site.Edit(name);
            IncrementalTests.AssertSame(site, name);
        }
    }
}
