using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>A picture of <c>input/images</c> that has been found fit: whole, one frame, within the limits.</summary>
/// <param name="Name">Path relative to <c>images/</c>, as records name it.</param>
/// <param name="FullPath">Path on disk.</param>
/// <param name="Width">Pixels, as it is shown: after the turn that a camera may have noted.</param>
/// <param name="Height">Pixels, likewise.</param>
/// <param name="Hash">Of its bytes.</param>
internal sealed record PictureFile(string Name, string FullPath, int Width, int Height, Fingerprint Hash)
{
    private static readonly int[] Widths = [480, 960, 1600];

    /// <summary>The sizes in which it is published, the smallest first: never wider than it is, and none that is almost the next.</summary>
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
