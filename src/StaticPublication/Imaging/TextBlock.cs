using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>A paragraph set in lines that fit a box, in the largest of some sizes; the last size breaks what it must, so that nothing is
/// ever cut.</summary>
/// <param name="Lines">What each line says.</param>
/// <param name="Size">Pixels of an em.</param>
internal sealed record TextBlock(IReadOnlyList<string> Lines, float Size)
{
    /// <summary>Pixels from one baseline to the next: closer, in proportion, for large type.</summary>
    public float Step => StepOf(Size);

    /// <summary>A font as cards set it: outlines where the arithmetic puts them, the same on every machine.</summary>
    public static SKFont Font(SKTypeface typeface, float size) =>
        new(typeface, size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    /// <summary>Sets a text; sizes go from the largest to the smallest, below which it shrinks on by a tenth until it fits.</summary>
    public static TextBlock Set(string text, SKTypeface typeface, SKSize box, ReadOnlySpan<int> sizes)
    {
        foreach (var size in sizes)
        {
            if (Fitting(text, typeface, box, size, mayBreakWords: false) is { } block)
            {
                return block;
            }
        }

        for (float size = sizes[^1]; ; size *= 0.9f)
        {
            if (Fitting(text, typeface, box, size, mayBreakWords: true) is { } block)
            {
                return block;
            }
        }
    }

    private static TextBlock? Fitting(string text, SKTypeface typeface, SKSize box, float size, bool mayBreakWords)
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
