using System.Globalization;
using System.Text;

namespace StaticPublication.Text;

/// <summary>How search treats each character: letters fold to lower case without accents; the others separate words or are
/// ignored.</summary>
internal static class Letters
{
    /// <summary>The character separates words.</summary>
    public const ushort Separator = 0;

    /// <summary>The character is ignored: accents, soft hyphens, the asterisk of emphasis.</summary>
    public const ushort Nothing = 0xFFFF;

    /// <summary>The character folds to more than two letters, or to letters outside ASCII.</summary>
    public const ushort Other = 0xFFFE;

    /// <summary>The table contains the characters below this one: Latin, Greek, Cyrillic and general punctuation.</summary>
    public const int TableSize = 0x2100;

    /// <summary>Embeddings, overrides and isolates, which change the reading direction, and the characters that end them (UAX 9).</summary>
    public const string DirectionMarks = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly ushort[] Table = MakeTable();

    /// <summary>Returns the folded form of a character of the table: one or two ASCII letters (the second in the high byte), or one of the
    /// three constants.</summary>
    public static ushort Of(int character) => Table[character];

    /// <summary>Returns the folded form of any character: its letters, null if it is ignored, or the empty string if it separates
    /// words.</summary>
    public static string? Fold(Rune character)
    {
        var text = character.ToString();
        if (WordTables.Signs.TryGetValue(text, out var sign))
        {
            return sign;
        }

        // U+FFFE is not a character, and normalisation rejects it.
        if (character.Value == 0xFFFE)
        {
            return "";
        }

        var folded = new StringBuilder(4);
        var parts = false;
        foreach (var part in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            parts |= !Append(folded, part);
        }

        return folded.Length > 0 ? folded.ToString()
            : parts ? ""
            : null;
    }

    private static bool Append(StringBuilder folded, Rune part)
    {
        switch (Rune.GetUnicodeCategory(part))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return true;
            case UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.SpacingCombiningMark:
                var small = Rune.ToLowerInvariant(part).ToString();
                folded.Append(WordTables.Letters.GetValueOrDefault(small, small));
                return true;
            default:
                return false;
        }
    }

    private static ushort[] MakeTable()
    {
        var table = new ushort[TableSize];
        for (var character = 0; character < TableSize; character++)
        {
            table[character] = Fold(new Rune(character)) switch
            {
                null => Nothing,
                "" => Separator,
                { Length: 1 } one when char.IsAscii(one[0]) => one[0],
                { Length: 2 } two when Ascii.IsValid(two) => (ushort)(two[0] | (two[1] << 8)),
                _ => Other,
            };
        }

        return table;
    }
}
