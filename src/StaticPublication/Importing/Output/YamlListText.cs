using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Importing.Output;

/// <summary>The text of a list in a YAML file, entry by entry, so that what a person wrote there stays as it is where it says the
/// same.</summary>
internal sealed class YamlListText
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> above = new(StringComparer.Ordinal);

    private YamlListText() { }

    /// <summary>Nothing that was there before.</summary>
    public static YamlListText None { get; } = new();

    /// <summary>What stands before the first entry.</summary>
    public string Head { get; private set; } = "";

    /// <summary>What stands after the last entry.</summary>
    public string Foot { get; private set; } = "";

    /// <summary>The text of a file; empty where it is not there, or is not in block form.</summary>
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
                list.Take(text, starts, entries);
            }
        }

        return list;
    }

    /// <summary>The text of an entry that says the same; null where none does.</summary>
    public string? TextOf(JsonObject entry) => texts.GetValueOrDefault(entry.ToJsonString());

    /// <summary>The comment above an entry of that id.</summary>
    public string Above(JsonObject entry) => above.GetValueOrDefault(KeyOf(entry)) ?? "";

    private void Take(string text, List<int> starts, List<JsonObject> entries)
    {
        Head = starts.Count == 0 ? text : text[..starts[0]];
        for (var number = 0; number < starts.Count; number++)
        {
            var isLast = number + 1 == starts.Count;
            var own = text[starts[number]..(isLast ? text.Length : starts[number + 1])];
            var end = EndOf(own);
            texts[entries[number].ToJsonString()] = own[..end].EndsWith('\n') ? own[..end] : own[..end] + "\n";
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

    // Of the lines of an entry, its last empty ones and comments from the first column on belong to what follows.
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

    // Where the hyphen of each entry stands.
    private static List<int> StartsIn(string text)
    {
        var parser = new Parser(new StringReader(text));
        var starts = new List<int>();
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            // A map in a list in a document in a stream has just begun.
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
