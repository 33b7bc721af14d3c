using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Reduces the letter spacing as the size grows, because the typeface is designed for text and looks loose in titles.</summary>
internal static class LetterSpacing
{
    /// <summary>Width of a line in pixels.</summary>
    public static float Width(SKFont font, string line) =>
        line.Length == 0 ? 0 : font.MeasureText(line) + ((font.GetGlyphs(line).Length - 1) * Of(font));

    /// <summary>Positions the glyphs of a line.</summary>
    public static SKTextBlob Position(SKFont font, string line)
    {
        var glyphs = font.GetGlyphs(line);
        var widths = font.GetGlyphWidths(glyphs);
        var positions = new float[glyphs.Length];
        for (var at = 1; at < positions.Length; at++)
        {
            positions[at] = positions[at - 1] + widths[at - 1] + Of(font);
        }

        return SKTextBlob.CreateHorizontal(line, font, positions, 0) ?? throw new InvalidOperationException($"\"{line}\" has no glyphs.");
    }

    // No change up to 32 pixels, minus a fiftieth of an em at 96 pixels.
    private static float Of(SKFont font) => font.Size * -0.02f * Math.Clamp((font.Size - 32) / 64, 0, 1);
}
