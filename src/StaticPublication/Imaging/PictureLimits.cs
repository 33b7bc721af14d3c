using System.Buffers.Binary;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Limits on pictures, checked from their first bytes: PNG, JPEG or WebP with one frame, and not so large that decoding it could
/// exhaust the memory.</summary>
internal static class PictureLimits
{
    /// <summary>Maximum size of a file in bytes.</summary>
    public const long Bytes = 15_000_000;

    private const int Side = 12_000;
    private const int Pixels = 40_000_000;

    /// <summary>Returns the fault for which the bytes must not be passed to a decoder, or null.</summary>
    public static Fault? Refusal(string path, ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? Faults.PictureDamaged(path)
        : IsSvg(bytes) ? Faults.PictureSvg(path)
        : !IsPng(bytes) && !IsJpeg(bytes) && !IsWebP(bytes) ? Faults.PictureForm(path)
        : IsPng(bytes) && IsAnimated(bytes) ? Faults.PictureFrames(path)
        : IsPng(bytes) && bytes.Length >= 24
            ? TooLarge(path, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
        : null;

    /// <summary>Returns the fault for which a picture with this header must not be decoded, or null.</summary>
    public static Fault? Refusal(string path, SKCodec codec) =>
        TooLarge(path, codec.Info.Width, codec.Info.Height) ?? (codec.FrameCount > 1 ? Faults.PictureFrames(path) : null);

    // The size of a PNG is checked before a decoder is created, because the decoder fails on a million rows without giving a reason.
    private static Fault? TooLarge(string path, long width, long height) =>
        width > Side || height > Side || width * height > Pixels ? Faults.PictureSize(path, width, height, Side, Pixels / 1_000_000) : null;

    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsWebP(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    // Detects SVG whatever the file is called. The root element comes early, after at most an XML declaration, a doctype and comments.
    private static bool IsSvg(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 4096)].IndexOf("<svg"u8) >= 0 && !IsPng(bytes) && !IsJpeg(bytes) && !IsWebP(bytes);

    // An animated PNG has an acTL chunk before its pixels (https://www.w3.org/TR/png-3/#11acTL). Decoders for plain PNG ignore it.
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
