using System.Text;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>Finds characters that make a text appear different from what it is: bidirectional overrides, and UTF-8 decoded with another
/// encoding.</summary>
internal static class CharacterCheck
{
    private static readonly System.Buffers.SearchValues<char> Bidi = System.Buffers.SearchValues.Create(Letters.DirectionMarks);
    private static readonly System.Buffers.SearchValues<char> MojibakeLead = System.Buffers.SearchValues.Create("ÃÂâ");

    /// <summary>Returns a fault for the first such character of a value. Balanced bidirectional marks are allowed in Markdown.</summary>
    public static Fault? Fault(Record record, StatedValue value, string path, bool markdown)
    {
        var bidi = value.Text.AsSpan().IndexOfAny(Bidi);
        if (bidi >= 0 && !(markdown && BidiBalanced(value.Text)))
        {
            return StaticPublication.Faults.BidiMark(record.PlaceOf(value, bidi), path, value.Text[bidi]);
        }

        // Noncharacters: no feed can contain them (XML 1.0, 2.2), and normalisation rejects them.
        var none = markdown ? -1 : value.Text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF');
        if (none >= 0)
        {
            return StaticPublication.Faults.ControlCharacter(record.PlaceOf(value, none), path, value.Text[none]);
        }

        var lead = Mojibake(value.Text);
        return lead < 0 ? null : StaticPublication.Faults.Mojibake(record.PlaceOf(value, lead), path, value.Text, Repaired(value.Text));
    }

    // Returns whether overrides, embeddings and isolates are all closed before the paragraph ends (UAX 9, 3.1).
    private static bool BidiBalanced(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var open = 0;
            foreach (var letter in line)
            {
                open +=
                    letter is '\u202C' or '\u2069' ? -1
                    : Letters.DirectionMarks.Contains(letter, StringComparison.Ordinal) ? 1
                    : 0;
                if (open < 0)
                {
                    return false;
                }
            }

            if (open != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Finds a lead byte of UTF-8 decoded as Windows-1252, followed by a continuation byte decoded in the same way.
    private static int Mojibake(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(MojibakeLead); at >= 0 && at + 1 < text.Length; )
        {
            if (IsContinuation(text[at + 1]) && (text[at] != 'â' || (at + 2 < text.Length && IsContinuation(text[at + 2]))))
            {
                return at;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(MojibakeLead);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }

    private static bool IsContinuation(char letter) =>
        letter is >= '\u0080' and <= '\u00BF' || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".Contains(letter, StringComparison.Ordinal);

    private static string Repaired(string text)
    {
        var bytes = new byte[text.Length * 3];
        var length = 0;
        foreach (var letter in text)
        {
            length += letter <= 'ÿ' ? One(bytes, length, (byte)letter) : Encoding.UTF8.GetBytes([letter], bytes.AsSpan(length));
        }

        var repaired = Encoding.UTF8.GetString(bytes, 0, length);
        return repaired.Contains('\uFFFD', StringComparison.Ordinal) ? "" : repaired;
    }

    private static int One(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return 1;
    }
}
