using System.Text.Json;

namespace StaticPublication.Reading;

/// <summary>Reads one record per line. Reports lines that cannot be read and continues with the next one.</summary>
internal sealed class NdjsonReading(InputBlock block, FaultList faults)
{
    // After so many broken lines in a row, the file is not NDJSON, and a fault for each line would not help.
    private const int MaxBrokenInARow = 100;

    private readonly JsonReading _json = new(block.File.Path, faults);
    private readonly List<Record> _records = [];
    private int _line = block.FirstLine;
    private int _at;
    private int _brokenInARow;

    public List<Record> Records()
    {
        var bytes = block.Bytes.Span;
        while (_at < bytes.Length)
        {
            if (_brokenInARow == MaxBrokenInARow)
            {
                faults.Add(Faults.NotOneRecordALine(Start, MaxBrokenInARow));
                break;
            }

            var line = LineAt(bytes, _at);
            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                Skip(bytes, line.Length);
                continue;
            }

            if (ConflictMarks.Has(line))
            {
                faults.AddAll(ConflictMarks.Opens(line) ? [Faults.Conflict(Start)] : []);
                Skip(bytes, line.Length);
                continue;
            }

            Read(bytes, line);
        }

        return _records;
    }

    private void Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> line)
    {
        _json.Offset = block.Offset + _at;
        _brokenInARow++;
        try
        {
            if (_json.Value(line, _line) is { } value)
            {
                AddRecord(value);
            }

            Skip(bytes, line.Length);
        }
        catch (JsonException) when (EndsInside(line))
        {
            AddBroken(bytes, line);
        }
        catch (JsonException stop)
        {
            faults.Add(JsonFaults.Syntax(line, stop, Start, _json.Offset, _json.Field.ToString()));
            Skip(bytes, line.Length);
        }
    }

    private SourceLocation Start => new(block.File.Path, _line, 1);

    private void AddRecord(StatedValue value)
    {
        if (value.Kind == StatedKind.Map)
        {
            _brokenInARow = 0;
            _records.Add(new Record(block.File.Path, value));
        }
        else
        {
            faults.Add(Faults.NotAnObject(Start with { Column = value.Column }, value.Kind, inList: false));
        }
    }

    /// <summary>Handles an object that does not end on its line: it spans several lines, or is truncated.</summary>
    private void AddBroken(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> line)
    {
        var next = _at + line.Length + 1;
        var isLast = bytes[Math.Min(next, bytes.Length)..].Trim(" \t\r\n"u8).IsEmpty;
        var whole = isLast ? 0 : LengthOfValue(bytes[_at..]);
        if (isLast || (whole == 0 && bytes[next] == '{'))
        {
            var text = line.TrimEnd(" \t\r"u8);
            var location = Start with { Column = 1 + Utf8Reading.Scalars(text) };
            faults.Add(Faults.JsonCut(location, IdIn(line), isLast && block.EndsFile));
            Skip(bytes, line.Length);
            return;
        }

        faults.Add(Faults.JsonOverLines(Start));
        Skip(bytes, whole > 0 ? whole : LengthToNextObject(bytes));
    }

    private int LengthToNextObject(ReadOnlySpan<byte> bytes)
    {
        var next = bytes[_at..].IndexOf("\n{"u8);
        return next < 0 ? bytes.Length - _at : next;
    }

    /// <summary>Skips this number of bytes and the rest of the line after them.</summary>
    private void Skip(ReadOnlySpan<byte> bytes, int length)
    {
        var rest = bytes[(_at + length)..];
        var end = rest.IndexOf((byte)'\n');
        var passed = length + (end < 0 ? rest.Length : end + 1);
        _line += bytes.Slice(_at, passed).Count((byte)'\n');
        _at += passed;
    }

    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> bytes, int at)
    {
        var end = bytes[at..].IndexOf((byte)'\n');
        return end < 0 ? bytes[at..] : bytes.Slice(at, end);
    }

    /// <summary>Whether the line is valid JSON but incomplete.</summary>
    private static bool EndsInside(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        try
        {
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Returns the length of the value that begins here, which may span lines. 0 if it is incomplete.</summary>
    private static int LengthOfValue(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(
            bytes,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true })
        );
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    /// <summary>Returns the id in a truncated line, so that the record can be found at its source. Empty if the line ends before the
    /// id.</summary>
    private static string IdIn(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        while (reader.Read())
        {
            if (
                reader.CurrentDepth == 1
                && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("id"u8)
                && reader.Read()
            )
            {
                return reader.TokenType == JsonTokenType.String && Utf8Reading.BadByteIn(reader.ValueSpan) < 0
                    ? Utf8Reading.Text(reader.ValueSpan)
                    : "";
            }
        }

        return "";
    }
}
