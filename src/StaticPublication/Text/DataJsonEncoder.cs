using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace StaticPublication.Text;

/// <summary>Writes letters, apostrophes and spaces of every kind as themselves, so that they can be searched for in a file: the encoders of
/// the framework always escape no-break spaces. Escapes what JSON asks for, other control characters, ends of lines that JavaScript knows,
/// and marks of direction, which would show a text in another order.</summary>
internal sealed class DataJsonEncoder : JavaScriptEncoder
{
    private const string Lines = "\u2028\u2029",
        Directions = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Controls(), '"', '\\', .. Lines, .. Directions]);

    // Bytes that are escaped, or begin a character that may be: U+0080 to U+00BF, U+0600 to U+063F, U+2000 to U+2FFF.
    private static readonly SearchValues<byte> Telling = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(value => (byte)value),
        (byte)'"',
        (byte)'\\',
        0x7F,
        0xC2,
        0xD8,
        0xE2,
    ]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (var at = 0; ; at++)
        {
            var next = utf8Text[at..].IndexOfAny(Telling);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (
                utf8Text[at] < 0x80
                || (Rune.DecodeFromUtf8(utf8Text[at..], out var rune, out _) == OperationStatus.Done && WillEncode(rune.Value))
            )
            {
                return at;
            }
        }
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var written = Written(unicodeScalar);
        numberOfCharactersWritten = written.Length;
        return written.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }

    /// <inheritdoc/>
    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source,
        Span<byte> utf8Destination,
        out int bytesConsumed,
        out int bytesWritten,
        bool isFinalBlock = true
    )
    {
        (bytesConsumed, bytesWritten) = (0, 0);
        while (bytesConsumed < utf8Source.Length)
        {
            var rest = utf8Source[bytesConsumed..];
            var found = FindFirstCharacterToEncodeUtf8(rest);
            var same = found < 0 ? rest : rest[..found];
            if (!same.TryCopyTo(utf8Destination[bytesWritten..]))
            {
                return OperationStatus.DestinationTooSmall;
            }

            (bytesConsumed, bytesWritten) = (bytesConsumed + same.Length, bytesWritten + same.Length);
            if (found < 0)
            {
                break;
            }

            Rune.DecodeFromUtf8(rest[found..], out var rune, out var length);
            if (!Encoding.ASCII.TryGetBytes(Written(rune.Value), utf8Destination[bytesWritten..], out var escape))
            {
                return OperationStatus.DestinationTooSmall;
            }

            (bytesConsumed, bytesWritten) = (bytesConsumed + length, bytesWritten + escape);
        }

        return OperationStatus.Done;
    }

    private static IEnumerable<char> Controls() => Enumerable.Range(0, 0xA0).Select(value => (char)value).Where(char.IsControl);

    private static string Written(int scalar) =>
        scalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\b' => @"\b",
            '\f' => @"\f",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{scalar:X4}"),
        };
}
