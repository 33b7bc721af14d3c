using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Decodes a picture to upright sRGB pixels at a given size. Metadata is discarded.</summary>
internal static class PictureDecoding
{
    /// <summary>Width and height as displayed: swapped if the camera was rotated by 90 degrees.</summary>
    public static SKSizeI ShownSize(SKCodec codec) =>
        IsRotated(codec.EncodedOrigin) ? new SKSizeI(codec.Info.Height, codec.Info.Width) : codec.Info.Size;

    /// <summary>Decodes the picture at a size.</summary>
    public static SKBitmap Decode(byte[] bytes, PictureSize size)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data)
            ?? throw new InvalidDataException("A picture that was whole when it was checked cannot be decoded.");
        var stored = IsRotated(codec.EncodedOrigin) ? new SKSizeI(size.Height, size.Width) : new SKSizeI(size.Width, size.Height);
        using var pixels = Scaled(Pixels(codec, stored), stored);
        return Upright(pixels, codec.EncodedOrigin, size);
    }

    // JPEG and WebP can be decoded at a smaller scale, which takes a tenth of the time and memory for a large photograph.
    private static SKBitmap Pixels(SKCodec codec, SKSizeI atLeast)
    {
        var scaled = codec.GetScaledDimensions(Math.Min(1, (float)atLeast.Width / codec.Info.Width));
        var size = scaled.Width >= atLeast.Width && scaled.Height >= atLeast.Height ? scaled : codec.Info.Size;
        var pixels = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, Alpha(codec), SKColorSpace.CreateSrgb()));
        return codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success
            ? pixels
            : throw new InvalidDataException("A picture that was whole when it was checked cannot be decoded.");
    }

    // Halves the picture until it is less than twice too large, averaging four pixels into one. Then scales once with Mitchell's cubic
    // filter, which causes little blur and ringing.
    private static SKBitmap Scaled(SKBitmap pixels, SKSizeI size)
    {
        while (pixels.Width >= size.Width * 2 && pixels.Height >= size.Height * 2)
        {
            pixels = Resized(pixels, new SKSizeI(pixels.Width / 2, pixels.Height / 2), new SKSamplingOptions(SKFilterMode.Linear));
        }

        return pixels.Info.Size == size ? pixels : Resized(pixels, size, new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static SKBitmap Resized(SKBitmap pixels, SKSizeI size, SKSamplingOptions sampling)
    {
        using (pixels)
        {
            return pixels.Resize(pixels.Info.WithSize(size.Width, size.Height), sampling)
                ?? throw new InvalidDataException("A picture cannot be resized.");
        }
    }

    private static SKBitmap Upright(SKBitmap stored, SKEncodedOrigin origin, PictureSize size)
    {
        // Without a colour space the encoder writes no profile. Pictures without a profile are displayed as sRGB.
        var upright = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, stored.AlphaType));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(UprightMatrix(origin, size.Width, size.Height));
        using var plain = new SKBitmap();
        plain.InstallPixels(stored.Info.WithColorSpace(null), stored.GetPixels());
        canvas.DrawBitmap(plain, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static bool IsRotated(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    private static SKAlphaType Alpha(SKCodec codec) => codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;

    // The matrix that undoes each of the eight values of the Exif field Orientation.
    private static SKMatrix UprightMatrix(SKEncodedOrigin origin, int width, int height) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
}
