using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

/// <summary>The site of the 160 questions to the Government of the given data, built once for all tests that search it.</summary>
[CollectionDefinition(nameof(GovernmentSite))]
public sealed class GovernmentSite : IDisposable, ICollectionFixture<GovernmentSite>
{
    private readonly TestSite _site = new();
    private readonly Lazy<string> _output;
    private readonly Lazy<Search> _search;

    public GovernmentSite()
    {
        _output = new(Build);
        _search = new(() => Search.Open(Output));
    }

    /// <summary>Its folder; skips the test where the data are not.</summary>
    public string Output => _output.Value;

    internal Search Search => _search.Value;

    public void Dispose() => _site.Dispose();

    private string Build()
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf("an-questions-gouvernement"));
        Directory.Delete(_site.Input, recursive: true);
        Repository.Copy(run.Folder, _site.Input);
        File.Copy(Path.Combine(TestSite.Sites, "base/site.yml"), Path.Combine(_site.Input, "site.yml"));
        _site.Build();
        return _site.Output;
    }
}
