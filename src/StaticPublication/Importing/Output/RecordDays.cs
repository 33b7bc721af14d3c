using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Output;

/// <summary>From which day to which the imported questions of the Assemblée name each ministry.</summary>
internal sealed partial class RecordDays
{
    private readonly Dictionary<string, (string First, string Last)> days = new(StringComparer.Ordinal);

    /// <param name="folder">The input folder.</param>
    public RecordDays(string folder)
    {
        var records = Path.Combine(folder, QuestionsImport.RecordsFolder);
        foreach (var line in Directory.Exists(records) ? Directory.GetFiles(records, "*.ndjson").SelectMany(File.ReadLines) : [])
        {
            if (Published().Match(line) is { Success: true } published)
            {
                foreach (Match named in Ministry().Matches(line))
                {
                    Add(named.Groups[1].Value, published.Groups[1].Value);
                }
            }
        }
    }

    /// <summary>The first and the last day; null if no question names the ministry.</summary>
    public (string First, string Last)? Of(string ministry) => days.TryGetValue(ministry, out var found) ? found : null;

    private void Add(string ministry, string day)
    {
        var (first, last) = days.GetValueOrDefault(ministry, (day, day));
        days[ministry] = (string.CompareOrdinal(day, first) < 0 ? day : first, string.CompareOrdinal(day, last) > 0 ? day : last);
    }

    // Records are written by this program, so fields have no spaces around them.
    [GeneratedRegex("\"published\":\"(\\d{4}-\\d{2}-\\d{2})\"")]
    private static partial Regex Published();

    [GeneratedRegex("\"ministry\":\"([^\"]+)\"")]
    private static partial Regex Ministry();
}
