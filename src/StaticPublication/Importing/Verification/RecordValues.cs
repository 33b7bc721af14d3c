using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Verification;

/// <summary>The values of a record, and of what it names, to look the values of a source up in.</summary>
internal sealed class RecordValues
{
    private readonly HashSet<string> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> days = new(StringComparer.Ordinal);
    private readonly List<(string Value, bool IsText)> values = [];
    private List<(List<string> Words, bool IsText)>? valueWords;
    private List<(string Words, bool IsText)>? padded;
    private HashSet<string>? allWords;

    public RecordValues(IEnumerable<JsonNode> records, IEnumerable<string> named)
    {
        foreach (var leaf in records.SelectMany(record => Leaves(record, "")).Concat(named.Select(name => (Value: name, IsText: false))))
        {
            lines.Add(Comparable.Line(leaf.Value));
            values.Add(leaf);
            if (Dates.Iso(leaf.Value) is { } day)
            {
                days.Add(day);
            }
        }
    }

    /// <summary>Whether a value stands in the record as it is.</summary>
    public bool Has(string value) => lines.Contains(Comparable.Line(value));

    /// <summary>What was done to a value that stands in the record otherwise. Null if it is not there.</summary>
    public string? Find(string value, bool isPage)
    {
        if (Dates.Iso(Comparable.Line(value)) is { } day && days.Contains(day))
        {
            return "date written as year, month, day";
        }

        var words = Comparable.WordsOfHtml(value);
        return words.Count == 0
            ? "signs without a word"
            : FindWords(words, isPage)
                ?? (
                    SourceText.Clean(Senat.WesternControls.Repair(value), []) is var repaired && repaired != value
                        ? FindWords(Comparable.WordsOfHtml(repaired), isPage) is null
                            ? null
                            : "characters repaired"
                        : null
                );
    }

    private string? FindWords(List<string> words, bool isPage)
    {
        // A text may hold any few words by chance, so it is compared as a whole, or with the lines of a page alone.
        valueWords ??= values.ConvertAll(value => (Comparable.Words(value.Value), value.IsText));
        if (valueWords.Exists(value => words.Count > 3 && words.Count * 2 >= value.Words.Count && Comparable.IsWithin(words, value.Words)))
        {
            return "markup or spaces written otherwise";
        }

        padded ??= valueWords.ConvertAll(value => ($" {string.Join(' ', value.Words)} ", value.IsText));
        var joined = $" {string.Join(' ', words)} ";
        if (padded.Exists(value => (isPage || !value.IsText) && value.Words.Contains(joined, StringComparison.OrdinalIgnoreCase)))
        {
            return "part of a longer value";
        }

        if (words.Count > 20 && valueWords.Exists(value => HasAll(words, value.Words)))
        {
            return "words of a table in another order";
        }

        allWords ??= valueWords.SelectMany(value => value.Words).Select(word => word.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        return isPage && words.TrueForAll(word => allWords.Contains(word.ToUpperInvariant()) || Furniture.Words.Contains(word))
            ? "a line of several values"
            : null;
    }

    private static bool HasAll(List<string> words, List<string> text)
    {
        var counts = text.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return words.CountBy(word => word, StringComparer.Ordinal).All(count => counts.GetValueOrDefault(count.Key) >= count.Value);
    }

    private static IEnumerable<(string Value, bool IsText)> Leaves(JsonNode? node, string name) =>
        node switch
        {
            JsonObject map => map.SelectMany(field => Leaves(field.Value, field.Key)),
            JsonArray list => list.SelectMany(item => Leaves(item, name)),
            null => [],
            _ => [(node.ToString(), name == "markdown")],
        };
}
