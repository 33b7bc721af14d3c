using System.Globalization;
using System.Text;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>What a typeface can write as it should be written.</summary>
internal static class CardText
{
    /// <summary>The first of several names that the typeface can write; null for none.</summary>
    public static string? Readable(SKTypeface typeface, IEnumerable<string> names)
    {
        using var font = TextBlock.Font(typeface, 16);
        return names.Select(name => Plain(font, name)).FirstOrDefault(name => name.Length > 0 && IsReadable(font, name));
    }

    // Marks are joined to their letters, what cannot be seen is left out, and a narrow space that the typeface lacks becomes a common one.
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

    // Glyphs are set one after the other, from left to right: that writes Latin, Greek and Cyrillic, and no script whose letters join,
    // stack or run the other way.
    private static bool IsReadable(SKFont font, string name) =>
        name.EnumerateRunes()
            .All(rune =>
                font.GetGlyph(rune.Value) != 0
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            );
}
