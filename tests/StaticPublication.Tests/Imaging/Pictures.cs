using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using SkiaSharp;

namespace StaticPublication.Tests.Imaging;

/// <summary>Pictures made byte by byte: sound ones, bombs, and those that carry more than a picture.</summary>
internal static class Pictures
{
    /// <summary>A PNG that claims a size and holds next to nothing.</summary>
    public static byte[] PngClaiming(int width, int height) => Png(width, height, [], Zlib(new byte[64]));

    /// <summary>An animated PNG: plain to decoders that do not know of animation.</summary>
    public static byte[] AnimatedPng() => Png(2, 2, Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), Zlib(new byte[2 * 9]));

    /// <summary>A GIF of that many frames of one pixel.</summary>
    public static byte[] Gif(int frames)
    {
        byte[] frame = [0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return
        [
            .. "GIF89a"u8,
            1,
            0,
            1,
            0,
            0x80,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255,
            .. Enumerable.Repeat(frame, frames).SelectMany(bytes => bytes),
            0x3B,
        ];
    }

    /// <summary>A WebP that says it moves, of two frames.</summary>
    public static byte[] AnimatedWebP()
    {
        using var still = Flat(4, 4, SKColors.Red, null);
        var vp8 = Encoded(still, SKEncodedImageFormat.Webp).AsSpan(12).ToArray();
        byte[] frame = [.. "ANMF"u8, .. Little(16 + vp8.Length), 0, 0, 0, 0, 0, 0, 3, 0, 0, 3, 0, 0, 100, 0, 0, 0, .. vp8];
        byte[] body =
        [
            .. "WEBPVP8X"u8,
            .. Little(10),
            2,
            0,
            0,
            0,
            3,
            0,
            0,
            3,
            0,
            0,
            .. "ANIM"u8,
            .. Little(6),
            0,
            0,
            0,
            0,
            0,
            0,
            .. frame,
            .. frame,
        ];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    /// <summary>A photograph as noise that does not compress, so that a cut shows.</summary>
    public static byte[] Jpeg(int width, int height, SKColorSpace? space = null)
    {
        using var pixels = Flat(width, height, SKColors.Gray, space);
        var random = new Random(1);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                pixels.SetPixel(x, y, new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)));
            }
        }

        return Encoded(pixels, SKEncodedImageFormat.Jpeg);
    }

    /// <summary>A JPEG or PNG of one colour.</summary>
    public static byte[] Plain(
        int width,
        int height,
        SKColor colour,
        SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg,
        SKColorSpace? space = null
    )
    {
        using var pixels = Flat(width, height, colour, space);
        return Encoded(pixels, format);
    }

    /// <summary>A JPEG with red left and blue right halves, as a camera held on its side writes it, and all that cameras and programs
    /// add.</summary>
    public static byte[] FromCamera(byte orientation, string secret)
    {
        using var pixels = Flat(64, 32, SKColors.Red, null);
        using (var canvas = new SKCanvas(pixels))
        {
            using var blue = new SKPaint { Color = SKColors.Blue };
            canvas.DrawRect(32, 0, 32, 32, blue);
        }

        var jpeg = Encoded(pixels, SKEncodedImageFormat.Jpeg);
        byte[] tiff =
        [
            .. "II*\0"u8,
            8,
            0,
            0,
            0,
            2,
            0,
            0x12,
            1,
            3,
            0,
            1,
            0,
            0,
            0,
            orientation,
            0,
            0,
            0,
            0x3B,
            1,
            2,
            0,
            .. Little(secret.Length),
            38,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            .. Encoding.ASCII.GetBytes(secret),
        ];
        return
        [
            .. jpeg[..2],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]),
            .. Segment(
                0xE1,
                [
                    .. "http://ns.adobe.com/xap/1.0/\0"u8,
                    .. Encoding.ASCII.GetBytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{secret}</x:xmpmeta>"),
                ]
            ),
            .. Segment(
                0xED,
                [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)secret.Length, .. Encoding.ASCII.GetBytes(secret)]
            ),
            .. Segment(0xFE, Encoding.ASCII.GetBytes(secret)),
            .. jpeg[2..],
        ];
    }

    /// <summary>Names of the chunks of a WebP, in order.</summary>
    public static IReadOnlyList<string> ChunksOf(byte[] webp)
    {
        var names = new List<string>();
        for (var at = 12; at + 8 <= webp.Length; )
        {
            names.Add(Encoding.ASCII.GetString(webp, at, 4));
            var length = BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4));
            at += 8 + length + (length & 1);
        }

        return names;
    }

    private static SKBitmap Flat(int width, int height, SKColor colour, SKColorSpace? space)
    {
        var pixels = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        pixels.Erase(colour);
        if (space is null)
        {
            return pixels;
        }

        // The same numbers, meant in another space.
        var other = new SKBitmap(pixels.Info.WithColorSpace(space));
        pixels.GetPixelSpan().CopyTo(other.GetPixelSpan());
        pixels.Dispose();
        return other;
    }

    private static byte[] Encoded(SKBitmap pixels, SKEncodedImageFormat format)
    {
        using var data = pixels.Encode(format, 95);
        return data.ToArray();
    }

    private static byte[] Png(int width, int height, byte[] before, byte[] packed)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. before, .. Chunk("IDAT", packed), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] bytes)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. bytes];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.HashToUInt32(named));
        return [.. length, .. named, .. crc];
    }

    private static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] bytes) =>
        [0xFF, marker, (byte)((bytes.Length + 2) >> 8), (byte)(bytes.Length + 2), .. bytes];

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
