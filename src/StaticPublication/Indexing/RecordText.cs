using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>The words of one stored record at a time, as UTF-8 without JSON escapes. Buffers are reused from record to record.</summary>
internal sealed class RecordText(RecordStore store)
{
    private readonly List<(Range Letters, string Zone)> _texts = [];
    private byte[] _json = new byte[1 << 14];
    private byte[] _letters = new byte[1 << 14];
    private int _end;
    private Range _title;
    private Range _abstract;

    public ReadOnlySpan<byte> Title => _letters.AsSpan(_title);

    /// <summary>Empty if the record has no abstract.</summary>
    public ReadOnlySpan<byte> Abstract => _letters.AsSpan(_abstract);

    public int Texts => _texts.Count;

    public ReadOnlySpan<byte> Text(int number) => _letters.AsSpan(_texts[number].Letters);

    /// <summary>Returns the zone of a text (<see cref="TextZones"/>).</summary>
    public string ZoneOf(int number) => _texts[number].Zone;

    public void Read(Document document)
    {
        var length = document.Stored.Length;
        if (_json.Length < length)
        {
            (_json, _letters) = (new byte[length * 2], new byte[length * 2]);
        }

        store.Read(document.Stored, _json.AsSpan(0, length));
        (_end, _title, _abstract) = (0, 0..0, 0..0);
        _texts.Clear();
        var reader = new Utf8JsonReader(_json.AsSpan(0, length));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref reader);
        }
    }

    private void ReadField(ref Utf8JsonReader reader)
    {
        var (isTitle, isAbstract, areTexts) = (
            reader.ValueTextEquals("title"u8),
            reader.ValueTextEquals("abstract"u8),
            reader.ValueTextEquals("texts"u8)
        );
        reader.Read();
        if (isTitle)
        {
            _title = Copy(ref reader);
        }
        else if (isAbstract && reader.TokenType == JsonTokenType.String)
        {
            _abstract = Copy(ref reader);
        }
        else if (areTexts)
        {
            ReadTexts(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private void ReadTexts(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var zone = TextZones.Other;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth + 2)
            {
                continue;
            }

            // The role is the first field of a text.
            if (reader.ValueTextEquals("role"u8))
            {
                reader.Read();
                zone = TextZones.Of(reader.GetString()!);
            }
            else if (reader.ValueTextEquals("markdown"u8) || reader.ValueTextEquals("speaker"u8) || reader.ValueTextEquals("function"u8))
            {
                reader.Read();
                _texts.Add((Copy(ref reader), zone));
            }
        }
    }

    // Unescaping never lengthens a string, so all strings together fit into a buffer of the record's length.
    private Range Copy(ref Utf8JsonReader reader)
    {
        var start = _end;
        _end += reader.CopyString(_letters.AsSpan(start));
        return start.._end;
    }
}
