using System.Text.RegularExpressions;

namespace StaticPublication.Text;

/// <summary>The order of the names of a person.</summary>
internal static partial class PersonNames
{
    /// <summary>Returns a name with the given name first, where capitals show that the family name stands first: « DUPONT Jean ».</summary>
    public static string GivenFirst(string name) => FamilyFirst().Replace(name, "${given} ${family}");

    /// <summary>Whether two names have the same words in another order.</summary>
    public static bool AreTurned(string one, string other) => Folding.Key(one) != Folding.Key(other) && Unordered(one) == Unordered(other);

    /// <summary>Returns what names of the same words, in whatever order, have in common.</summary>
    public static string Unordered(string name) => string.Join(' ', Folding.Key(name).Split(' ').Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^(?<family>\p{Lu}[\p{Lu}'’-]+(?:\s[\p{Lu}'’-]+)*)\s+(?<given>\p{Lu}[\p{Ll}.][\p{L}'’\s.-]*)$")]
    private static partial Regex FamilyFirst();
}
