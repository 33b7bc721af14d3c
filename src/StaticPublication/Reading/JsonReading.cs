using System.Runtime.InteropServices;
using System.Text.Json;

namespace StaticPublication.Reading;

/// <summary>Reads JSON (RFC 8259) into stated values with positions. Refuses duplicate names, lone surrogates and nesting beyond the limit
/// for records.</summary>
/// <remarks>One instance reads one block on one thread. Syntax errors are thrown as the parser's <see cref="JsonException"/>, and <see
/// cref="JsonFaults"/> turns them into faults.</remarks>
internal sealed class JsonReading(string path, FaultList faults)
{
    /// <summary>Maximum nesting of a field's value, counted from the field.</summary>
    public const int MaxLevels = 16;

    // Higher than MaxLevels, which is checked first and has a better message.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    private readonly ShortTexts _short = new();
    private readonly List<StatedField> _fields = [];
    private readonly List<StatedValue> _items = [];

    /// <summary>The current field, also after reading has failed.</summary>
    public FieldPath Field { get; } = new();

    /// <summary>Offset of the bytes in the file. Encoding faults state offsets in the file.</summary>
    public long Offset { get; set; }

    /// <summary>Reads a single value with nothing after it. Returns null if a reported fault makes it unusable.</summary>
    public StatedValue? Value(ReadOnlySpan<byte> json, int line)
    {
        var reader = Start(json);
        var places = new JsonPlaces(json, line);
        reader.Read();
        var value = Value(ref reader, ref places, 0);
        if (value is not null)
        {
            // Anything but white space here is a syntax error.
            reader.Read();
        }

        return value;
    }

    /// <summary>Returns a reader that is positioned before the first token.</summary>
    public Utf8JsonReader Start(ReadOnlySpan<byte> json)
    {
        Field.Clear();
        _fields.Clear();
        _items.Clear();
        return new Utf8JsonReader(json, isFinalBlock: true, new JsonReaderState(Options));
    }

    /// <summary>Reads the value at the current token. Returns null if a reported fault makes it unusable.</summary>
    /// <param name="reader">Positioned at the first token of the value. On return, at the last one.</param>
    /// <param name="places">Advanced to the positions that are read.</param>
    /// <param name="level">Nesting depth of the value. The record is at 0.</param>
    public StatedValue? Value(ref Utf8JsonReader reader, ref JsonPlaces places, int level)
    {
        places.MoveTo((int)reader.TokenStartIndex);
        var (line, column) = (places.Line, places.Column);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                if (level > MaxLevels)
                {
                    faults.Add(Faults.JsonDepth(new SourceLocation(path, line, column), Field.Top, MaxLevels));
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

    /// <summary>Decodes a string or a name. Reports invalid characters and returns null.</summary>
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
