using System.Text.Json;

namespace StaticPublication.Tests.Trust;

/// <summary>What is said of an input with very many faults: the same with any number of threads, with a cache and without, and little
/// enough to be read.</summary>
public sealed class GreatNumbersTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Faults_are_the_same_with_one_thread_and_with_eight()
    {
        WithBad(4000);
        var one = Refused(1);
        Assert.Equal(one, Refused(8));
        Assert.Equal(8000, one.Sum(fault => fault.Count));
    }

    [Fact]
    public void Findings_of_an_incremental_build_are_those_of_a_clean_one()
    {
        var lines = Enumerable.Range(0, 300).Select(i => Record($"qe-{i}", title: i % 2 == 0 ? "Un <br> titre" : "Un titre")).ToList();
        _site.With("documents/all.ndjson", string.Join('\n', lines) + "\n");
        var options = new Options
        {
            Input = _site.Input,
            Theme = Repository.Theme,
            Output = _site.Output,
            Cache = Path.Combine(_site.Folder, ".cache"),
        };
        var first = Publication.Build(options);
        Assert.Equal(150, Assert.Single(first.Faults).Count);
        lines.Insert(0, Record("qe-new", title: "Un autre <br> titre"));
        _site.With("documents/all.ndjson", string.Join('\n', lines) + "\n");
        var incremental = Publication.Build(options);
        var clean = Publication.Build(options with { Cache = null, Output = _site.Output + "-clean" });
        Assert.Equal(151, Assert.Single(clean.Faults).Count);
        Assert.Equal(clean.Faults, incremental.Faults);
        Assert.Equal(clean.Faults, Publication.Build(options).Faults);
    }

    [Fact]
    public async Task At_most_fifty_are_printed_with_each_code_among_them_and_how_to_see_all()
    {
        WithBad(200);
        var report = Path.Combine(_site.Folder, "faults.json");
        var run = await Run.Publication(new Dictionary<string, string>(), [.. _site.BuildInto("out"), "--report", report]);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(50, lines.Count(line => line.Contains(": error ", StringComparison.Ordinal)));
        Assert.Contains(lines, line =>
            line.Contains("error FIELD-UNKNOWN titel", StringComparison.Ordinal)
            && line.Contains("Found 200 times", StringComparison.Ordinal)
        );
        Assert.Contains("151 more faults not printed: --max-faults 201 prints all, --report FILE writes them.", lines);
        Assert.StartsWith("400 errors, 0 warnings", lines[^1], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken));
        Assert.Equal(400, json.RootElement.EnumerateArray().Sum(fault => fault.GetProperty("count").GetInt64()));
        Assert.Contains(json.RootElement.EnumerateArray(), fault => fault.GetProperty("further").GetArrayLength() == 99);
        var all = await Run.Publication(
            new Dictionary<string, string>(),
            [.. _site.BuildInto("out"), "--report", report, "--max-faults", "201"]
        );
        Assert.Equal(201, all.Error.Split('\n').Count(line => line.Contains(": error ", StringComparison.Ordinal)));
        Assert.DoesNotContain("not printed", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_for_people_tells_fifty_and_counts_the_rest()
    {
        WithBad(200);
        var outcome = Publication.Check(new Options { Input = _site.Input, Theme = Repository.Theme });
        Assert.Contains("400", outcome.Summary.Markdown.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(50, outcome.Summary.Markdown.Split('\n').Count(line => line.Contains(": erreur ", StringComparison.Ordinal)));
        var told = outcome.Faults.Take(50).Sum(fault => fault.Count);
        Assert.Contains($"{400 - told}", outcome.Summary.Markdown.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public Task Thirty_thousand_bad_records_are_counted_and_not_kept() => Count(30_000, megabytes: 96);

    [Fact]
    [Trait("Category", "Release")]
    public Task Three_million_bad_records_are_counted_and_not_kept() => Count(3_000_000, megabytes: 384);

    // Every fault has words of its own, so that none can be combined with another.
    private async Task Count(int records, int megabytes)
    {
        var path = Path.Combine(_site.Input, "documents/bad.ndjson");
        using (var file = new StreamWriter(path))
        {
            for (var i = 0; i < records; i++)
            {
                file.WriteLine(
                    (i % 4) switch
                    {
                        0 => Record($"QE {i}", $",\"titel{i}\":\"x\""),
                        1 => Record($"qe-{i}", $",\"heading\":\"rubrique {i}\""),
                        2 => Record($"qe-{i}").Replace("2013-07-09", $"le {i}", StringComparison.Ordinal),
                        _ => Record($"qe-{i}")[..^(i % 40 + 1)],
                    }
                );
            }
        }

        var report = Path.Combine(_site.Folder, "faults.json");
        var run = await Run.Publication(
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = $"0x{megabytes << 20:X}" },
            [.. _site.BuildInto("out"), "--report", report]
        );
        Assert.True(run.ExitCode == 1, run.Error[..Math.Min(2000, run.Error.Length)]);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken));
        var told = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(records / 4 * 5, told.Sum(fault => fault.GetProperty("count").GetInt64()));
        Assert.InRange(told.Count, 3000, 10_000);
        Seen.Of("R08", $"{records} bad records in a heap of {megabytes} MiB: {told.Count} faults listed, all counted");
    }

    private void WithBad(int count) =>
        _site.With(
            "documents/bad.ndjson",
            string.Concat(Enumerable.Range(0, count).Select(i => Record($"QE {i}", ",\"titel\":\"x\"") + "\n"))
        );

    private IReadOnlyList<Fault> Refused(int threads) =>
        Publication
            .Check(
                new Options
                {
                    Input = _site.Input,
                    Theme = Repository.Theme,
                    Threads = threads,
                }
            )
            .Faults;

    private static string Record(string id, string more = "", string title = "Un titre") =>
        $$$"""{"id":"{{{id}}}","kind":"question-ecrite","title":"{{{title}}}","published":"2013-07-09","authors":["anne-roche"],"""
        + """ "source":{"licence":"etalab-2.0"},"texts":[{"role":"question","markdown":"Pourquoi ?"}]"""
        + more
        + "}";
}
