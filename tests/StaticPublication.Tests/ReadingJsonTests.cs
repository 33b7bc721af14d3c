using System.Text.Json;
using StaticPublication.Reading;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>JSON: what is accepted, what is refused, and where faults are placed.</summary>
public class ReadingJsonTests
{
    [Fact]
    [Trait("Check", "R01")]
    public void Every_file_of_the_JSON_test_suite_is_accepted_or_refused_as_it_should_be()
    {
        var folder = Path.Combine(SharedData.PathOf("jsontestsuite"), "test_parsing");
        var free = Cases.Table("reading/json-free.txt").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        var wrong = files
            .Select(file => (Name: Path.GetFileName(file), Found: Outcome(File.ReadAllBytes(file))))
            .Where(file =>
                file.Name[0] switch
                {
                    'y' => file.Found != "accepted",
                    'n' => file.Found == "accepted",
                    _ => file.Found != free[file.Name],
                }
            )
            .Select(file => $"{file.Name}: {file.Found}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(318, files.Count);
        Assert.Equal(35, free.Count);
        var accepted = files.Count(file => Path.GetFileName(file)[0] == 'y');
        var refused = files.Count(file => Path.GetFileName(file)[0] == 'n');
        Seen.Of("R01", $"{files.Count} files, {accepted} accepted, {refused} refused, {free.Count} free as in the table");
    }

    /// <summary>Accepted, or the first code. What a text may hold and names given twice are rules on records, not on JSON: they are left
    /// aside here.</summary>
    private static string Outcome(byte[] bytes)
    {
        var faults = new FaultList();
        var mark = EncodingMarks.Skip(bytes, "x.json", faults);
        if (mark >= 0)
        {
            var reading = new JsonReading("x.json", faults);
            try
            {
                reading.Value(bytes.AsSpan(mark), 1);
            }
            catch (JsonException stop)
            {
                faults.Add(JsonFaults.Syntax(bytes.AsSpan(mark), stop, new SourceLocation("x.json", 1, 1), mark, ""));
            }
        }

        return faults
            .Sorted()
            .FirstOrDefault(fault => fault.Severity == Severity.Error && fault.Code is not ("CHAR-CONTROL" or "JSON-DUPKEY"))
            ?.Code
            ?? "accepted";
    }
}
