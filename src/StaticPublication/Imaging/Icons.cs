using System.Buffers.Binary;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>The icon as PNG and ICO, for browsers and devices that do not support the theme's favicon.svg.</summary>
internal static class Icons
{
    private static readonly int[] OldSizes = [16, 32, 48];

    public static IEnumerable<OutputFile> Files(Addresses addresses, CardStyle style) =>
        [
            FileOf(addresses.FileOf(addresses.Icon(32)), style, 32, fillsCorners: false),
            FileOf(addresses.FileOf(addresses.Icon(192)), style, 192, fillsCorners: false),
            FileOf(addresses.FileOf(addresses.Icon(512)), style, 512, fillsCorners: false),
            FileOf(addresses.FileOf(addresses.Icon(512, maskable: true)), style, 512, fillsCorners: true),
            FileOf(addresses.FileOf(addresses.AppleIcon), style, 180, fillsCorners: true),
            new OutputFile(addresses.FileOf(addresses.OldIcon), style.Hash, stream =>
                WriteIco(stream, [.. OldSizes.Select(pixels => (pixels, Png(style.Icon, pixels, fillsCorners: false)))])
            ),
        ];

    private static OutputFile FileOf(string path, CardStyle style, int pixels, bool fillsCorners) =>
        new(path, style.Hash, stream => stream.Write(Png(style.Icon, pixels, fillsCorners)));

    private static byte[] Png(VectorIcon icon, int pixels, bool fillsCorners)
    {
        using var drawn = new SKBitmap(new SKImageInfo(pixels, pixels, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(drawn);
        // Fills the corners with the colour of the lowest path, which is the icon's own background.
        canvas.Clear(fillsCorners ? icon.Paths[0].Fill : SKColors.Transparent);
        icon.Draw(canvas, SKRect.Create(pixels, pixels));
        using var view = drawn.PeekPixels();
        // Measured with an icon of 512 pixels: no filter and level 4 take 13 ms for 13.4 kB. Filters chosen by the library, which is what
        // its NoFilters means, take 28 ms for 16.3 kB. Level 9 takes 30 ms for 11.9 kB.
        using var png = view.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, 4))
            ?? throw new InvalidOperationException("An icon cannot be encoded.");
        return png.ToArray();
    }

    // A directory of 16 bytes per image, then the images, which may be PNG:
    // https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
    private static void WriteIco(Stream stream, IReadOnlyList<(int Pixels, byte[] Png)> images)
    {
        var head = new byte[6 + (16 * images.Count)];
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(2), 1);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(4), (short)images.Count);
        var offset = head.Length;
        for (var at = 0; at < images.Count; at++)
        {
            var entry = head.AsSpan(6 + (16 * at));
            (entry[0], entry[1]) = ((byte)images[at].Pixels, (byte)images[at].Pixels);
            BinaryPrimitives.WriteInt16LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteInt16LittleEndian(entry[6..], 32);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], images[at].Png.Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], offset);
            offset += images[at].Png.Length;
        }

        stream.Write(head);
        foreach (var (_, png) in images)
        {
            stream.Write(png);
        }
    }
}
