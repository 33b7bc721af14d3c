using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace StaticPublication.Reading;

/// <summary>Strict UTF-8 (RFC 3629): a text is decoded completely or refused with the position of the first invalid byte. Nothing is
/// replaced.</summary>
internal static class Utf8Reading
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the index of the first invalid byte, or -1.</summary>
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

    /// <summary>Decodes bytes that are known to be valid.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);

    /// <summary>Counts the Unicode scalar values that begin in these bytes: all bytes except continuation bytes.</summary>
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

    /// <summary>Counts the Unicode scalar values of a text. A lone surrogate counts as one.</summary>
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
