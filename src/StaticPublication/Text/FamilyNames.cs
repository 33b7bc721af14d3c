namespace StaticPublication.Text;

/// <summary>Finds the family name in a full name whose parts are not told apart.</summary>
internal static class FamilyNames
{
    // These words belong to the family name that follows if they have a capital: « Marine Le Pen », but « Charles de Courson ».
    private static readonly string[] Particles = ["Le", "La", "Les", "Du", "Des", "De", "Van", "Von", "Ben", "El", "Al", "Saint", "Sainte"];

    /// <summary>Returns a name to sort by: the family name, then the rest.</summary>
    public static string First(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return InCapitals(words) ?? Last(words) ?? name;
    }

    // « DUPONT Jean » and « Jean DUPONT ».
    private static string? InCapitals(string[] words)
    {
        var capitals = words.ToLookup(word => word.Length > 1 && word.Any(char.IsLetter) && !word.Any(char.IsLower));
        return capitals[true].Any() && capitals[false].Any() ? string.Join(' ', capitals[true].Concat(capitals[false])) : null;
    }

    private static string? Last(string[] words)
    {
        var last = Array.FindLastIndex(words, word => Capitalised(word) is not null);
        if (last < 1)
        {
            return null;
        }

        var first = last;
        while (first > 1 && Particles.Contains(words[first - 1], StringComparer.Ordinal))
        {
            first--;
        }

        return string.Join(' ', words[first..].Select((word, i) => i == 0 ? Capitalised(word) : word).Concat(words[..first]));
    }

    // Returns the part from the first capital on: « Ornano » of « d’Ornano »; null if there is none.
    private static string? Capitalised(string word) =>
        char.IsUpper(word[0]) ? word
        : word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[2]) ? word[2..]
        : null;
}
