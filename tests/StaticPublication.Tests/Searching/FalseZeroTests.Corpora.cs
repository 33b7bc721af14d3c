using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Searching;

/// <summary>The texts that forms, slips and labels are drawn from.</summary>
public sealed partial class FalseZeroTests
{
    /// <summary>The texts of the demonstration, 300 invented records and 40 questions with every label.</summary>
    internal static Corpus SmallCorpus() =>
        Corpus.Of([
            .. Demonstrations,
            .. new Invention(21, frenchOnly: true, longest: 60).Records(300),
            .. Enumerable.Range(0, 40).Select(n => new Question(n).Record),
        ]);

    /// <summary>The five texts of the demonstration.</summary>
    internal static Corpus Demonstration() => Corpus.Of([.. Demonstrations]);

    private static IEnumerable<string> Demonstrations =>
        Directory
            .GetFiles(Path.Combine(Repository.Input, "documents"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Demonstrated);

    private static string Demonstrated(string file)
    {
        var text = File.ReadAllText(file);
        return JsonSerializer.Serialize(
            new
            {
                id = Path.GetFileNameWithoutExtension(file),
                kind = "article",
                title = Title().Match(text).Groups[1].Value,
                published = "2015-01-01",
                source = new { licence = "etalab-2.0" },
                texts = new[] { new { role = "body", markdown = text[(text.IndexOf("\n---", 4, StringComparison.Ordinal) + 4)..] } },
            }
        );
    }

    [GeneratedRegex("(?m)^title: \"?(.*?)\"?$")]
    private static partial Regex Title();
}
