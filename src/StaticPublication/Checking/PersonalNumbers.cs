namespace StaticPublication.Checking;

/// <summary>Recognises numbers that identify a person by their form and, if they have any, by their check digits.</summary>
internal static class PersonalNumbers
{
    // Lengths by country, from the IBAN registry (ISO 13616), for France and nearby countries.
    private static readonly (string Country, int Length)[] Accounts =
    [
        ("FR", 27),
        ("MC", 27),
        ("DE", 22),
        ("BE", 16),
        ("LU", 20),
        ("ES", 24),
        ("IT", 27),
        ("GB", 22),
        ("CH", 21),
        ("NL", 18),
        ("PT", 25),
    ];

    /// <summary>Returns the account whose country code is at an index, if its length and its check digits (ISO 7064) are right.</summary>
    public static PersonalFinding? Account(ReadOnlySpan<char> text, int at)
    {
        var length = 0;
        foreach (var (country, expected) in Accounts)
        {
            length = text[at] == country[0] && text[at + 1] == country[1] ? expected : length;
        }

        if (length == 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return null;
        }

        Span<char> symbols = stackalloc char[length];
        var end = Gather(text, at, symbols);
        return end > 0 && Remainder(symbols) == 1 ? new PersonalFinding(PersonalKind.Account, at, end - at) : null;
    }

    /// <summary>Returns a social security number: 13 symbols and a key; sex, year, month, department, commune, serial number
    /// (INSEE).</summary>
    public static PersonalFinding? SocialSecurity(ReadOnlySpan<char> text, int at)
    {
        Span<char> symbols = stackalloc char[15];
        var end = Gather(text, at, symbols);
        if (end < 0 || (end < text.Length && text[end] is '-' or '/' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            return null;
        }

        // Corsica: 2A counts as 19, 2B as 18.
        if (symbols[5] == '2' && symbols[6] is 'A' or 'B')
        {
            (symbols[5], symbols[6]) = ('1', symbols[6] == 'A' ? '9' : '8');
        }

        if (
            !long.TryParse(symbols[..13], System.Globalization.NumberStyles.None, null, out var number)
            || !int.TryParse(symbols[13..], System.Globalization.NumberStyles.None, null, out var key)
        )
        {
            return null;
        }

        var month = ((symbols[3] - '0') * 10) + symbols[4] - '0';
        return month is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50 && key == 97 - (int)(number % 97)
            ? new PersonalFinding(PersonalKind.SocialSecurity, at, end - at)
            : null;
    }

    /// <summary>Returns a telephone number: ten digits from 0, or nine after +33 or 0033. Numbers of services (08) do not belong to a
    /// person.</summary>
    public static PersonalFinding? Telephone(ReadOnlySpan<char> text, int at)
    {
        var start = text[at] == '3' ? at - 1 : at;
        var first = at + 1;
        if (text[at..].StartsWith("33") || text[at..].StartsWith("0033"))
        {
            first = at + (text[at] == '3' ? 2 : 4);
            first += first < text.Length && IsGap(text[first]) ? 1 : 0;
            first += text[first..].StartsWith("(0)") ? 3 : 0;
            first += first < text.Length && IsGap(text[first]) ? 1 : 0;
        }
        else if (text[at] == '3')
        {
            return null;
        }

        if (first >= text.Length || text[first] is not ((>= '1' and <= '7') or '9'))
        {
            return null;
        }

        var end = Pairs(text, first + 1);
        return end > 0 ? new PersonalFinding(PersonalKind.Telephone, start, end - start) : null;
    }

    // Four pairs of digits, all with a gap before them or none, and not followed by more digits.
    private static int Pairs(ReadOnlySpan<char> text, int at)
    {
        var gap = at < text.Length && IsGap(text[at]) ? text[at] : '\0';
        for (var pair = 0; pair < 4; pair++)
        {
            if (gap != '\0' && (at >= text.Length || text[at++] != gap))
            {
                return -1;
            }

            if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            {
                return -1;
            }

            at += 2;
        }

        return
            at < text.Length
            && (
                char.IsLetterOrDigit(text[at]) || (text[at] == gap && gap != '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            )
            ? -1
            : at;
    }

    // Reads the requested number of capitals and digits, with at most one gap between two of them; returns the end, or -1.
    private static int Gather(ReadOnlySpan<char> text, int at, Span<char> symbols)
    {
        for (var count = 0; count < symbols.Length; at++)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            if (char.IsAsciiDigit(text[at]) || char.IsAsciiLetterUpper(text[at]))
            {
                symbols[count++] = text[at];
            }
            else if (!IsGap(text[at]) || IsGap(text[at - 1]))
            {
                return -1;
            }
        }

        return at < text.Length && char.IsLetterOrDigit(text[at]) ? -1 : at;
    }

    private static int Remainder(ReadOnlySpan<char> symbols)
    {
        var remainder = 0;
        for (var i = 0; i < symbols.Length; i++)
        {
            var symbol = symbols[(i + 4) % symbols.Length];
            remainder = char.IsAsciiDigit(symbol) ? ((remainder * 10) + symbol - '0') % 97 : ((remainder * 100) + symbol - 'A' + 10) % 97;
        }

        return remainder;
    }

    /// <summary>Returns whether a character may separate two digits of one number.</summary>
    public static bool IsGap(char letter) => letter is ' ' or '\u00A0' or '\u202F' or '.' or '-';
}
