using System.Buffers;
using System.Text;

namespace StaticPublication.Text;

/// <summary>Writes Greek in Latin letters, for addresses and ids, as passports and road signs do (ELOT 743).</summary>
internal static class GreekLetters
{
    private const string Letters = "αβγδεζηθικλμνξοπρστυφχψω";
    private const string Voiceless = "θκξπστφχψ ";

    private static readonly SearchValues<char> Greek = SearchValues.Create(Letters);
    private static readonly string[] Latin = "a v g d e z i th i k l m n x o p r s t y f ch ps o".Split(' ');

    /// <summary>Returns a folded text with its Greek letters replaced.</summary>
    public static string InLatin(string key)
    {
        if (key.AsSpan().IndexOfAny(Greek) < 0)
        {
            return key;
        }

        var latin = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            var before = at > 0 ? key[at - 1] : ' ';
            var after = at + 1 < key.Length ? key[at + 1] : ' ';
            latin.Append(
                (key[at], before) switch
                {
                    ('υ', 'ο') => "u",
                    ('υ', 'α' or 'ε') => Voiceless.Contains(after, StringComparison.Ordinal) ? "f" : "v",
                    ('γ', _) when after is 'γ' or 'ξ' or 'χ' => "n",
                    var (letter, _) => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var rank
                        ? Latin[rank]
                        : letter.ToString(),
                }
            );
        }

        return latin.ToString();
    }
}
