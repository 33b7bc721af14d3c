using StaticPublication.Tests.Trust;

[assembly: AssemblyFixture(typeof(StaticPublication.Tests.Layout.InventedSite))]

namespace StaticPublication.Tests.Layout;

/// <summary>Four hundred invented questions, built once for all tests that look at every list, choice, figure or title of them.</summary>
public sealed class InventedSite : IDisposable
{
    private readonly Lazy<Task<TestSite>> _built = new(() => Built(400));

    /// <summary>Builds a site of as many.</summary>
    internal static async Task<TestSite> Built(int records)
    {
        var site = new TestSite();
        Directory.Delete(site.Input, recursive: true);
        await SyntheticCorpus.Make(records, site.Input);
        site.Build();
        return site;
    }

    /// <summary>What is published.</summary>
    internal async Task<PublishedSite> Published() => new((await _built.Value).Output);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_built is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _built.Value.Result.Dispose();
        }
    }
}
