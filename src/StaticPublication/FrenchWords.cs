using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>The French words of what the program says in English, in <c>messages.fr.txt</c>.</summary>
internal static partial class FrenchWords
{
    private const string Nearest = "; nearest: ";
    private static readonly Lazy<Dictionary<string, MessageTable>> All = new(MessageTable.Read);

    /// <summary>The tables by their names.</summary>
    public static IReadOnlyDictionary<string, MessageTable> Tables => All.Value;

    /// <summary>Returns a part of a fault in French, or null if it has no French words.</summary>
    public static string? Of(string english)
    {
        // A value that is to be written, such as a date, is the same in every language.
        if (!english.Any(char.IsLetter))
        {
            return english;
        }

        if (Tables["faults"].Find(english) is { } whole)
        {
            return whole;
        }

        var at = english.LastIndexOf(Nearest, StringComparison.Ordinal);
        if (at > 0)
        {
            return Of(english[..at]) is { } named ? $"{named} ; les plus proches : {english[(at + Nearest.Length)..]}" : null;
        }

        return Reviewed().Match(english) is { Success: true } reviewed && Of(reviewed.Groups[1].Value) is { } message
            ? $"{message} (examiné : {reviewed.Groups[2].Value})"
            : null;
    }

    [GeneratedRegex(@"^(.*) \(reviewed: (.*)\)$", RegexOptions.Singleline)]
    private static partial Regex Reviewed();
}
