using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Merging;

/// <summary>Writes entries into the text of an authority file, in which all other lines stay.</summary>
/// <param name="edits">The changes of the file.</param>
/// <param name="entries">Its entries in order.</param>
internal sealed class EntryText(TextEdits edits, IReadOnlyList<Record> entries)
{
    /// <summary>Returns an entry as JSON.</summary>
    public static JsonObject Json(StatedValue map) => new(map.Fields.Select(field => KeyValuePair.Create(field.Name, Node(field.Value))));

    /// <summary>Takes an entry out. Returns the remarks within it, which go with it.</summary>
    public IReadOnlyList<string> TakeOut(Record entry)
    {
        var (start, end) = RangeOf(entry);
        var before = edits.Text[..start];
        // Of the blank lines around it those above stay.
        var blank =
            before.Length == 0 || before.EndsWith("\n\n", StringComparison.Ordinal) || before.EndsWith("\n\r\n", StringComparison.Ordinal);
        while (blank && edits.Text.IndexOf('\n', end) is >= 0 and var line && edits.Text.AsSpan(end..line).IsWhiteSpace())
        {
            end = line + 1;
        }

        edits.Replace(start, end, "");
        return [.. edits.Text[start..end].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'))];
    }

    /// <summary>Adds what a merged entry has more than its text.</summary>
    /// <param name="entry">The entry that stays.</param>
    /// <param name="merged">What it is to be.</param>
    /// <param name="before">What it is, without what other changes take out.</param>
    public void Complete(Record entry, JsonObject merged, JsonObject before)
    {
        var (start, end) = RangeOf(entry);
        if (edits.Text[edits.IndexOf(entry.Fields.Line, entry.Fields.Column)] == '{')
        {
            edits.Replace(start, end, Yaml.Item(merged));
            return;
        }

        var indent = entry.Fields.Column - 1;
        var open = end > 0 && edits.Text[end - 1] != '\n' ? "\n" : "";
        var added = new JsonObject();
        foreach (var (name, value) in merged)
        {
            if (before[name] is null)
            {
                added[name] = value?.DeepClone();
            }
            else if (!JsonNode.DeepEquals(before[name], value))
            {
                Extend(entry, name, before[name]!, value!, end);
            }
        }

        if (added.Count > 0)
        {
            edits.Replace(end, end, open + Yaml.Block(added, indent));
        }
    }

    private void Extend(Record entry, string name, JsonNode before, JsonNode after, int end)
    {
        var place = entry.Fields.Fields.ToList().FindIndex(field => field.Name == name);
        var value = entry.Fields.Fields[place].Value;
        var at = edits.IndexOf(value.Line, value.Column);
        var next = place + 1 < entry.Fields.Fields.Count ? edits.LineStart(entry.Fields.Fields[place + 1].Line) : end;
        var last = WithoutRemarks(next);
        if (edits.Text[at] is '[' or '{')
        {
            var close = edits.Text.LastIndexOfAny([']', '}'], last - 1);
            edits.Replace(at, close + 1, Yaml.Inline(after));
            return;
        }

        if (before is not JsonArray known || after is not JsonArray list)
        {
            // Of a map in lines, such as identifiers.
            var further = new JsonObject(
                after
                    .AsObject()
                    .Where(pair => before[pair.Key] is null)
                    .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))
            );
            edits.Replace(last, last, Lines(last) + Yaml.Block(further, value.Column - 1));
            return;
        }

        var items = list.Skip(known.Count).Select(item => $"{new string(' ', value.Column - 1)}- {Yaml.Inline(item)}\n");
        edits.Replace(last, last, Lines(last) + string.Concat(items));
    }

    private string Lines(int at) => at > 0 && edits.Text[at - 1] != '\n' ? "\n" : "";

    private (int Start, int End) RangeOf(Record entry)
    {
        var start = edits.LineStart(entry.Fields.Line);
        if (edits.Text[start..edits.IndexOf(entry.Fields.Line, entry.Fields.Column)].Trim() != "-")
        {
            throw edits.Refused(entry.Fields, "the entry does not begin with - and its first field");
        }

        var next = entries.SkipWhile(one => one != entry).Skip(1).FirstOrDefault();
        return (start, WithoutRemarks(next is null ? edits.Text.Length : edits.LineStart(next.Fields.Line)));
    }

    // Blank lines and remarks at the beginning of a line belong to what follows.
    private int WithoutRemarks(int end)
    {
        while (end > 0)
        {
            var start = edits.Text.LastIndexOf('\n', Math.Max(0, end - 2)) + 1;
            var line = edits.Text.AsSpan(start, end - start);
            if (start == 0 || !(line.IsWhiteSpace() || line[0] == '#'))
            {
                break;
            }

            end = start;
        }

        return end;
    }

    private static JsonNode? Node(StatedValue value) =>
        value.Kind switch
        {
            StatedKind.Null => null,
            StatedKind.Boolean => JsonValue.Create(value.Text == "true"),
            StatedKind.Number => JsonNode.Parse(value.Text),
            StatedKind.List => new JsonArray([.. value.Items.Select(Node)]),
            StatedKind.Map => Json(value),
            _ => JsonValue.Create(value.Text),
        };
}
