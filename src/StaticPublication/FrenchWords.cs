using System.Text.RegularExpressions;
using StaticPublication.Text;

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

    /// <summary>Returns the line of a fault in French, or null if a part of it has no French words.</summary>
    public static string? Line(Fault fault)
    {
        if (Of(fault.Message) is not { } message || Of(fault.Expected) is not { } expected || Of(fault.Fix) is not { } fix)
        {
            return null;
        }

        var severity = fault.Severity switch
        {
            Severity.Error => "erreur",
            Severity.Warning => "avertissement",
            _ => "remarque",
        };
        var field = fault.Field.Length == 0 ? "" : " " + fault.Field;
        var should = expected.Length == 0 ? "" : $" Attendu : {expected}.";
        var how = fix.Length == 0 ? "" : $" Correction : {fix}.";
        return PrintedText.Line($"{fault.Location}: {severity} {fault.Code}{field} : {message}.{should}{how}{Elsewhere(fault)}");
    }

    private static string Elsewhere(Fault fault)
    {
        var shown = fault.Further.Take(3).ToList();
        var left = fault.Count - 1 - shown.Count;
        return fault.Count == 1
            ? ""
            : $" Trouvé {fault.Count} fois, ensuite à {string.Join(", ", shown)}{(left > 0 ? $" et {left} de plus" : "")}.";
    }

    [GeneratedRegex(@"^(.*) \(reviewed: (.*)\)$", RegexOptions.Singleline)]
    private static partial Regex Reviewed();
}
