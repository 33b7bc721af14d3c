using System.Buffers;
using System.Text;

namespace StaticPublication.Reading;

/// <summary>What every text goes through once decoded: line feeds for line ends, Unicode NFC, and a look for characters that no text may
/// hold.</summary>
internal static class TextReading
{
    // Tab, line feed and, for its pair with the line feed, carriage return are looked at apart. U+0080 to U+009F are controls too:
    // they are what a Windows-1252 text becomes when it is taken for Latin-1.
    private static readonly SearchValues<char> LowControls = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n')),
    ]);

    // Two searches go over the same window, so that a text of nothing but controls still takes time in proportion to its length.
    private const int Window = 512;

    /// <summary>The text with line feeds and in NFC; the same object where nothing changes.</summary>
    public static string Normalised(string text)
    {
        var lines = text.Contains("\r\n", StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
        return IsComposed(lines) || HasLoneSurrogate(lines) ? lines : Composed(lines);
    }

    // The library refuses U+FFFE, a noncharacter that JSON and UTF-8 allow and that composes with nothing.
    private static string Composed(string text) =>
        text.Contains('\ufffe', StringComparison.Ordinal)
            ? string.Join('\ufffe', text.Split('\ufffe').Select(part => part.Normalize(NormalizationForm.FormC)))
            : text.Normalize(NormalizationForm.FormC);

    /// <summary>Index of the first control character but tab, line feed and a carriage return before a line feed; -1 where there is
    /// none.</summary>
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

    /// <summary>Whether half a surrogate pair stands alone in it.</summary>
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

    // No character below U+0300, and none from U+2002 to U+20CF (general punctuation, superscripts, currency), changes in NFC or composes
    // with its neighbour (UAX 15, NFC_Quick_Check): French text is settled without asking ICU.
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
