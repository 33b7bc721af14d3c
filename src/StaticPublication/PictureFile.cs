using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>A valid picture of <c>input/images</c>: complete, one frame, within the limits.</summary>
/// <param name="Name">Path relative to <c>images/</c>, as in records.</param>
/// <param name="FullPath">Path on disk.</param>
/// <param name="Width">In pixels, as shown: after the rotation that a camera may have stored.</param>
/// <param name="Height">In pixels, as shown.</param>
/// <param name="Hash">Hash of its bytes.</param>
internal sealed record PictureFile(string Name, string FullPath, int Width, int Height, Fingerprint Hash)
{
    private static readonly int[] Widths = [480, 960, 1600];

    /// <summary>The sizes in which it is published, smallest first. None is wider than the picture or almost as wide as the next
    /// one.</summary>
    public IReadOnlyList<PictureSize> Sizes
    {
        get
        {
            var widest = Math.Min(Width, Widths[^1]);
            return
            [
                .. Widths.Where(width => width * 5 <= widest * 4).Append(widest).Select(width => new PictureSize(width, Scaled(width))),
            ];
        }
    }

    private int Scaled(int width) => Math.Max(1, (int)Math.Round((double)Height * width / Width, MidpointRounding.AwayFromZero));
}

/// <summary>Width and height of a published picture, in pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height);
