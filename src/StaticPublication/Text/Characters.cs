using System.Globalization;
using System.Text;

namespace StaticPublication.Text;

/// <summary>Characters that nobody sees: what a text may not be made of alone, and what may not hide in it.</summary>
internal static class Characters
{
    // Flags of regions (UTS 51, ED-14a): a black flag, then tags, the last of which ends them.
    private const int Flag = 0x1F3F4,
        FlagEnd = 0xE007F;

    /// <summary>Whether nothing of a text can be seen.</summary>
    public static bool AreUnseen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Index of the first control character but tab, line feed and a carriage return before a line feed; -1 where there is
    /// none.</summary>
    public static int ControlIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                char.IsControl(text[at])
                && text[at] is not ('\t' or '\n')
                && !(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            )
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Index of the first tag character (U+E0000 to U+E007F) that does not end a flag: nobody sees it, and programs read it; -1
    /// where there is none.</summary>
    public static int TagIn(string text)
    {
        // All of them begin with this half.
        if (!text.Contains('\uDB40', StringComparison.Ordinal))
        {
            return -1;
        }

        var (at, first, inFlag) = (0, -1, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isTag = rune.Value is >= 0xE0000 and <= FlagEnd;
            if (isTag && !inFlag)
            {
                return at;
            }

            first = isTag && first < 0 ? at : first;
            if (!isTag && first >= 0)
            {
                return first;
            }

            (inFlag, first) = isTag && rune.Value == FlagEnd ? (false, -1) : (isTag || rune.Value == Flag, first);
            at += rune.Utf16SequenceLength;
        }

        return first;
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        // Fillers, variation selectors, the empty pattern of Braille (DerivedCoreProperties, Default_Ignorable_Code_Point).
        || rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or 0x2800
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xE0000 and <= 0xE0FFF);
}
