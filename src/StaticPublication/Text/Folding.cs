using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StaticPublication.Text;

/// <summary>Text made comparable: case, accents, ligatures, apostrophes, spaces and typographic variants folded away, always in the same
/// way on every machine.</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, string> Letters = WordTables.Letters.ToFrozenDictionary(
        letter => letter.Key.Single(),
        letter => letter.Value
    );

    /// <summary>The folded form: small letters and digits, words separated by one space; punctuation is a separator.</summary>
    public static string Key(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Decomposed(text))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(letter)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Format
            )
            {
                continue;
            }

            Append(folded, letter);
        }

        while (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.ToString();
    }

    /// <summary>A slug of at most <paramref name="maxLength"/> characters of a–z, 0–9 and single hyphens; empty where the text has no such
    /// letter.</summary>
    public static string Slug(string text, int maxLength = 80)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in Key(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        slug.Length = Math.Min(slug.Length, maxLength);
        return slug.ToString().Trim('-');
    }

    // U+FFFE is a character that stands for none, and normalisation refuses it.
    private static string Decomposed(string text) =>
        Ascii.IsValid(text) ? text : text.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD);

    private static void Append(StringBuilder folded, char letter)
    {
        if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
        {
            var small = char.ToLowerInvariant(letter);
            if (!char.IsAscii(small) && Letters.TryGetValue(small, out var replacement))
            {
                folded.Append(replacement);
            }
            else
            {
                folded.Append(small);
            }
        }
        else if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
