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

    [Fact]
    public void One_changed_text_has_one_piece_of_each_file_made_again_and_its_own_files_alone_of_those_of_documents()
    {
        using var site = new ChangingSite(seed: 11, documents: Many);
        IncrementalTests.Build(site, "output", cached: true);
        var before = Pieces(site);
        var published = PagesOfDocuments(site);
        site.Edit("a text changes");
        IncrementalTests.Build(site, "output", cached: true);
        var made = Pieces(site).Except(before, StringComparer.Ordinal).CountBy(file => Path.GetDirectoryName(file)!).ToList();
        // Of a segment its terms, postings and positions; of any other file the block, row group or member that the document is in.
        Assert.Contains(made, folder => folder.Key.EndsWith("pieces/documents_parquet", StringComparison.Ordinal));
        Assert.All(made, folder =>
            Assert.InRange(folder.Value, 1, folder.Key.EndsWith("segments/pieces", StringComparison.Ordinal) ? 40 : 1)
        );
        var changed = PagesOfDocuments(site).Where(file => published[file.Key] != file.Value).Select(file => file.Key).ToList();
        Assert.InRange(changed.Count, 2, 3);
        Assert.Single(changed.Select(Path.GetDirectoryName).Distinct());
    }

    [Fact]
    public void One_changed_text_has_no_file_hashed_that_is_about_another_document_or_list()
    {
        var (few, many) = (HashedAfterOneText(Few), HashedAfterOneText(Many));
        // Lists of more documents have more pages: those of the whole, its year and month, its kind, ministry and author.
        Assert.InRange(many - few, 0, 40);
        Assert.InRange(few, 2, 200);
    }

    [Fact]
    public void A_process_that_builds_again_and_again_keeps_nothing_of_earlier_builds()
    {
        using var site = new ChangingSite(seed: 11, documents: 4);
        long HeldAfter(int builds)
        {
            for (var i = 0; i < builds; i++)
            {
                site.Edit("a text changes");
                IncrementalTests.Build(site, "output", cached: true);
            }

            return GC.GetTotalMemory(forceFullCollection: true);
        }

        // The first builds fill tables that stay. A theme and its templates are over three megabytes.
        var early = HeldAfter(3);
        Assert.InRange(HeldAfter(5) - early, long.MinValue, 3_000_000);
    }

    private static int HashedAfterOneText(int documents)
    {
        using var site = new ChangingSite(seed: 11, documents);
        IncrementalTests.Build(site, "output", cached: true);
        site.Edit("a text changes");
        return IncrementalTests.Build(site, "output", cached: true).Stages.Sum(stage => stage.Hashed);
    }

    private static List<string> Pieces(ChangingSite site) =>
        [
            .. Directory
                .GetFiles(Path.Combine(site.Folder, "cache"), "*", SearchOption.AllDirectories)
                .Where(file =>
                    file.Contains("/pieces/", StringComparison.Ordinal) || file.Contains("/segments/", StringComparison.Ordinal)
                ),
        ];

    private static Dictionary<string, DateTime> PagesOfDocuments(ChangingSite site) =>
        Directory
            .GetFiles(Path.Combine(site.Folder, "output"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file)!.Contains("/question-", StringComparison.Ordinal))
            .ToDictionary(file => file, File.GetLastWriteTimeUtc);

    private static long Allocated(int documents)
    {
        using var site = new ChangingSite(seed: 10, documents);
        return IncrementalTests.Build(site, "output", cached: false).Stages.Sum(stage => stage.Allocated);
    }
}
