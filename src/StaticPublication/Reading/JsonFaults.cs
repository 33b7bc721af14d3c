using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Reading;

/// <summary>Finds the exact position of an error in JSON, and chooses the fault.</summary>
internal static class JsonFaults
{
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" \t\r\n,:[]{}\"'"u8);

    /// <summary>Returns the fault for a syntax error at the position where the parser stopped.</summary>
    public static Fault Syntax(ReadOnlySpan<byte> json, JsonException stop, SourceLocation start, long offset, string field)
    {
        var at = Math.Min(IndexOf(json, stop), json.Length);
        var rest = json[at..];
        if (rest.Trim(" \t\r\n"u8).IsEmpty)
        {
            var end = json.TrimEnd(" \t\r\n"u8).Length;
            return Faults.JsonEnds(PlaceOf(json, end, start), field);
        }

        if (Rune.DecodeFromUtf8(rest, out var rune, out _) != OperationStatus.Done)
        {
            return Faults.NotUtf8(PlaceOf(json, at, start), field, rest[0], offset + at);
        }

        var before = json[..at].TrimEnd(" \t\r\n"u8);
        if (rest[0] is (byte)'}' or (byte)']' && before.EndsWith((byte)','))
        {
            return Faults.JsonComma(PlaceOf(json, at, start), field, (char)rest[0], PlaceOf(json, before.Length - 1, start));
        }

        if (char.IsAsciiLetter((char)rest[0]))
        {
            at = json[..at].LastIndexOfAny(WordEnds) + 1;
            var end = json[at..].IndexOfAny(WordEnds);
            var word = end < 0 ? json[at..] : json.Slice(at, end);
            var shown = Utf8Reading.BadByteIn(word) < 0 ? Utf8Reading.Text(word) : Encoding.Latin1.GetString(word);
            var place = PlaceOf(json, at, start);
            return at > 1 && json[at - 1] == '"' && json[..(at - 1)].LastIndexOf((byte)'"') is >= 0 and var opening
                ? Faults.JsonQuote(place, field, shown, PlaceOf(json, opening, start))
                : Faults.JsonWord(place, field, shown);
        }

        // A text that is not closed goes on to the end of its line.
        return rune.Value == '\n' && json[..at].LastIndexOf((byte)'"') is >= 0 and var quote && json[quote..at].IndexOf((byte)'\n') < 0
            ? Faults.Unclosed(PlaceOf(json, quote, start), field, '"', "JSON-SYNTAX")
            : Faults.JsonCharacter(PlaceOf(json, at, start), field, rune);
    }

    /// <summary>Returns the fault for a string with a lone surrogate or with bytes that are not UTF-8.</summary>
    /// <param name="raw">The bytes between the quotes, still escaped.</param>
    /// <param name="offset">Offset of the opening quote in the file.</param>
    /// <param name="quote">Position of the opening quote.</param>
    /// <param name="field">Path of the field.</param>
    public static Fault NotText(ReadOnlySpan<byte> raw, long offset, SourceLocation quote, string field)
    {
        var bad = Utf8Reading.BadByteIn(raw);
        if (bad >= 0)
        {
            return Faults.NotUtf8(Inside(raw, bad, quote), field, raw[bad], offset + 1 + bad);
        }

        var half = IndexOfHalf(raw);
        return Faults.HalfSurrogate(Inside(raw, half, quote), field, Encoding.ASCII.GetString(raw.Slice(half, 6)));
    }

    /// <summary>Returns the position of the first control character in a string, escaped or not.</summary>
    public static SourceLocation PlaceOfControl(ReadOnlySpan<byte> raw, SourceLocation quote)
    {
        for (var at = 0; at < raw.Length; )
        {
            var length = Unit(raw[at..], out var unit);
            var pair = unit == '\r' && at + length < raw.Length && Next(raw[(at + length)..]) == '\n';
            if (char.IsControl(unit) && !pair && unit is not ('\t' or '\n'))
            {
                return Inside(raw, at, quote);
            }

            at += length;
        }

        return quote;
    }

    private static int IndexOfHalf(ReadOnlySpan<byte> raw)
    {
        for (var at = 0; at < raw.Length; )
        {
            var length = Unit(raw[at..], out var unit);
            if (raw[at] == '\\' && char.IsSurrogate(unit))
            {
                if (
                    !char.IsHighSurrogate(unit)
                    || at + length >= raw.Length
                    || raw[at + length] != '\\'
                    || !char.IsLowSurrogate(Next(raw[(at + length)..]))
                )
                {
                    return at;
                }

                length *= 2;
            }

            at += length;
        }

        return 0;
    }

    private static char Next(ReadOnlySpan<byte> raw)
    {
        Unit(raw, out var unit);
        return unit;
    }

    /// <summary>Decodes the first UTF-16 unit of a raw string and returns its length in bytes. Characters beyond U+FFFF count as one
    /// unit.</summary>
    private static int Unit(ReadOnlySpan<byte> raw, out char unit)
    {
        if (raw[0] == '\\')
        {
            unit = raw[1] switch
            {
                (byte)'u' => (char)Convert.ToUInt16(Encoding.ASCII.GetString(raw.Slice(2, 4)), 16),
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var other => (char)other,
            };
            return raw[1] == 'u' ? 6 : 2;
        }

        Rune.DecodeFromUtf8(raw, out var rune, out var length);
        unit = rune.IsBmp ? (char)rune.Value : '\uffff';
        return length;
    }

    private static int IndexOf(ReadOnlySpan<byte> json, JsonException stop)
    {
        var at = 0;
        for (var line = 0L; line < (stop.LineNumber ?? 0); line++)
        {
            at += json[at..].IndexOf((byte)'\n') + 1;
        }

        return at + (int)(stop.BytePositionInLine ?? 0);
    }

    private static SourceLocation PlaceOf(ReadOnlySpan<byte> json, int at, SourceLocation start)
    {
        var places = new JsonPlaces(json, start.Line);
        places.MoveTo(at);
        return start with { Line = places.Line, Column = places.Column };
    }

    private static SourceLocation Inside(ReadOnlySpan<byte> raw, int at, SourceLocation quote) =>
        quote with
        {
            Column = quote.Column + 1 + Utf8Reading.Scalars(raw[..at]),
        };
}
