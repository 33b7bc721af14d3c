using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>A site that is about to lose many of its documents, or all: refused until the number is allowed.</summary>
public sealed class RemovalTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    [Trait("Check", "R09")]
    public void A_folder_of_documents_by_another_name_does_not_empty_the_site()
    {
        _site.WithQuestions(3);
        Assert.Empty(Errors());
        var before = FolderSnapshot.Of(_site.Output);
        Directory.Move(Path.Combine(_site.Input, "documents"), Path.Combine(_site.Input, "document"));
        Assert.Equal(["INPUT-MISSING"], Errors());
        Assert.Equal(["INPUT-MISSING"], Errors(allowed: 3));
        Directory.CreateDirectory(Path.Combine(_site.Input, "documents"));
        Assert.Equal(["INPUT-REMOVALS"], Errors());
        Assert.Equal(["INPUT-REMOVALS"], Errors(allowed: 2));
        Assert.Equal(before, FolderSnapshot.Of(_site.Output));
        Assert.Empty(Errors(allowed: 3));
    }

    [Fact]
    public void A_site_that_never_had_a_document_may_have_none() => Assert.Empty(Errors());

    [Theory]
    [InlineData(40, 19, true)]
    [InlineData(40, 20, false)]
    [InlineData(250, 25, true)]
    [InlineData(250, 26, false)]
    [Trait("Check", "R09")]
    public void More_than_a_tenth_and_at_least_twenty_documents_are_removed_on_purpose_alone(int documents, int removed, bool passes)
    {
        _site.WithQuestions(documents);
        Assert.Empty(Errors());
        Enumerable.Range(0, removed).ToList().ForEach(Delete);
        // Others that come at the same time make up for nothing.
        _site.WithQuestion("new-1").WithQuestion("new-2");
        Assert.Equal(passes ? [] : ["INPUT-REMOVALS"], Errors(checks: true));
        if (!passes)
        {
            Assert.Equal(["INPUT-REMOVALS"], Errors(allowed: removed - 1));
            Assert.Empty(Errors(allowed: removed));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_with_a_new_id_or_a_tombstone_is_not_lost(bool cached)
    {
        var cache = cached ? Path.Combine(_site.Folder, "cache") : null;
        _site.WithQuestions(60);
        Assert.Empty(Errors(cache: cache));
        for (var number = 0; number < 40; number++)
        {
            Delete(number);
            _site.WithQuestion($"other-{number}", $"formerIds: [qe-{number}]\n");
        }

        Enumerable.Range(40, 19).ToList().ForEach(Delete);
        Assert.Empty(Errors(cache: cache));
        Assert.Equal(41, Directory.GetFiles(Path.Combine(_site.Input, "documents")).Length);
        var tombstones = Enumerable.Range(0, 39).Select(number => $"- {{id: other-{number}, date: 2020-01-01, legalGround: RGPD}}\n");
        Enumerable.Range(0, 39).ToList().ForEach(number => Delete(number, "other"));
        Assert.Equal(["INPUT-REMOVALS"], Errors(cache: cache));
        _site.With("tombstones.yml", string.Concat(tombstones));
        Assert.Empty(Errors(cache: cache));
    }

    [Fact]
    public void What_is_published_is_compared_with_beside_an_earlier_publication()
    {
        Assert.Empty(Errors());
        var previous = _site.Output + "-before";
        Directory.Move(_site.Output, previous);
        _site.WithQuestions(30);
        Assert.Empty(Errors());
        Enumerable.Range(0, 25).ToList().ForEach(Delete);
        Assert.Equal(["INPUT-REMOVALS"], Errors(previous: previous));
    }

    [Fact]
    public void An_earlier_publication_that_is_damaged_is_wrong_use()
    {
        _site.WithQuestions(30);
        Assert.Empty(Errors());
        var previous = _site.Output + "-before";
        Directory.Move(_site.Output, previous);
        var fingerprints = Path.Combine(previous, "data/fingerprints.ndjson.gz");
        var bytes = File.ReadAllBytes(fingerprints);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(fingerprints, bytes);
        Assert.Throws<WrongUseException>(() => Errors(previous: previous));
    }

    private void Delete(int number) => Delete(number, "qe");

    private void Delete(int number, string kind) => File.Delete(Path.Combine(_site.Input, $"documents/{kind}-{number}.md"));

    private IEnumerable<string> Errors(int? allowed = null, bool checks = false, string? cache = null, string? previous = null)
    {
        var options = new Options
        {
            Input = _site.Input,
            Theme = Repository.Theme,
            Output = _site.Output,
            Cache = cache,
            Previous = previous,
            AllowedRemovals = allowed,
            Threads = 2,
        };
        return (checks ? Publication.Check(options) : Publication.Build(options))
            .Faults.Where(fault => fault.Severity == Severity.Error)
            .Select(fault => fault.Code);
    }
}
