namespace StaticPublication;

/// <summary>How permanent ids are written.</summary>
internal static class Ids
{
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
