using System.Collections.Frozen;

namespace StaticPublication.Checking;

/// <summary>Recognises the forms of personal data in French texts, starting from a digit or an @.</summary>
internal static class PersonalForms
{
    // Providers of private e-mail addresses. Addresses of offices and companies are not searched for.
    private static readonly FrozenSet<string> Private = new[]
    {
        "gmail.com",
        "googlemail.com",
        "orange.fr",
        "wanadoo.fr",
        "free.fr",
        "sfr.fr",
        "neuf.fr",
        "laposte.net",
        "hotmail.com",
        "hotmail.fr",
        "outlook.com",
        "outlook.fr",
        "live.fr",
        "live.com",
        "msn.com",
        "yahoo.fr",
        "yahoo.com",
        "icloud.com",
        "me.com",
        "bbox.fr",
        "numericable.fr",
        "club-internet.fr",
        "aol.com",
        "gmx.fr",
        "gmx.com",
        "protonmail.com",
        "proton.me",
        "aliceadsl.fr",
        "voila.fr",
        "noos.fr",
        "cegetel.net",
        "tiscali.fr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrivateProviders = Private.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Returns the private e-mail address around the @ at an index; null if it is not one.</summary>
    public static PersonalFinding? Email(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
        {
            start--;
        }

        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        var domain = text[(at + 1)..end].TrimEnd(".-");
        return start < at && PrivateProviders.Contains(domain)
            ? new PersonalFinding(PersonalKind.Email, start, at + 1 + domain.Length - start)
            : null;
    }

    /// <summary>Returns the personal data that begins at the digit at an index; null if there is none.</summary>
    public static PersonalFinding? Number(ReadOnlySpan<char> text, int at)
    {
        if (at >= 2 && char.IsAsciiLetterUpper(text[at - 1]) && char.IsAsciiLetterUpper(text[at - 2]))
        {
            return PersonalNumbers.Account(text, at - 2);
        }

        // Part of a word, of a web address, or of a longer number.
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '=' or '_' or '-' or '#' or '%'))
        {
            return null;
        }

        // One of several numbers in a row: 01 02 03 04 05 06.
        if (at > 1 && PersonalNumbers.IsGap(text[at - 1]) && char.IsAsciiDigit(text[at - 2]))
        {
            return PersonalAddress.At(text, at);
        }

        return text[at] switch
        {
            '0' => PersonalNumbers.Telephone(text, at),
            '3' when at > 0 && text[at - 1] == '+' => PersonalNumbers.Telephone(text, at),
            '1' or '2' => PersonalNumbers.SocialSecurity(text, at),
            _ => null,
        } ?? PersonalAddress.At(text, at);
    }
}
