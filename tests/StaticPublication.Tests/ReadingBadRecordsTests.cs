using System.Text.Json;

namespace StaticPublication.Tests;

/// <summary>The faults of the bad records that reading finds; the others are found by checking.</summary>
public class ReadingBadRecordsTests
{
    private static readonly int[] Ours = [1, 3, 4, 5, 6, .. Enumerable.Range(9, 14), 24, 25];
    private static readonly string[] Keys = ["file", "line", "column", "severity", "code", "field"];

    [Fact]
    [Trait("Check", "R08")]
    public void Every_bad_record_of_reading_is_reported_once_at_its_place_and_nothing_else_is()
    {
        var folder = SharedData.PathOf("bad-records");
        var expected = File.ReadLines(Path.Combine(folder, "manifest.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => Ours.Contains(line.GetProperty("case").GetInt32()))
            .Select(line => string.Join(' ', Keys.Select(key => line.GetProperty(key).ToString())))
            .Order(StringComparer.Ordinal);
        var found = ReadResult
            .OfDocuments(Path.Combine(folder, "cases"))
            .Faults.Select(fault =>
                $"{fault.Location.Path} {fault.Location.Line} {fault.Location.Column} {fault.Severity.ToString().ToLowerInvariant()} "
                + $"{fault.Code} {fault.Field}"
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("13-duplicate-key.md:6:1")]
    [InlineData("22-duplicate-property.json:1:52")]
    [Trait("Check", "R02")]
    public void A_name_given_twice_is_reported_with_the_place_of_the_first(string first)
    {
        var result = ReadResult.OfDocuments(Path.Combine(SharedData.PathOf("bad-records"), "cases"));
        Assert.Contains(result.Faults, fault =>
            fault.Code.EndsWith("-DUPKEY", StringComparison.Ordinal) && fault.Message.Contains(first, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Suspicious_records_that_are_right_are_read_without_a_fault()
    {
        var folder = SharedData.PathOf("bad-records");
        var result = ReadResult.OfDocuments(Path.Combine(folder, "sound"));
        Assert.Empty(result.Faults);
        var byId = result.Records.ToDictionary(record => record.Fields["id"]!.Text, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "sound.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var record = byId[line.GetProperty("id").GetString()!];
            foreach (
                var (path, value) in line.GetProperty("expect")
                    .EnumerateObject()
                    .Select(pair => (pair.Name, pair.Value.GetString()))
                    .Where(pair => record.Fields["texts"] is not null || !pair.Name.StartsWith("texts", StringComparison.Ordinal))
            )
            {
                Assert.Equal(value, At(record.Fields, path));
            }
        }
    }

    private static string At(StatedValue value, string path)
    {
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            value = step[0] == '[' ? value.Items[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)] : value[step]!;
        }

        return value.Text;
    }
}
