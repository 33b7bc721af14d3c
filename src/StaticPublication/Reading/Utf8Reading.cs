using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace StaticPublication.Reading;

/// <summary>Strict UTF-8 (RFC 3629): a text is decoded whole or refused with the place of its first bad byte, and nothing is ever
/// replaced.</summary>
internal static class Utf8Reading
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Index of the first byte that cannot be decoded; -1 where all can.</summary>
    public static int BadByteIn(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>The text of bytes that are known to be UTF-8.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);

    /// <summary>How many Unicode scalar values begin in these bytes: every byte but those that continue one.</summary>
    public static int Scalars(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (bytes.Length >= Vector256<byte>.Count)
        {
            var starts = Vector256.GreaterThan(Vector256.Create(bytes).AsSByte(), Vector256.Create((sbyte)-65));
            count += BitOperations.PopCount(starts.ExtractMostSignificantBits());
            bytes = bytes[Vector256<byte>.Count..];
        }

        foreach (var b in bytes)
        {
            count += (sbyte)b > -65 ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many Unicode scalar values the text has; half a surrogate pair counts as one.</summary>
    public static int Scalars(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var at = text.IndexOfAnyInRange('\ud800', '\udbff'); at >= 0 && at + 1 < text.Length; )
        {
            count -= char.IsLowSurrogate(text[at + 1]) ? 1 : 0;
            text = text[(at + 1)..];
            at = text.IndexOfAnyInRange('\ud800', '\udbff');
        }

        return count;
    }
}
