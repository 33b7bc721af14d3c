namespace StaticPublication.Checking;

/// <summary>Finds the postal address of a person: a number and a street, a postcode and a town, preceded by words about a person.</summary>
internal static class PersonalAddress
{
    private const int MaxStreetLength = 90;
    private const int MaxIntroductionLength = 100;

    private static readonly string[] Streets =
    [
        "rue ",
        "avenue ",
        "av. ",
        "boulevard ",
        "bd ",
        "bld ",
        "place ",
        "chemin ",
        "impasse ",
        "allée ",
        "allées ",
        "quai ",
        "route ",
        "cours ",
        "square ",
        "lotissement ",
        "résidence ",
        "passage ",
        "ruelle ",
        "sentier ",
        "faubourg ",
        "hameau ",
    ];

    private static readonly string[] Persons =
    [
        "demeurant",
        "domicilié",
        "résidant",
        "habitant",
        "adresse personnelle",
        "M. ",
        "Mme ",
        "Mlle ",
        "Monsieur ",
        "Madame ",
        "Mademoiselle ",
    ];

    /// <summary>Returns the address whose number begins at an index; null if there is none.</summary>
    public static PersonalFinding? At(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (
            end - at > 4
            || end + 4 >= text.Length
            || !(text[end] is ' ' or ',' or 'b' or 't' or '\u00A0')
            || !IsStreet(AfterNumber(text[end..]))
        )
        {
            return null;
        }

        var town = Town(text, end);
        return town > 0 && IsAboutPerson(text[Math.Max(0, at - MaxIntroductionLength)..at])
            ? new PersonalFinding(PersonalKind.Address, at, town - at)
            : null;
    }

    private static ReadOnlySpan<char> AfterNumber(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \u00A0");
        foreach (var again in (ReadOnlySpan<string>)["bis", "ter", "quater"])
        {
            rest = rest.StartsWith(again, StringComparison.OrdinalIgnoreCase) ? rest[again.Length..] : rest;
        }

        return rest.TrimStart(", \u00A0");
    }

    private static bool IsStreet(ReadOnlySpan<char> rest)
    {
        foreach (var street in Streets)
        {
            if (rest.StartsWith(street, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Returns the end of a postcode of five digits that is followed by a town, in capitals or with an initial capital; -1 if there is none
    // on the line.
    private static int Town(ReadOnlySpan<char> text, int from)
    {
        var limit = Math.Min(text.Length, from + MaxStreetLength);
        for (var i = from; i + 6 < limit && text[i] != '\n'; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - i == 5 && end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsUpper(text[end + 1]))
            {
                return end;
            }

            i = end;
        }

        return -1;
    }

    private static bool IsAboutPerson(ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOf('\n') + 1)..];
        foreach (var word in Persons)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
