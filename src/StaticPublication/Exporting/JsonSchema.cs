using System.Text.Json;
using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary>Writes shapes as JSON Schema, draft 2020-12 (https://json-schema.org/draft/2020-12). A schema must reject whatever the checker
/// rejects by shape.</summary>
internal static partial class JsonSchema
{
    /// <summary>Writes the keywords of a shape into the current object.</summary>
    public static void Write(Utf8JsonWriter json, Strings strings, Shape shape)
    {
        switch (shape)
        {
            case OfMap map:
                WriteMap(json, strings, map);
                break;
            case OfList list:
                json.WriteString("type"u8, "array");
                json.WritePropertyName("items"u8);
                WriteWhole(json, strings, list.Item);
                break;
            case OfNamed named:
                json.WriteString("type"u8, "object");
                json.WritePropertyName("additionalProperties"u8);
                WriteWhole(json, strings, named.Value);
                break;
            case OfEither either:
                WriteAny(json, strings, [either.Short, either.Whole]);
                break;
            case OfInteger integer:
                WriteNumber(json, "integer", integer.Minimum, integer.Maximum);
                break;
            case OfNumber number:
                WriteNumber(json, "number", number.Minimum, int.MaxValue);
                break;
            case OfBoolean:
                json.WriteString("type"u8, "boolean");
                break;
            case OfEntry entry:
                WriteEntry(json, entry.Files);
                break;
            case OfAnything:
                break;
            default:
                json.WriteString("type"u8, "string");
                WriteText(json, shape);
                break;
        }
    }

    private static void WriteWhole(Utf8JsonWriter json, Strings strings, Shape shape)
    {
        json.WriteStartObject();
        Write(json, strings, shape);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, Strings strings, OfMap map)
    {
        json.WriteString("type"u8, "object");
        json.WriteStartObject("properties"u8);
        foreach (var field in map.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description"u8, FieldWords.Meaning(strings, map, field));
            Write(json, strings, field.Shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteTexts(json, "required"u8, map.Fields.Where(field => field.Required).Select(field => field.Name));
        json.WriteBoolean("additionalProperties"u8, false);
    }

    private static void WriteAny(Utf8JsonWriter json, Strings strings, IEnumerable<Shape> shapes)
    {
        json.WriteStartArray("anyOf"u8);
        foreach (var shape in shapes)
        {
            WriteWhole(json, strings, shape);
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, IReadOnlyList<string> files)
    {
        json.WriteStartArray("anyOf"u8);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("$ref"u8, $"{file}.schema.json#/items");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string type, int? minimum, int maximum)
    {
        json.WriteString("type"u8, type);
        if (minimum is { } least)
        {
            json.WriteNumber("minimum"u8, least);
        }

        if (maximum < int.MaxValue)
        {
            json.WriteNumber("maximum"u8, maximum);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
