using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Output;

/// <summary>The source text of each field of an entry in a YAML list, so that fields that do not change keep their formatting, and all
/// keep their comments.</summary>
internal sealed partial class YamlFieldTexts
{
    private const int Indent = 2;

    private readonly Dictionary<string, (string Remarks, string Text, JsonNode? Value)> fields = new(StringComparer.Ordinal);
    private readonly string last = "";

    private YamlFieldTexts() { }

    /// <param name="text">The entry, from its hyphen.</param>
    /// <param name="entry">What it says.</param>
    public YamlFieldTexts(string text, JsonObject entry)
    {
        var (remarks, keys) = ("", new Queue<KeyValuePair<string, JsonNode?>>(entry));
        var key = "";
        foreach (var line in text.Split('\n')[..^1].Select(line => line + "\n"))
        {
            if (line.TrimStart().StartsWith('#') && !IsWithin(key))
            {
                remarks += line;
            }
            else if (keys.Count > 0 && Begins(line, keys.Peek().Key, isFirst: key.Length == 0))
            {
                var field = keys.Dequeue();
                key = field.Key;
                fields[key] = (remarks, line[Indent..], field.Value);
                remarks = "";
            }
            else if (key.Length > 0)
            {
                fields[key] = fields[key] with { Text = fields[key].Text + remarks + line };
                remarks = "";
            }
        }

        last = remarks;
        // An entry in another form, such as on one line, has no texts of fields.
        if (keys.Count > 0)
        {
            fields.Clear();
            last = "";
        }
    }

    public static YamlFieldTexts None { get; } = new();

    /// <summary>Returns the comments above a field, the one beside it, and its text after the indentation if it says the same; null if it
    /// does not.</summary>
    public (string Above, string Beside, string? Text) Of(string key, JsonNode? value) =>
        fields.TryGetValue(key, out var field)
            ? (field.Remarks, Beside().Match(field.Text).Groups[1].Value, JsonNode.DeepEquals(field.Value, value) ? field.Text : null)
            : ("", "", null);

    /// <summary>The comments of fields that an entry has no longer, and those below the last.</summary>
    public string Rest(JsonObject entry) =>
        string.Concat(fields.Where(field => !entry.ContainsKey(field.Key)).Select(field => field.Value.Remarks)) + last;

    // In a text of several lines, # is a character.
    private bool IsWithin(string key) =>
        fields.TryGetValue(key, out var field) && field.Text.Split('\n')[0].TrimEnd() is [.., '|' or '>'] or [.., '|' or '>', '-' or '+'];

    private static bool Begins(string line, string key, bool isFirst)
    {
        var at = isFirst ? line.StartsWith("- ", StringComparison.Ordinal) : line.StartsWith("  ", StringComparison.Ordinal);
        var rest = at ? line.AsSpan(Indent) : [];
        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            rest = rest[1..];
        }

        return rest.StartsWith(key, StringComparison.Ordinal) && rest[key.Length..].TrimStart("\"' ") is [':', ' ' or '\n' or '\r', ..];
    }

    // Of a value on one line.
    [GeneratedRegex("""\A[^"'#\n]*(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^"'\n\s](?:[^\n#]|(?<=\S)#)*)([ \t]+#[^\n]*)\n\z""")]
    private static partial Regex Beside();
}
