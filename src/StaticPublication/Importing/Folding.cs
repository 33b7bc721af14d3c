using System.Globalization;
using System.Text;

namespace StaticPublication.Importing;

/// <summary>Names made comparable and addressable: letters without accents, digits, hyphens.</summary>
internal static class Folding
{
    /// <summary>« Économie, industrie et numérique » to economie-industrie-et-numerique; at most 60 characters, cut at a hyphen.</summary>
    public static string Slug(string text)
    {
        var slug = Key(text).Replace(' ', '-');
        if (slug.Length <= 60)
            return slug;
        var cut = slug.LastIndexOf('-', 60);
        return cut > 20 ? slug[..cut] : slug[..60];
    }

    /// <summary>Case, accents, apostrophes, spaces and typographic variants folded: words of a-z and 0-9 parted by one space.</summary>
    public static string Key(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
