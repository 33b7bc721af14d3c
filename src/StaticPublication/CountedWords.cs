using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>French words that agree with what is counted: <c>créé(e)(s)</c>. Documents are « fiches », of the feminine gender; of entries
/// the table of sections tells the masculine names by <c>(m)</c>.</summary>
internal static partial class CountedWords
{
    private const string Masculine = " (m)";

    /// <summary>Returns the words for one or for several.</summary>
    public static string Of(string words, bool isOne, bool isMasculine = false) =>
        Ending()
            .Replace(words, match => match.Groups["letters"].Value is var letters && (letters == "s" ? isOne : isMasculine) ? "" : letters);

    /// <summary>Whether a name of the table of sections is masculine.</summary>
    public static bool IsMasculine(string? name) => name?.EndsWith(Masculine, StringComparison.Ordinal) == true;

    /// <summary>A name of the table of sections as it is printed.</summary>
    public static string? Name(string? name) => IsMasculine(name) ? name![..^Masculine.Length] : name;

    [GeneratedRegex("[(](?<letters>s|e|ne)[)]")]
    private static partial Regex Ending();
}
