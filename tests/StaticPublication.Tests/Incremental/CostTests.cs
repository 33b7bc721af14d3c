namespace StaticPublication.Tests.Incremental;

/// <summary>Alone, because what is counted is counted for the whole process.</summary>
[CollectionDefinition(nameof(CostTests), DisableParallelization = true)]
public sealed class CostAlone;

/// <summary>Holds what can be counted of the cost of a build, so that no machine's load can blur it.</summary>
[Collection(nameof(CostTests))]
public sealed class CostTests
{
    private const int Few = 60;
    private const int Many = 260;

    [Fact]
    public void A_document_more_allocates_no_more_than_a_megabyte()
    {
        var few = Allocated(Few);
        var perDocument = (Allocated(Many) - few) / (Many - Few);
        Assert.InRange(perDocument, 1, 1_000_000);
    }

    [Fact]
    public void One_changed_text_writes_its_own_page_and_data_and_what_is_about_the_whole()
    {
        using var site = new ChangingSite(seed: 11, documents: Many);
        IncrementalTests.Build(site, "output", cached: true);
        site.Edit("a text changes");
        var outcome = IncrementalTests.Build(site, "output", cached: true);
        Assert.InRange(outcome.Figures!.Written, 2, 60);
    }

    private static long Allocated(int documents)
    {
        using var site = new ChangingSite(seed: 10, documents);
        return IncrementalTests.Build(site, "output", cached: false).Stages.Sum(stage => stage.Allocated);
    }
}
