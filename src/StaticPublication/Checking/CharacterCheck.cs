using System.Text;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>Finds characters that make a text appear different from what it is: bidirectional overrides, and UTF-8 decoded with another
/// encoding.</summary>
internal static class CharacterCheck
{
    private static readonly System.Buffers.SearchValues<char> Bidi = System.Buffers.SearchValues.Create(Letters.DirectionMarks);
    private static readonly System.Buffers.SearchValues<char> MojibakeLead = System.Buffers.SearchValues.Create("ÃÂâ");

    /// <summary>The first such character of a value. In Markdown, bidirectional marks may stand when they are balanced, and characters
    /// count that are written as references.</summary>
    public static Fault? Fault(Record record, StatedValue value, string path, bool markdown)
    {
        SourceLocation PlaceOf(int at) => record.PlaceOf(value, at);
        if ((Unseen(value.Text, path, markdown, PlaceOf) ?? Misread(value.Text, path, PlaceOf)) is { } fault)
        {
            return fault;
        }

        if (!markdown || CharacterReferences.Decoded(value.Text) is not { } decoded)
        {
            return null;
        }

        SourceLocation PlaceBefore(int at) => PlaceOf(decoded.Before(at));
        // Those that stand in the file themselves have been told by its reader.
        var control = decoded.Replaced.FirstOrDefault(reference => Characters.ControlIn(reference.Character) >= 0);
        return control.Written is not null
            ? StaticPublication.Faults.ControlCharacter(PlaceOf(control.Before), path, control.Character[0], control.Written)
            : Unseen(decoded.Text, path, markdown, PlaceBefore) ?? Misread(decoded.Text, path, PlaceBefore);
    }

    /// <summary>What turns the order of reading or hides in a text; in one of many lines, such as Markdown, line separators and balanced
    /// marks may stand.</summary>
    public static Fault? Unseen(string text, string path, bool manyLines, Func<int, SourceLocation> placeOf)
    {
        var bidi = text.AsSpan().IndexOfAny(Bidi);
        if (bidi >= 0 && !(manyLines && BidiBalanced(text)))
        {
            return StaticPublication.Faults.BidiMark(placeOf(bidi), path, text, bidi);
        }

        // What stands for no character at all: no feed can hold it (XML 1.0, 2.2), and normalisation refuses it.
        var none = manyLines ? -1 : text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF');
        var line = manyLines ? -1 : text.AsSpan().IndexOfAny('\u2028', '\u2029');
        if (Math.Max(none, line) is >= 0 and var refused)
        {
            return StaticPublication.Faults.ControlCharacter(placeOf(refused), path, text[refused]);
        }

        return Characters.TagIn(text) is >= 0 and var tag ? StaticPublication.Faults.HiddenTag(placeOf(tag), path, text, tag) : null;
    }

    private static Fault? Misread(string text, string path, Func<int, SourceLocation> placeOf) =>
        Mojibake(text) is >= 0 and var lead ? StaticPublication.Faults.Mojibake(placeOf(lead), path, text, Repaired(text)) : null;

    // Overrides, embeddings and isolates each closed before the paragraph ends (UAX 9, 3.1).
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
