using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Tests.Trust;

/// <summary>Memory follows the number of documents, not what they say.</summary>
public sealed class ScaleTests : IDisposable
{
    private const string TwoGibibytes = "0x80000000";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>The variable PUBLICATION_RECORDS asks for another number than 100 000.</summary>
    [Fact]
    [Trait("Check", "R34")]
    [Trait("Category", "Release")]
    public async Task A_hundred_thousand_records_are_built_in_a_heap_of_two_gibibytes()
    {
        var records = int.Parse(Environment.GetEnvironmentVariable("PUBLICATION_RECORDS") ?? "100000", CultureInfo.InvariantCulture);
        var input = Path.Combine(_site.Folder, "corpus");
        await SyntheticCorpus.Make(records, input);
        var run = await Run.Publication(
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = TwoGibibytes },
            ["build", "--input", input, "--theme", Repository.Theme, "--output", _site.Output, "--no-cache", "--timings", "json"]
        );
        Assert.True(run.ExitCode == 0, run.Error);
        var stages = JsonDocument.Parse(run.Output.Split('\n').Single(line => line.StartsWith('['))).RootElement.EnumerateArray().ToList();
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"documents read {records} = "),
            run.Output + run.Error,
            StringComparison.Ordinal
        );
        var peak = stages.Max(stage => stage.GetProperty("peakBytes").GetInt64()) / 1e6;
        var seconds = stages.Sum(stage => stage.GetProperty("wallSeconds").GetDouble());
        Seen.Of("R34", $"{records} records in a heap of 2 GiB: peak {peak:0} MB of memory, {seconds:0} s");
    }
}
