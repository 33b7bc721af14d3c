using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Importing.Output;

/// <summary>A YAML list of entries, read into plain nodes (every scalar a string) and written back in one form; aliases are refused.</summary>
internal static class YamlList
{
    public static List<JsonObject> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        using var text = new StreamReader(path);
        return Read(text, path);
    }

    public static List<JsonObject> Read(TextReader text, string path)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return [];
        parser.Consume<DocumentStart>();
        return Value(parser, path, 0) is JsonArray list ? [.. list.Select(entry => entry!.AsObject())] : [];
    }

    /// <summary>Writes the entries, unless the file already says the same: comments of a person survive an import that brings nothing new.</summary>
    public static void Write(string path, IReadOnlyList<JsonObject> entries)
    {
        if (JsonNode.DeepEquals(List(entries), List(Read(path))) && (entries.Count > 0 || File.Exists(path)))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var output = new StreamWriter(path + ".new") { NewLine = "\n" })
        {
            foreach (var entry in entries)
                WriteEntry(output, entry);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private static JsonArray List(IEnumerable<JsonObject> entries) => new([.. entries.Select(entry => entry.DeepClone())]);

    private static void WriteEntry(StreamWriter output, JsonObject entry)
    {
        var lead = "- ";
        foreach (var (key, value) in entry)
        {
            if (value is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject))
            {
                output.WriteLine($"{lead}{key}:");
                foreach (var item in list)
                    output.WriteLine($"    - {Inline(item)}");
            }
            else
            {
                output.WriteLine($"{lead}{key}: {Inline(value)}");
            }
            lead = "  ";
        }
    }

    private static string Inline(JsonNode? value) => value switch
    {
        JsonObject map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {Inline(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Inline))}]",
        _ => Scalar(value?.GetValue<string>() ?? ""),
    };

    // Ids, dates and numbers stand plain; a JSON string is a YAML string.
    private static string Scalar(string text)
    {
        var plain = text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && text[0] != '-' && text is not ("null" or "yes" or "no" or "on" or "off" or "y" or "n");
        return plain ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
    }

    private static JsonNode? Value(Parser parser, string path, int depth)
    {
        if (depth > 16)
            throw new InvalidDataException($"{path}: nested deeper than 16 levels.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return JsonValue.Create(scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Add(Value(parser, path, depth + 1));
            return list;
        }
        if (!parser.TryConsume<MappingStart>(out _))
            throw new InvalidDataException($"{path}: an alias or an unknown kind of node at line {parser.Current?.Start.Line}.");
        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
            map[parser.Consume<Scalar>().Value] = Value(parser, path, depth + 1);
        return map;
    }
}
