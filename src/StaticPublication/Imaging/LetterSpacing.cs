using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Glyphs set a little closer the larger they are: the typeface is drawn for text, and loose as a title.</summary>
internal static class LetterSpacing
{
    /// <summary>Pixels that a line takes.</summary>
    public static float Width(SKFont font, string line) =>
        line.Length == 0 ? 0 : font.MeasureText(line) + ((font.GetGlyphs(line).Length - 1) * Of(font));

    /// <summary>A line as glyphs in their places.</summary>
    public static SKTextBlob Set(SKFont font, string line)
    {
        var glyphs = font.GetGlyphs(line);
        var widths = font.GetGlyphWidths(glyphs);
        var places = new float[glyphs.Length];
        for (var at = 1; at < places.Length; at++)
        {
            places[at] = places[at - 1] + widths[at - 1] + Of(font);
        }

        return SKTextBlob.CreateHorizontal(line, font, places, 0) ?? throw new InvalidOperationException($"\"{line}\" has no glyphs.");
    }

    // Nothing up to 32 pixels, a fiftieth of an em at 96.
    private static float Of(SKFont font) => font.Size * -0.02f * Math.Clamp((font.Size - 32) / 64, 0, 1);
}
