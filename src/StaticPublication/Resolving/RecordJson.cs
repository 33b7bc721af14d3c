using System.Buffers;
using System.Text.Json;
using StaticPublication.Text;
using static StaticPublication.Shape;

namespace StaticPublication.Resolving;

/// <summary>Writes the JSON of a record as published, without <c>derived</c>: the stated fields in the order of the shape, short forms as
/// whole ones, <c>extra</c> unchanged.</summary>
internal static class RecordJson
{
    /// <summary>Writes one object, without line ends.</summary>
    public static void Write(Record record, OfMap shape, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, PublishedJson.Compact);
        WriteMap(json, record.Fields, shape);
    }

    private static void WriteMap(Utf8JsonWriter json, StatedValue value, OfMap shape)
    {
        json.WriteStartObject();
        foreach (var field in shape.Fields)
        {
            // It is computed again. A record may state it if it comes from a dump.
            if (field.Name != "derived" && value[field.Name] is { } stated)
            {
                json.WritePropertyName(field.Name);
                WriteValue(json, stated, field.Shape);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, StatedValue value, Shape shape)
    {
        switch (value.Kind, shape)
        {
            case (StatedKind.Map, OfMap map):
                WriteMap(json, value, map);
                break;
            case (StatedKind.List, OfList list):
                WriteList(json, value, list.Item);
                break;
            case (StatedKind.List or StatedKind.Map, OfEither either):
                WriteValue(json, value, either.Whole);
                break;
            case (StatedKind.Text, OfEither { Short: OfReference, Whole: OfMap map }):
                WriteShort(json, value, map);
                break;
            default:
                WriteVerbatim(json, value);
                break;
        }
    }

    // The short form states the first field of the whole one.
    private static void WriteShort(Utf8JsonWriter json, StatedValue value, OfMap map)
    {
        json.WriteStartObject();
        json.WriteString(map.Fields[0].Name, value.Text);
        foreach (var field in map.Fields.Where(field => field.InShortForm is not null))
        {
            json.WriteString(field.Name, field.InShortForm);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, StatedValue value, Shape item)
    {
        json.WriteStartArray();
        foreach (var stated in value.Items)
        {
            WriteValue(json, stated, item);
        }

        json.WriteEndArray();
    }

    private static void WriteVerbatim(Utf8JsonWriter json, StatedValue value)
    {
        switch (value.Kind)
        {
            case StatedKind.Null:
                json.WriteNullValue();
                break;
            case StatedKind.Boolean:
                json.WriteBooleanValue(value.Text == "true");
                break;
            case StatedKind.Number:
                json.WriteRawValue(value.Text, skipInputValidation: true);
                break;
            case StatedKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case StatedKind.List:
                WriteList(json, value, new OfAnything());
                break;
            default:
                json.WriteStartObject();
                foreach (var field in value.Fields)
                {
                    json.WritePropertyName(field.Name);
                    WriteVerbatim(json, field.Value);
                }

                json.WriteEndObject();
                break;
        }
    }
}
