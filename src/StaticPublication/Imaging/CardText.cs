using System.Globalization;
using System.Text;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Decides which names a typeface can render correctly.</summary>
internal static class CardText
{
    /// <summary>Returns the first of several names that the typeface can render, or null.</summary>
    public static string? Readable(SKTypeface typeface, IEnumerable<string> names)
    {
        using var font = TextBlock.Font(typeface, 16);
        return names.Select(name => Plain(font, name)).FirstOrDefault(name => name.Length > 0 && IsReadable(font, name));
    }

    // Composes letters with their diacritics, removes invisible characters, and replaces a narrow no-break space by a no-break space if the
    // typeface has no glyph for it.
    private static string Plain(SKFont font, string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value == 0x202F && font.GetGlyph(rune.Value) == 0)
            {
                plain.Append('\u00A0');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString().Trim();
    }

    // Glyphs are placed one after the other from left to right, without shaping. That works for Latin, Greek and Cyrillic, but not for
    // scripts whose letters join, stack or run from right to left.
    private static bool IsReadable(SKFont font, string name) =>
        name.EnumerateRunes()
            .All(rune =>
                font.GetGlyph(rune.Value) != 0
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            );
}
