namespace StaticPublication;

/// <summary>The syntax of permanent ids.</summary>
internal static class Ids
{
    /// <summary>Returns whether a word is reserved for the site or an operating system.</summary>
    public static bool IsReserved(string id) => Shape.OfId.Reserved.Contains(id);

    /// <summary>Returns whether an id is told from words of a query: <c>an-16-qg-395</c>.</summary>
    public static bool IsUnlikeWords(string id) => HasSyntax(id) && id.Contains('-', StringComparison.Ordinal) && id.Any(char.IsAsciiDigit);

    /// <summary>Returns the name of the list of the document with an id; no facet has an empty key.</summary>
    public static string ListOf(string id) => $":{id}";

    /// <summary>Returns whether an id consists of lower-case letters, digits and single hyphens between them.</summary>
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
