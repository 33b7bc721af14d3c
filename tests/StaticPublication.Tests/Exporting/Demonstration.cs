namespace StaticPublication.Tests.Exporting;

/// <summary>The demonstration publication of the repository, built once for the tests of a class.</summary>
public sealed class Demonstration : IDisposable
{
    public Demonstration() => Site.Build();

    internal TestSite Site { get; } = new("../../../input");

    public void Dispose() => Site.Dispose();
}
