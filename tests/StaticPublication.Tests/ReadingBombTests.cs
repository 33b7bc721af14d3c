using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>Files made to stop a program: each is refused or read in no time, and never ends it.</summary>
public class ReadingBombTests
{
    private const long MostMemory = 20 << 20;

    // 50 ms is what is promised of the given bomb; the others are larger, and a machine may be slower than the one it is promised for.
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string> Bombs => [.. Cases.Table("reading/bombs.txt").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Bombs))]
    [Trait("Check", "R04")]
    [Trait("Check", "R05")]
    public void A_bomb_is_dealt_with_at_once(string bomb)
    {
        var row = Cases.Table("reading/bombs.txt").Single(row => row[0] == bomb);
        var piece = row[1].Replace('␠', ' ').Replace('⏎', '\n').Replace('␁', '\u0001').Replace("\\x85", "\u0085", StringComparison.Ordinal);
        var many = string.Concat(Enumerable.Repeat(piece, int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
        var (name, text) = row[3] switch
        {
            "yaml" => ("x.md", $"---\nfield: {many}\n---\n"),
            "yaml-next" => ("x.md", $"---\nfield:\n  {many}\n---\n"),
            "yaml-list" => ("x.md", $"---\nfield: [{many}x]\n---\n"),
            "json" => ("x.json", $"{{\"field\":{many}"),
            "json-text" => ("x.json", $"{{\"field\":\"{many}\"}}"),
            _ => ("x.ndjson", many),
        };
        ReadResult.Of(name, text);
        ReadResult? result = null;
        Assert.InRange(ThreadClock.Of(() => result = ReadResult.Of(name, Encoding.UTF8.GetBytes(text))), TimeSpan.Zero, Most);
        Assert.Equal(row[4] == "-" ? [] : row[4].Split(' '), result!.Codes.Distinct());
    }

    [Fact]
    [Trait("Check", "R04")]
    public void The_given_bomb_of_aliases_is_refused_at_its_first_anchor_in_no_time_and_no_memory()
    {
        var bytes = File.ReadAllBytes(Path.Combine(SharedData.PathOf("bad-records"), "cases/documents/15-alias-bomb.md"));
        ReadResult.Of("x.md", bytes);
        ReadResult? result = null;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = ThreadClock.Of(() => result = ReadResult.Of("x.md", bytes));
        var memory = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(
            ["13:5 YAML-ALIAS extra.a"],
            result!.Faults.Select(fault => $"{fault.Location.Line}:{fault.Location.Column} {fault.Code} {fault.Field}")
        );
        Assert.InRange(time.TotalMilliseconds, 0, 50);
        Assert.InRange(memory, 0, MostMemory);
        Seen.Of("R04", $"refused at 13:5 in {time.TotalMilliseconds:0.0} ms and {memory / 1024} KiB");
    }

    [Theory]
    [InlineData("x.json", "{\"field\":", "}", "JSON-DEPTH")]
    [InlineData("x.json", "[{\"field\":", "}]", "JSON-DEPTH")]
    [InlineData("x.ndjson", "{\"field\":", "}", "JSON-DEPTH")]
    [InlineData("x.md", "---\nfield: ", "\n---\n", "YAML-DEPTH")]
    [Trait("Check", "R05")]
    public void Sixteen_levels_in_a_field_are_read_and_seventeen_refused(string name, string before, string after, string code)
    {
        Assert.Empty(ReadResult.Of(name, before + new string('[', 16) + new string(']', 16) + after).Faults);
        var fault = Assert.Single(ReadResult.Of(name, before + new string('[', 17) + new string(']', 17) + after).Faults);
        Assert.Equal((code, "field"), (fault.Code, fault.Field));
    }

    [Fact]
    [Trait("Check", "R05")]
    public async Task Two_hundred_thousand_levels_end_the_program_with_a_fault_and_not_with_a_crash()
    {
        using var site = new TestSite()
            .With("documents/x.md", $"---\nid: {new string('[', 200_000)}\n---\n")
            .With("documents/x.json", $"{{\"field\":{new string('[', 200_000)}")
            .With("authorities/authors.yml", new string('[', 200_000));
        var run = await Run.Publication(new Dictionary<string, string>(), ["check", "--input", site.Input, "--theme", Repository.Theme]);
        Assert.Equal(1, run.ExitCode);
        Assert.All(["x.md:2:", "x.json:1:", "authors.yml:1:"], place =>
            Assert.Matches($"(?m){Regex.Escape(place)}\\d+: error (YAML|JSON)-DEPTH", run.Output + run.Error)
        );
    }
}
