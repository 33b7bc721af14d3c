using System.Text.RegularExpressions;

namespace StaticPublication.Importing;

/// <summary>Courtesy titles, which sources print before names and which are no part of them.</summary>
internal static partial class CourtesyTitles
{
    /// <summary>The titles of French records, for expressions that look for a name behind one.</summary>
    public const string French = @"M\.|Mme|Mlle";

    /// <summary>Returns a name without the title before it.</summary>
    public static string Without(string name) => Title().Replace(name, "");

    [GeneratedRegex(@$"^(?:{French}|Monsieur|Madame|Mademoiselle|Mr\.?|Mrs\.?|Ms\.?|Miss|Herr|Frau)[\s\u00A0]+(?=\S)")]
    private static partial Regex Title();
}
