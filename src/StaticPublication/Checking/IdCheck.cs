namespace StaticPublication.Checking;

/// <summary>The rules of a permanent id.</summary>
public static class IdCheck
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "page", "index", "feed", "sans-reponse", "repondues", "retirees", "caduques", "closes",
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>What is wrong with an id; licences alone may hold dots and capitals (SPDX).</summary>
    public static Fault? Fault(Place place, string path, string id, bool licence)
    {
        if (!HasSyntax(licence ? id.Replace('.', '-').ToLowerInvariant() : id))
        {
            return StaticPublication.Faults.IdSyntax(place, path, id, Folding.Slug(id));
        }

        if (id.Length is < 3 or > 80)
        {
            return StaticPublication.Faults.IdLength(place, path, id.Length);
        }

        if (Reserved.Contains(id))
        {
            return StaticPublication.Faults.IdReserved(place, path, id);
        }

        return id.Any(char.IsAsciiLetter) ? null : StaticPublication.Faults.IdSyntax(place, path, id, "an-17-qe-" + id);
    }

    /// <summary>Whether the site or a system needs the word for itself.</summary>
    public static bool IsReserved(string id) => Reserved.Contains(id);

    /// <summary>Small letters, digits and single hyphens between them.</summary>
    public static bool HasSyntax(string id)
    {
        var hyphen = true;
        foreach (var letter in id)
        {
            if (letter == '-' ? hyphen : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }

            hyphen = letter == '-';
        }

        return !hyphen;
    }
}
