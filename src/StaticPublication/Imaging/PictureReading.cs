using System.Collections.Concurrent;
using SkiaSharp;
using StaticPublication.Storage;

namespace StaticPublication.Imaging;

/// <summary>Reads the pictures of the input. Each is checked against the limits before it is decoded, then decoded once to make sure that
/// it is complete.</summary>
internal static class PictureReading
{
    /// <summary>Returns the valid pictures by name. The others are reported as faults.</summary>
    public static IReadOnlyDictionary<string, PictureFile> Read(InputFolder input, int threads, FaultList faults)
    {
        var valid = new ConcurrentDictionary<string, PictureFile>(StringComparer.Ordinal);
        Parallel.ForEach(input.Images, new ParallelOptions { MaxDegreeOfParallelism = threads }, name =>
        {
            if (Read($"{input.Path}/images/{name}", name, faults) is { } picture)
            {
                valid[name] = picture;
            }
        });
        return new SortedDictionary<string, PictureFile>(valid, StringComparer.Ordinal);
    }

    private static PictureFile? Read(string path, string name, FaultList faults)
    {
        var length = new FileInfo(path).Length;
        if (length > PictureLimits.Bytes)
        {
            faults.Add(Faults.PictureBytes(path, length, PictureLimits.Bytes));
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        if (PictureLimits.Refusal(path, bytes) is { } refusal)
        {
            faults.Add(refusal);
            return null;
        }

        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        var fault = codec is null ? Faults.PictureDamaged(path) : PictureLimits.Refusal(path, codec);
        if (fault is not null || !IsWhole(codec!))
        {
            faults.Add(fault ?? Faults.PictureDamaged(path));
            return null;
        }

        var size = PictureDecoding.ShownSize(codec!);
        return new PictureFile(name, path, size.Width, size.Height, Fingerprint.Of(bytes));
    }

    // Decodes at a small scale if the format supports it: only the end of the data has to be reached.
    private static bool IsWhole(SKCodec codec)
    {
        var small = codec.GetScaledDimensions(0.125f);
        using var pixels = new SKBitmap(new SKImageInfo(small.Width, small.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        return codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success;
    }
}
