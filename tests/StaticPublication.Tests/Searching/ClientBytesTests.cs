using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

public class ClientBytesTests
{
    [Fact]
    public void What_readers_load_of_the_client_is_at_most_18_kB_compressed()
    {
        var files = new StaticPublication.Rendering.Assets(Client.Theme, Printed.AtRoot)
            .Files()
            .ToDictionary(file => file.Path, Compressed);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", files));
        // Beside the page's script and the worker, a reader loads the stemmer of the site's language. Other scripts are loaded by other
        // pages, or to save results.
        List<int> Of(string name) =>
            [.. files.Where(file => file.Key.StartsWith(name, StringComparison.Ordinal)).Select(file => file.Value)];
        var stemmers = Of("assets/search-stem-");
        Assert.Equal(Stemming.Own.Count(), stemmers.Count);
        var greek = Assert.Single(Of("assets/search-stem-el."));
        var client = Assert.Single(Of("assets/search.")) + Assert.Single(Of("assets/search-worker."));
        Assert.InRange(client + stemmers.Where(bytes => bytes != greek).Max(), 1, 18_000);
        // The Greek one has hundreds of exceptions.
        Assert.InRange(client + greek, 1, 19_400);
        // Every page loads the first of them.
        Assert.InRange(Assert.Single(Of("assets/seek.")), 1, 400);
    }

    private static int Compressed(OutputFile file)
    {
        using var bytes = new MemoryStream();
        // What every browser takes; Brotli is shorter.
        using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            file.Write(gzip);
        }

        return (int)bytes.Length;
    }
}
