using System.Text.Json;

namespace StaticPublication.Reading;

/// <summary>Reads the records of a <c>.json</c> file: one object, or an array of objects.</summary>
internal sealed class JsonFileReading(InputBlock block, FaultList faults)
{
    private readonly JsonReading _json = new(block.File.Path, faults) { Offset = block.Offset };
    private readonly List<Record> _records = [];

    /// <summary>Returns the records, or those before a syntax error.</summary>
    public List<Record> Records()
    {
        var json = block.Bytes.Span;
        try
        {
            Read(json);
        }
        catch (JsonException stop)
        {
            var start = new SourceLocation(block.File.Path, block.FirstLine, 1);
            faults.Add(
                ConflictMarks.In(block.File.Path, json) ?? JsonFaults.Syntax(json, stop, start, block.Offset, _json.Field.ToString())
            );
        }

        return _records;
    }

    private void Read(ReadOnlySpan<byte> json)
    {
        var reader = _json.Start(json);
        var places = new JsonPlaces(json, block.FirstLine);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            if (Record(ref reader, ref places, inList: false))
            {
                reader.Read();
            }

            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _json.Field.Clear();
            if (!Record(ref reader, ref places, inList: true))
            {
                return;
            }
        }

        reader.Read();
    }

    /// <summary>Returns false if the rest of the file cannot be read.</summary>
    private bool Record(ref Utf8JsonReader reader, ref JsonPlaces places, bool inList)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            places.MoveTo((int)reader.TokenStartIndex);
            faults.Add(
                Faults.NotAnObject(new SourceLocation(block.File.Path, places.Line, places.Column), KindOf(reader.TokenType), inList)
            );
            reader.Skip();
            return true;
        }

        var value = _json.Value(ref reader, ref places, 0);
        if (value is not null)
        {
            _records.Add(new Record(block.File.Path, value));
        }

        return value is not null;
    }

    private static StatedKind KindOf(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartArray => StatedKind.List,
            JsonTokenType.String => StatedKind.Text,
            JsonTokenType.Number => StatedKind.Number,
            JsonTokenType.Null => StatedKind.Null,
            _ => StatedKind.Boolean,
        };
}
