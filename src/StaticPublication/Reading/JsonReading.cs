using System.Runtime.InteropServices;
using System.Text.Json;

namespace StaticPublication.Reading;

/// <summary>JSON (RFC 8259) to stated values with their places: no key twice, no half characters, and no nesting past what a record may
/// have.</summary>
/// <remarks>One instance reads one block on one thread. A syntax fault is the <see cref="JsonException"/> of the library;
/// <see cref="JsonFaults"/> words it.</remarks>
internal sealed class JsonReading(string path, FaultList faults)
{
    /// <summary>A field's value nests at most so many levels, counted from the field.</summary>
    public const int Levels = 16;

    // Above our own limit, which is checked first and has a better message.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    private readonly ShortTexts _short = new();
    private readonly List<StatedField> _fields = [];
    private readonly List<StatedValue> _items = [];

    /// <summary>Where the reader stands, also after it has stopped.</summary>
    public FieldPath Field { get; } = new();

    /// <summary>Where in the file the bytes begin that are read: faults of encoding name the offset in the file.</summary>
    public long Offset { get; set; }

    /// <summary>One value and nothing after it; null where a fault has been reported that leaves nothing to hand on.</summary>
    public StatedValue? Value(ReadOnlySpan<byte> json, int line)
    {
        var reader = Start(json);
        var places = new JsonPlaces(json, line);
        reader.Read();
        var value = Value(ref reader, ref places, 0);
        if (value is not null)
        {
            // Anything but white space here is a syntax fault.
            reader.Read();
        }

        return value;
    }

    /// <summary>A reader before its first token.</summary>
    public Utf8JsonReader Start(ReadOnlySpan<byte> json)
    {
        Field.Clear();
        _fields.Clear();
        _items.Clear();
        return new Utf8JsonReader(json, isFinalBlock: true, new JsonReaderState(Options));
    }

    /// <summary>The value that begins at the reader's token; null where a fault has been reported that leaves nothing to hand on.</summary>
    /// <param name="reader">At the first token of the value; on return at its last.</param>
    /// <param name="places">Counts along.</param>
    /// <param name="level">How deep it stands in its record, which is at 0.</param>
    public StatedValue? Value(ref Utf8JsonReader reader, ref JsonPlaces places, int level)
    {
        places.MoveTo((int)reader.TokenStartIndex);
        var (line, column) = (places.Line, places.Column);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                if (level > Levels)
                {
                    faults.Add(Faults.JsonDepth(new SourceLocation(path, line, column), Field.Top, Levels));
                    return null;
                }

                return reader.TokenType == JsonTokenType.StartObject
                    ? Map(ref reader, ref places, level)
                    : List(ref reader, ref places, level);
            case JsonTokenType.String:
                return Text(ref reader, line, column) is { } text
                    ? StatedValue.Scalar(StatedKind.Text, text, line, column, TextForm.Escaped)
                    : null;
            case JsonTokenType.Number:
                return StatedValue.Scalar(
                    StatedKind.Number,
                    _short.Find(reader.ValueSpan) ?? Utf8Reading.Text(reader.ValueSpan),
                    line,
                    column
                );
            case JsonTokenType.Null:
                return StatedValue.Scalar(StatedKind.Null, "", line, column);
            default:
                return StatedValue.Scalar(StatedKind.Boolean, reader.TokenType == JsonTokenType.True ? "true" : "false", line, column);
        }
    }

    private StatedValue? List(ref Utf8JsonReader reader, ref JsonPlaces places, int level)
    {
        var (line, column, first) = (places.Line, places.Column, _items.Count);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Field.EnterItem(_items.Count - first);
            if (Value(ref reader, ref places, level + 1) is not { } item)
            {
                return null;
            }

            _items.Add(item);
            Field.Leave();
        }

        var items = CollectionsMarshal.AsSpan(_items)[first..].ToArray();
        _items.RemoveRange(first, items.Length);
        return StatedValue.List(items, line, column);
    }

    private StatedValue? Map(ref Utf8JsonReader reader, ref JsonPlaces places, int level)
    {
        var (line, column, first) = (places.Line, places.Column, _fields.Count);
        var names = new FieldNames();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            places.MoveTo((int)reader.TokenStartIndex);
            var (nameLine, nameColumn) = (places.Line, places.Column);
            if (Text(ref reader, nameLine, nameColumn) is not { } name)
            {
                return null;
            }

            Field.Enter(name);
            reader.Read();
            if (Value(ref reader, ref places, level + 1) is not { } value)
            {
                return null;
            }

            var field = new StatedField(name, nameLine, nameColumn, value);
            if (names.Earlier(CollectionsMarshal.AsSpan(_fields)[first..], name) is { } earlier)
            {
                faults.Add(Faults.JsonKeyTwice(new SourceLocation(path, nameLine, nameColumn), Field.ToString(), path, earlier, value));
            }
            else
            {
                _fields.Add(field);
            }

            Field.Leave();
        }

        var fields = CollectionsMarshal.AsSpan(_fields)[first..].ToArray();
        _fields.RemoveRange(first, fields.Length);
        return StatedValue.Map(fields, line, column);
    }

    /// <summary>The text of a string or a name; null where it is not made of whole characters, which has then been reported.</summary>
    private string? Text(ref Utf8JsonReader reader, int line, int column)
    {
        if (!reader.ValueIsEscaped && _short.Find(reader.ValueSpan) is { } known)
        {
            return known;
        }

        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            faults.Add(
                JsonFaults.NotText(
                    reader.ValueSpan,
                    Offset + reader.TokenStartIndex,
                    new SourceLocation(path, line, column),
                    Field.ToString()
                )
            );
            return null;
        }

        var control = TextReading.ControlIn(text);
        if (control >= 0)
        {
            faults.Add(
                Faults.ControlCharacter(
                    JsonFaults.PlaceOfControl(reader.ValueSpan, new SourceLocation(path, line, column)),
                    Field.ToString(),
                    text[control]
                )
            );
        }

        return TextReading.Normalised(text);
    }
}
