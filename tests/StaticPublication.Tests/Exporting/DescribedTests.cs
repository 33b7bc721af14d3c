using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>Every export and every column is described in both languages.</summary>
public class DescribedTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_export_and_every_column_has_its_words(string language)
    {
        var keys = KeysOf(File.ReadAllLines(Path.Combine(Repository.Theme, $"strings.{language}.yml")));

        Assert.All(Exports.All, export => Assert.Contains($"export.{export.Name}", keys));
        Assert.All(Exports.All.SelectMany(export => export.Columns), column => Assert.Contains($"column.{column.Name}", keys));
    }

    // Section, then a key with two spaces before it: all that this test needs of the file.
    private static HashSet<string> KeysOf(string[] lines)
    {
        var section = "";
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Contains(':', StringComparison.Ordinal)))
        {
            var name = line[..line.IndexOf(':', StringComparison.Ordinal)];
            section = name.StartsWith(' ') ? section : name;
            keys.Add($"{section}.{name.Trim()}");
        }

        return keys;
    }
}
