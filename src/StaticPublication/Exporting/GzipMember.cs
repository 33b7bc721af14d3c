using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace StaticPublication.Exporting;

/// <summary>One member of a gzip file (RFC 1952). It has no time and no name, so that the same bytes give the same member.</summary>
internal static class GzipMember
{
    // As gzip itself. Of 58 MB of lines: level 2 takes 0.36 s and gives 17.2 MB, 4 takes 0.65 s (15.4), 6 takes 0.88 s (15.0), 7 takes
    // 1.35 s (14.8). Each member is compressed once, whichever files it is in.
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 6 };

    // Magic number, deflate, no flags, no time, no extra flags, unknown operating system.
    private static ReadOnlySpan<byte> Head => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];

    /// <summary>Compresses bytes to a member. Any number of members can be concatenated (RFC 1952, section 2.2).</summary>
    public static void Write(ReadOnlySpan<byte> bytes, Stream output)
    {
        output.Write(Head);
        if (bytes.IsEmpty)
        {
            // DeflateStream writes nothing for empty input, but RFC 1951 requires a final block, here an empty one.
            output.Write([0x03, 0x00]);
        }
        else
        {
            using var deflate = new DeflateStream(output, Level, leaveOpen: true);
            deflate.Write(bytes);
        }

        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.HashToUInt32(bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)bytes.Length);
        output.Write(trailer);
    }

    /// <summary>Removes the whole members that two files share at their beginning and at their end.</summary>
    public static (ReadOnlyMemory<byte> One, ReadOnlyMemory<byte> Other) Differing(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other)
    {
        var same = one.Span.CommonPrefixLength(other.Span);
        var start = same == one.Length && same == other.Length ? same : Math.Max(0, one.Span[..same].LastIndexOf(Head));
        (one, other) = (one[start..], other[start..]);
        var tail = one.Span[^CommonTail(one.Span, other.Span)..];
        var end = tail.IndexOf(Head) is >= 0 and var at ? tail.Length - at : 0;
        return (one[..^end], other[..^end]);
    }

    private static int CommonTail(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    /// <summary>Decompresses a member.</summary>
    public static byte[] Read(byte[] member)
    {
        var bytes = new byte[BinaryPrimitives.ReadUInt32LittleEndian(member.AsSpan(member.Length - 4))];
        using var inflate = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
        inflate.ReadExactly(bytes);
        return bytes;
    }
}
