using StaticPublication.Reading;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>The subset of YAML that is read, and where faults are placed.</summary>
public class ReadingYamlTests
{
    /// <summary>A sound file of the suite may be refused with one of these, as outside the subset or for its characters.</summary>
    private static readonly string[] OutsideTheSubset =
    [
        "YAML-ALIAS",
        "YAML-TAG",
        "YAML-MERGE",
        "YAML-KEY",
        "YAML-DIRECTIVE",
        "YAML-DOCUMENT",
        "YAML-SYNTAX",
        "YAML-TAB",
        "CHAR-CONTROL",
    ];

    [Fact]
    [Trait("Check", "R03")]
    public void Every_faulty_file_of_the_YAML_test_suite_is_refused_and_no_file_ends_the_program()
    {
        var files = Directory
            .GetFiles(Path.Combine(SharedData.PathOf("yaml-test-suite"), "data"), "in.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        var wrong = new List<string>();
        var (read, refused) = (0, 0);
        foreach (var file in files)
        {
            var faulty = File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "error"));
            var codes = Codes(File.ReadAllText(file)).ToList();
            read += codes.Count == 0 ? 1 : 0;
            refused += faulty && codes.Count > 0 ? 1 : 0;
            if (faulty ? codes.Count == 0 : codes.Except(OutsideTheSubset).Any())
            {
                wrong.Add(
                    $"{Path.GetFileName(Path.GetDirectoryName(file))} {(faulty ? "is faulty" : "is sound")}: {string.Join(' ', codes)}"
                );
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(402, files.Count);
        Assert.Equal((183, 94), (read, refused));
        Seen.Of("R03", $"{files.Count} files, {refused} of {refused} faulty ones refused, {read} read");
    }

    [Theory]
    [InlineData("NO", "Text")]
    [InlineData("2024-02-29", "Text")]
    [InlineData("True", "Text")]
    [InlineData("true", "Boolean")]
    [InlineData("~", "Null")]
    [InlineData("", "Null")]
    [InlineData("17", "Number")]
    [InlineData("-1.5e3", "Number")]
    [InlineData("+1", "Text")]
    [InlineData("0x1F", "Text")]
    [InlineData("\"17\"", "Text")]
    [InlineData("01", "Text TYPE-AMBIGUOUS")]
    [InlineData("-007.5", "Text TYPE-AMBIGUOUS")]
    [InlineData("'01'", "Text")]
    public void A_plain_word_is_what_JSON_would_call_it_and_text_otherwise(string stated, string expected)
    {
        var result = ReadResult.Of("x.md", $"---\nfield: {stated}\n---\n");
        Assert.Equal(expected, string.Join(' ', result.Codes.Prepend(result.Records[0].Fields["field"]!.Kind.ToString())));
    }

    private static IEnumerable<string> Codes(string text)
    {
        var faults = new FaultList();
        YamlReading.Read(
            new YamlText("x.yml", FileText.WithoutControls(text.Replace("\r\n", "\n", StringComparison.Ordinal), "x.yml", 1, faults), 1),
            faults,
            JsonReading.MaxLevels + 1
        );
        return faults.Sorted().Select(fault => fault.Code);
    }
}
