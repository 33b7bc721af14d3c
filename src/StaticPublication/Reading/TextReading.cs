using System.Buffers;
using System.Text;

namespace StaticPublication.Reading;

/// <summary>Normalises every decoded text: line feeds as line ends, and Unicode NFC. Finds characters that are not allowed.</summary>
internal static class TextReading
{
    // Tabs, line feeds and carriage returns before line feeds are allowed. U+0080 to U+009F are control characters too: they appear when
    // Windows-1252 is read as Latin-1.
    private static readonly SearchValues<char> LowControls = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n')),
    ]);

    // Two searches cover the same window, so that the time stays proportional to the length even if all characters are control characters.
    private const int Window = 512;

    /// <summary>Returns the text with line feeds and in NFC. Returns the same instance if nothing changes.</summary>
    public static string Normalised(string text)
    {
        var lines = text.Contains("\r\n", StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
        return IsComposed(lines) || HasLoneSurrogate(lines) ? lines : Composed(lines);
    }

    // <c>Normalize</c> refuses U+FFFE, a noncharacter that JSON and UTF-8 allow and that composes with nothing.
    private static string Composed(string text) =>
        text.Contains('\ufffe', StringComparison.Ordinal)
            ? string.Join('\ufffe', text.Split('\ufffe').Select(part => part.Normalize(NormalizationForm.FormC)))
            : text.Normalize(NormalizationForm.FormC);

    /// <summary>Returns the index of the first control character except tab, line feed and a carriage return before a line feed. -1 if
    /// there is none.</summary>
    public static int ControlIn(ReadOnlySpan<char> text, int from = 0)
    {
        for (var start = from; start < text.Length; )
        {
            var rest = text.Slice(start, Math.Min(Window, text.Length - start));
            var low = rest.IndexOfAny(LowControls);
            var high = (low < 0 ? rest : rest[..low]).IndexOfAnyInRange('\u007f', '\u009f');
            if (high >= 0)
            {
                return start + high;
            }

            if (low >= 0 && (rest[low] != '\r' || start + low + 1 >= text.Length || text[start + low + 1] != '\n'))
            {
                return start + low;
            }

            start += low < 0 ? rest.Length : low + 2;
        }

        return -1;
    }

    /// <summary>Whether the text contains a lone surrogate.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0; )
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return true;
            }

            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange('\ud800', '\udfff');
        }

        return false;
    }

    // No character below U+0300, or from U+2002 to U+20CF (general punctuation, superscripts, currency), changes in NFC or composes with a
    // neighbour (UAX 15, NFC_Quick_Check). French text therefore does not need ICU.
    private static bool IsComposed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyExceptInRange('\0', '\u02ff'); at >= 0; )
        {
            if (text[at] is < '\u2002' or > '\u20cf')
            {
                return false;
            }

            text = text[(at + 1)..];
            at = text.IndexOfAnyExceptInRange('\0', '\u02ff');
        }

        return true;
    }
}
