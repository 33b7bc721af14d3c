namespace StaticPublication.Checking;

/// <summary>The rules of a permanent id.</summary>
public static class IdCheck
{
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

        if (Shape.OfId.Reserved.Contains(id))
        {
            return StaticPublication.Faults.IdReserved(place, path, id);
        }

        return id.Any(char.IsAsciiLetter) ? null : StaticPublication.Faults.IdSyntax(place, path, id, "an-17-qe-" + id);
    }

    /// <summary>Whether the site or a system needs the word for itself.</summary>
    public static bool IsReserved(string id) => Shape.OfId.Reserved.Contains(id);

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
