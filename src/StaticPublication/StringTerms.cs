using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>What a publication calls its ministries: departments, services, committees.</summary>
/// <param name="One">In the singular, as in the middle of a sentence.</param>
/// <param name="Many">In the plural.</param>
/// <param name="Gender">One of <see cref="Genders"/>.</param>
internal sealed record Noun(string One, string Many, string Gender)
{
    /// <summary>The genders, in the order of the forms in strings.</summary>
    public static readonly IReadOnlyList<string> Genders = ["masculine", "feminine", "neuter"];
}

/// <summary>Fills the places of strings that depend on a term: <c>{term.ministry}</c> and <c>{term.Ministries}</c> are the word itself,
/// <c>{term:le|la}</c> is the form for its gender. Where a language has a further form before a vowel, it is the third of three:
/// <c>{term:le |la |l’}</c>; of four, the third and the fourth are those of the genders.</summary>
internal sealed partial class StringTerms(Noun term, string language)
{
    private const string Vowels = "aeiouyhàâäéèêëîïôöùûüœæ";

    /// <summary>Returns whether a text has such places.</summary>
    public static bool IsIn(string text) => text.Contains("{term", StringComparison.Ordinal);

    /// <summary>Returns a text with its places filled.</summary>
    public string In(string text) => IsIn(text) ? Place().Replace(text, Filled) : text;

    private string Filled(Match place) =>
        place.Value switch
        {
            "{term.ministry}" => term.One,
            "{term.Ministry}" => Capital(term.One),
            "{term.ministries}" => term.Many,
            "{term.Ministries}" => Capital(term.Many),
            _ => FormOf(place.Groups[1].Value.Split('|')),
        };

    private string FormOf(string[] forms)
    {
        var gender = Math.Max(0, Noun.Genders.ToList().IndexOf(term.Gender));
        var vowel = language is "fr" or "en" && Vowels.Contains(char.ToLowerInvariant(term.One[0]), StringComparison.Ordinal);
        return vowel && forms.Length == 3 ? forms[2]
            : vowel && forms.Length == 4 ? forms[2 + Math.Min(gender, 1)]
            : forms[Math.Min(gender, language is "fr" or "en" ? 1 : forms.Length - 1)];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"\{term(?:\.\w+|:([^{}]*))\}")]
    private static partial Regex Place();
}
