using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Importing.Output;

/// <summary>The source text of each entry of a YAML list, so that entries that do not change keep the formatting and comments that a person
/// gave them.</summary>
internal sealed class YamlListText
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> above = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, JsonObject Entry)> entriesById = new(StringComparer.Ordinal);

    private YamlListText() { }

    public static YamlListText None { get; } = new();

    /// <summary>Text before the first entry.</summary>
    public string Head { get; private set; } = "";

    /// <summary>Text after the last entry.</summary>
    public string Foot { get; private set; } = "";

    /// <summary>Reads the text of a file. Empty if the file does not exist or is not in block style.</summary>
    public static YamlListText Of(string path)
    {
        var list = new YamlListText();
        if (File.Exists(path))
        {
            var text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
            var starts = StartsIn(text);
            var entries = YamlList.Read(path);
            if (starts.Count == entries.Count && starts.TrueForAll(start => text[start] == '-'))
            {
                list.Load(text, starts, entries);
            }
        }

        return list;
    }

    /// <summary>Returns the text of the entry with the same content, or null if there is none.</summary>
    public string? TextOf(JsonObject entry) => texts.GetValueOrDefault(entry.ToJsonString());

    /// <summary>Returns the texts of the fields of the entry with the same id.</summary>
    public YamlFieldTexts FieldsOf(JsonObject entry) =>
        entriesById.TryGetValue(KeyOf(entry), out var before) ? new YamlFieldTexts(before.Text, before.Entry) : YamlFieldTexts.None;

    /// <summary>Takes the comments above the entry with the same id, and above those that it has replaced.</summary>
    public string TakeAbove(JsonObject entry) =>
        string.Concat(FormerIds.Of(entry).Select(id => Remarks(JsonValue.Create(id).ToJsonString()))) + Take(KeyOf(entry));

    /// <summary>Takes the comments above the entries that there are no longer.</summary>
    public string TakeRest() => string.Concat(above.Keys.Order(StringComparer.Ordinal).ToList().Select(Remarks));

    // Without blank lines alone.
    private string Remarks(string key) => Take(key) is var comment && comment.Contains('#', StringComparison.Ordinal) ? comment : "";

    private string Take(string key) => above.Remove(key, out var comment) ? comment : "";

    private void Load(string source, List<int> starts, List<JsonObject> entries)
    {
        Head = starts.Count == 0 ? source : source[..starts[0]];
        // What stands above a blank line is said of the list, and what stands below of the first entry.
        if (starts.Count > 0 && Head.LastIndexOf("\n\n", StringComparison.Ordinal) is var blank and >= 0)
        {
            (Head, above[KeyOf(entries[0])]) = (Head[..(blank + 2)], Head[(blank + 2)..]);
        }

        for (var number = 0; number < starts.Count; number++)
        {
            var isLast = number + 1 == starts.Count;
            var own = source[starts[number]..(isLast ? source.Length : starts[number + 1])];
            var end = EndOf(own);
            var text = own[..end].EndsWith('\n') ? own[..end] : own[..end] + "\n";
            texts[entries[number].ToJsonString()] = text;
            entriesById[KeyOf(entries[number])] = (text, entries[number]);
            if (isLast)
            {
                Foot = own[end..];
            }
            else
            {
                above[KeyOf(entries[number + 1])] = own[end..];
            }
        }
    }

    // Blank lines and unindented comments at the end of an entry belong to the entry that follows.
    private static int EndOf(string own)
    {
        var end = own.Length;
        while (end > 0)
        {
            var start = own.LastIndexOf('\n', Math.Max(0, end - 2)) + 1;
            var line = own.AsSpan(start, end - start);
            if (start == 0 || !(line.IsWhiteSpace() || line[0] == '#'))
            {
                break;
            }

            end = start;
        }

        return end;
    }

    /// <summary>The lines, from 1, where the entries of a file begin.</summary>
    public static IEnumerable<int> LinesOf(string path)
    {
        var text = File.ReadAllText(path);
        return StartsIn(text).Select(start => text.AsSpan(0, start).Count('\n') + 1);
    }

    // Positions of the hyphens that begin the entries.
    private static List<int> StartsIn(string text)
    {
        var parser = new Parser(new StringReader(text));
        var starts = new List<int>();
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            // Depth 4: a map in a list in a document in a stream.
            if (parser.Current is MappingStart && depth == 4)
            {
                var line = text.LastIndexOf('\n', Math.Max(0, (int)parser.Current.Start.Index - 1)) + 1;
                starts.Add(line);
            }
        }

        return starts;
    }

    private static string KeyOf(JsonObject entry) => entry["id"]?.ToJsonString() ?? entry.ToJsonString();
}
