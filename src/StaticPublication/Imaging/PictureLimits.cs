using System.Buffers.Binary;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>What a picture may be, read from its first bytes: PNG, JPEG or WebP, one frame, not so large that decoding it could end the
/// program.</summary>
internal static class PictureLimits
{
    /// <summary>Most bytes of a file.</summary>
    public const long Bytes = 15_000_000;

    private const int Side = 12_000;
    private const int Pixels = 40_000_000;

    /// <summary>Why the bytes are not handed to a decoder, or null.</summary>
    public static Fault? Refusal(string path, ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? Faults.PictureDamaged(path)
        : IsSvg(bytes) ? Faults.PictureSvg(path)
        : !IsPng(bytes) && !IsJpeg(bytes) && !IsWebP(bytes) ? Faults.PictureForm(path)
        : IsPng(bytes) && IsAnimated(bytes) ? Faults.PictureFrames(path)
        : IsPng(bytes) && bytes.Length >= 24
            ? TooLarge(path, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
        : null;

    /// <summary>Why a picture with that header is not decoded, or null.</summary>
    public static Fault? Refusal(string path, SKCodec codec) =>
        TooLarge(path, codec.Info.Width, codec.Info.Height) ?? (codec.FrameCount > 1 ? Faults.PictureFrames(path) : null);

    // A PNG is asked before it has a decoder: that one gives up on a million rows without saying why.
    private static Fault? TooLarge(string path, long width, long height) =>
        width > Side || height > Side || width * height > Pixels ? Faults.PictureSize(path, width, height, Side, Pixels / 1_000_000) : null;

    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsWebP(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    // Whatever its name: the mark stands near the head, behind a declaration, a doctype and comments at most.
    private static bool IsSvg(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 4096)].IndexOf("<svg"u8) >= 0 && !IsPng(bytes) && !IsJpeg(bytes) && !IsWebP(bytes);

    // An animated PNG says so in an acTL chunk before its pixels (https://www.w3.org/TR/png-3/#11acTL); decoders that know plain PNG pass
    // over it.
    private static bool IsAnimated(ReadOnlySpan<byte> png)
    {
        for (var at = 8; at + 8 <= png.Length; )
        {
            var name = png[(at + 4)..(at + 8)];
            if (name.SequenceEqual("acTL"u8))
            {
                return true;
            }

            var next = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (name.SequenceEqual("IDAT"u8) || next > png.Length)
            {
                return false;
            }

            at = (int)next;
        }

        return false;
    }
}
