using System.Diagnostics;
using System.Text;

namespace StaticPublication.Tests;

/// <summary>Files made to stop a program: each is refused or read in no time, and never ends it.</summary>
public class ReadingBombTests
{
    // 50 ms on a machine of its own; a machine that does other work at the same time is given room.
    private const int Most = 500;

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
        var clock = Stopwatch.StartNew();
        var result = ReadResult.Of(name, Encoding.UTF8.GetBytes(text));
        Assert.InRange(clock.ElapsedMilliseconds, 0, Most);
        Assert.Equal(row[4] == "-" ? [] : row[4].Split(' '), result.Codes.Distinct());
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
}
