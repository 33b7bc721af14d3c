using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Importing;

/// <summary>The order of the names of a person.</summary>
internal static partial class PersonNames
{
    /// <summary>Returns a name with the given name first, where capitals show that the family name stands first: « DUPONT Jean ».</summary>
    public static string GivenFirst(string name) => FamilyFirst().Replace(name, "${given} ${family}");

    /// <summary>Whether two names have the same words in another order.</summary>
    public static bool AreTurned(string one, string other) =>
        Folding.Key(one) != Folding.Key(other) && Words(one).SequenceEqual(Words(other), StringComparer.Ordinal);

    private static IOrderedEnumerable<string> Words(string name) => Folding.Key(name).Split(' ').Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<family>\p{Lu}[\p{Lu}'’-]+(?:\s[\p{Lu}'’-]+)*)\s+(?<given>\p{Lu}[\p{Ll}.][\p{L}'’\s.-]*)$")]
    private static partial Regex FamilyFirst();
}
