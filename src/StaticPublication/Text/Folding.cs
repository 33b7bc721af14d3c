using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StaticPublication.Text;

/// <summary>Makes texts comparable: removes differences of case, accents, ligatures, apostrophes, spaces and typographic variants, in the
/// same way on every machine.</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, string> Letters = WordTables.Letters.ToFrozenDictionary(
        letter => letter.Key.Single(),
        letter => letter.Value
    );

    /// <summary>Returns the folded form: lower-case letters and digits, words separated by one space. Punctuation separates
    /// words.</summary>
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

    /// <summary>Returns a slug of at most <paramref name="maxLength"/> characters: a–z, 0–9 and single hyphens, Greek in
    /// Latin letters. Empty if the text has no such letter.</summary>
    public static string Slug(string text, int maxLength = 80)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in GreekLetters.InLatin(Key(text)))
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

    // U+FFFE is not a character, and normalisation rejects it.
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
