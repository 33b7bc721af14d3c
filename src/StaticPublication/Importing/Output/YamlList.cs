using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Storage;
using StaticPublication.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Importing.Output;

/// <summary>Reads and writes a YAML list of entries as JSON nodes. All scalars except true and false are strings. Aliases are
/// refused.</summary>
internal static class YamlList
{
    /// <summary>Reads the entries of a file. Returns none if the file does not exist.</summary>
    /// <exception cref="ImportRefusedException">The file is not a list of entries. It is refused because rewriting it would lose
    /// content.</exception>
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
        try
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return [];
            }

            parser.Consume<DocumentStart>();
            return Value(parser, path, 0) is JsonArray list && list.All(entry => entry is JsonObject)
                ? [.. list.Select(entry => entry!.AsObject())]
                : throw Refused(path, "it is not a list of entries");
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            throw Refused(path, BrokenFile.What(e));
        }
    }

    /// <summary>Writes the entries, unless the file already has the same content. Unchanged entries keep their text and the comment above
    /// them.</summary>
    public static void Write(string path, IReadOnlyList<JsonObject> entries)
    {
        if (JsonNode.DeepEquals(List(entries), List(Read(path))) && (entries.Count > 0 || File.Exists(path)))
        {
            return;
        }

        var text = Text(entries, YamlListText.Of(path));
        // YAML markers around the list, such as the end of a document, can make it impossible to add to the old text.
        var isSame = IsSame(text, path, entries);
        WholeFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(isSame ? text : Text(entries, YamlListText.None))));
    }

    private static bool IsSame(string text, string path, IReadOnlyList<JsonObject> entries)
    {
        try
        {
            return JsonNode.DeepEquals(List(Read(new StringReader(text), path)), List(entries));
        }
        catch (ImportRefusedException)
        {
            return false;
        }
    }

    private static string Text(IReadOnlyList<JsonObject> entries, YamlListText before)
    {
        using var output = new StringWriter { NewLine = "\n" };
        output.Write(before.Head);
        foreach (var entry in entries)
        {
            output.Write(before.TakeAbove(entry));
            if (before.TextOf(entry) is { } text)
            {
                output.Write(text);
            }
            else
            {
                WriteEntry(output, entry, before.FieldsOf(entry));
            }
        }

        output.Write(before.TakeRest());
        output.Write(before.Foot);
        return output.ToString();
    }

    private static ImportRefusedException Refused(string path, string why) =>
        new(ImportFindings.Target, path, $"{why}; fix it, or move it out of the input folder");

    private static JsonArray List(IEnumerable<JsonObject> entries) => new([.. entries.Select(entry => entry.DeepClone())]);

    private static void WriteEntry(TextWriter output, JsonObject entry, YamlFieldTexts before)
    {
        var lead = "- ";
        foreach (var (key, value) in entry)
        {
            var (remarks, beside, text) = before.Of(key, value);
            // The first field stands beside the hyphen, so that a remark above it would end the list.
            output.Write(lead == "- " ? "" : remarks);
            if (text is not null)
            {
                output.Write($"{lead}{text}");
            }
            else if (value is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject))
            {
                output.WriteLine($"{lead}{Yaml.Name(key)}:");
                foreach (var item in list)
                {
                    output.WriteLine($"    - {Yaml.Inline(item)}");
                }
            }
            else
            {
                output.WriteLine($"{lead}{Yaml.Name(key)}: {Yaml.Inline(value)}{beside}");
            }

            lead = "  ";
        }

        output.Write(before.Rest(entry));
    }

    private static JsonNode? Value(Parser parser, string path, int depth)
    {
        if (depth > 16)
        {
            throw Refused(path, "it nests deeper than 16 levels");
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
            throw Refused(path, $"an alias or an unknown kind of node at line {parser.Current?.Start.Line}");
        }

        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            map[parser.Consume<Scalar>().Value] = Value(parser, path, depth + 1);
        }

        return map;
    }
}
