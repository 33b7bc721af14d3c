using System.Text.Json.Nodes;
using StaticPublication.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Importing.Output;

/// <summary>A YAML list of entries, read into plain nodes (every scalar but true and false a string) and written back in one form; aliases
/// are refused.</summary>
internal static class YamlList
{
    public static List<JsonObject> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var text = new StreamReader(path);
        return Read(text, path);
    }

    public static List<JsonObject> Read(TextReader text, string path)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return [];
        }

        parser.Consume<DocumentStart>();
        return Value(parser, path, 0) is JsonArray list ? [.. list.Select(entry => entry!.AsObject())] : [];
    }

    /// <summary>Writes the entries, unless the file already says the same: comments of a person survive an import that brings nothing
    /// new.</summary>
    public static void Write(string path, IReadOnlyList<JsonObject> entries)
    {
        if (JsonNode.DeepEquals(List(entries), List(Read(path))) && (entries.Count > 0 || File.Exists(path)))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var output = new StreamWriter(path + ".new") { NewLine = "\n" })
        {
            foreach (var entry in entries)
            {
                WriteEntry(output, entry);
            }
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
                output.WriteLine($"{lead}{Yaml.Name(key)}:");
                foreach (var item in list)
                {
                    output.WriteLine($"    - {Yaml.Inline(item)}");
                }
            }
            else
            {
                output.WriteLine($"{lead}{Yaml.Name(key)}: {Yaml.Inline(value)}");
            }

            lead = "  ";
        }
    }

    private static JsonNode? Value(Parser parser, string path, int depth)
    {
        if (depth > 16)
        {
            throw new InvalidDataException($"{path}: nested deeper than 16 levels.");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar is { Style: ScalarStyle.Plain, Value: "true" or "false" }
                ? JsonValue.Create(scalar.Value == "true")
                : JsonValue.Create(scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(Value(parser, path, depth + 1));
            }

            return list;
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw new InvalidDataException($"{path}: an alias or an unknown kind of node at line {parser.Current?.Start.Line}.");
        }

        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            map[parser.Consume<Scalar>().Value] = Value(parser, path, depth + 1);
        }

        return map;
    }
}
