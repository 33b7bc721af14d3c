using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>A paragraph broken into lines, in the largest of several font sizes at which it fits a box. At the smallest size words may be
/// broken, so that no text is cut off.</summary>
/// <param name="Lines">The text of each line.</param>
/// <param name="Size">Font size in pixels.</param>
internal sealed record TextBlock(IReadOnlyList<string> Lines, float Size)
{
    /// <summary>Distance between baselines in pixels. Proportionally smaller for large type.</summary>
    public float Step => StepOf(Size);

    /// <summary>Creates a font without hinting and with exact positions, so that the result is the same on every machine.</summary>
    public static SKFont Font(SKTypeface typeface, float size) =>
        new(typeface, size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    /// <summary>Fits a text into a box.</summary>
    /// <param name="text">The text.</param>
    /// <param name="typeface">The typeface.</param>
    /// <param name="box">Size of the box in pixels.</param>
    /// <param name="sizes">Font sizes from the largest to the smallest. If none fits, the smallest is reduced by a tenth until the text
    /// fits.</param>
    public static TextBlock Fit(string text, SKTypeface typeface, SKSize box, ReadOnlySpan<int> sizes)
    {
        foreach (var size in sizes)
        {
            if (TryFit(text, typeface, box, size, mayBreakWords: false) is { } block)
            {
                return block;
            }
        }

        for (float size = sizes[^1]; ; size *= 0.9f)
        {
            if (TryFit(text, typeface, box, size, mayBreakWords: true) is { } block)
            {
                return block;
            }
        }
    }

    private static TextBlock? TryFit(string text, SKTypeface typeface, SKSize box, float size, bool mayBreakWords)
    {
        using var font = Font(typeface, size);
        var wrapping = new Wrapping(font, text, mayBreakWords ? box.Width : 0);
        if (wrapping.Widest > box.Width)
        {
            return null;
        }

        var lines = wrapping.Lines(box.Width);
        return lines.Count * StepOf(size) > box.Height ? null : new TextBlock(wrapping.Balanced(lines.Count, box.Width), size);
    }

    private static float StepOf(float size) => MathF.Round(size * (1.35f - (0.0018f * size)));
}
