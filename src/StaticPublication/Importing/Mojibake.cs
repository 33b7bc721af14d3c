using System.Text;

namespace StaticPublication.Importing;

/// <summary>Repairs text that was UTF-8, was decoded as windows-1252 and was saved like that: « Ã© » becomes « é ».</summary>
internal static class Mojibake
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Returns the repaired text, or the same instance if there is nothing to repair.</summary>
    public static string Repair(string text)
    {
        // Some texts were wrongly decoded twice.
        for (var pass = 0; pass < 3; pass++)
        {
            var repaired = RepairOnce(text);
            if (ReferenceEquals(repaired, text))
            {
                break;
            }

            text = repaired;
        }

        return text;
    }

    private static string RepairOnce(string text)
    {
        StringBuilder? repaired = null;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // The first UTF-8 byte of a Latin letter or a typographic character is one of these when decoded as windows-1252.
            if (text[at] is not ('Â' or 'Ã' or 'Ä' or 'Å' or 'â') || Decode(text, at) is not { } whole)
            {
                continue;
            }

            repaired ??= new StringBuilder(text.Length);
            repaired.Append(text, from, at - from).Append(whole.Character);
            at += whole.Length - 1;
            from = at + 1;
        }

        return repaired is null ? text : repaired.Append(text, from, text.Length - from).ToString();
    }

    private static (char Character, int Length)? Decode(string text, int at)
    {
        var length = text[at] == 'â' ? 3 : 2;
        if (at + length > text.Length)
        {
            return null;
        }

        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            if (ToByte(text[at + i]) is not { } value)
            {
                return null;
            }

            bytes[i] = value;
        }

        try
        {
            return Strict.GetString(bytes) is [var character] && IsPlausible(character) ? (character, length) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte? ToByte(char character)
    {
        if (character <= 0xFF)
        {
            return (byte)character;
        }

        var bytes = TextEncoding.Western.GetBytes([character]);
        return bytes is [not (byte)'?'] ? bytes[0] : null;
    }

    // Letters and signs of Latin scripts, typography, arrows and mathematics. Never a character that changes the reading order.
    private static bool IsPlausible(char character) =>
        character
            is (>= '\u00A0' and <= '\u017F')
                or (>= '\u2000' and <= '\u2BFF')
                and not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
