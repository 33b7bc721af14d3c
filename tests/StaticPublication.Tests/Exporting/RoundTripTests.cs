using System.Diagnostics;
using System.Globalization;

namespace StaticPublication.Tests.Exporting;

/// <summary>A dump is valid input: a site built from its own <c>documents.ndjson.gz</c> publishes the same documents.</summary>
public class RoundTripTests
{
    [Fact]
    public void The_demonstration_built_from_its_own_dump_publishes_the_same()
    {
        using var site = new TestSite("../../../input");
        AssertSameAgain(site);
    }

    [Fact]
    [Trait("Category", "Release")]
    public void Two_thousand_synthetic_records_built_from_their_own_dump_publish_the_same()
    {
        using var corpus = Corpus(2000);
        AssertSameAgain(corpus);
    }

    private static void AssertSameAgain(TestSite site)
    {
        site.Build();
        var dump = File.ReadAllBytes(Path.Combine(site.Output, "data/documents.ndjson.gz"));
        var before = Documents(site);
        Directory.Delete(Path.Combine(site.Input, "documents"), recursive: true);
        Directory.CreateDirectory(Path.Combine(site.Input, "documents"));
        File.WriteAllBytes(Path.Combine(site.Input, "documents/all.ndjson.gz"), dump);
        site.Build();

        Assert.NotEmpty(before);
        Assert.Equal(before, Documents(site));
    }

    private static SortedDictionary<string, string> Documents(TestSite site) =>
        new(
            Directory
                .GetFiles(site.Output, "*.json", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(site.Output, file), File.ReadAllText),
            StringComparer.Ordinal
        );

    private static TestSite Corpus(int records)
    {
        var script = SharedData.PathOf("../corpus/make_corpus.py");
        var site = new TestSite();
        Directory.Delete(site.Input, recursive: true);
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", [script, records.ToString(CultureInfo.InvariantCulture), site.Input])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine.");
        }

        return site;
    }
}
