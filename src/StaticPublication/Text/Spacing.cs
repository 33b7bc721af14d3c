using System.Buffers;

namespace StaticPublication.Text;

/// <summary>Makes the spaces of French punctuation non-breaking on pages. Words and data stay as in the source.</summary>
internal static class Spacing
{
    private const char NoBreak = '\u00a0';
    private const char Narrow = '\u202f';
    private static readonly SearchValues<char> Marks = SearchValues.Create(";:?!»«%°");

    /// <summary>Returns whether a French text has a breaking space at which no line may break.</summary>
    public static bool Breaks(ReadOnlySpan<char> text)
    {
        for (int at, from = 0; (at = text[from..].IndexOfAny(Marks)) >= 0; from += at + 1)
        {
            if (SpaceOf(text, from + at) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the text with no-break spaces before « ; : ? ! » % » and after « and n°; the same instance if there is nothing to
    /// change.</summary>
    public static string French(string text) => !Breaks(text) ? text : string.Create(text.Length, text, static (spaced, plain) =>
            {
                plain.CopyTo(spaced);
                for (int at, from = 0; (at = spaced[from..].IndexOfAny(Marks)) >= 0; from += at + 1)
                {
                    if (SpaceOf(spaced, from + at) is >= 0 and var space)
                    {
                        spaced[space] = spaced[from + at] is ';' or '?' or '!' or '%' ? Narrow : NoBreak;
                    }
                }
            });

    // Returns the index of the plain space that belongs to a mark, or -1.
    private static int SpaceOf(ReadOnlySpan<char> text, int mark)
    {
        var space = text[mark] is '«' or '°' ? mark + 1 : mark - 1;
        return space >= 0 && space < text.Length && text[space] == ' ' && IsFrench(text, mark) ? space : -1;
    }

    // « ° » is a number sign after n only, otherwise a degree sign. Marks within code (« ?> ») are not punctuation.
    private static bool IsFrench(ReadOnlySpan<char> text, int mark) =>
        text[mark] switch
        {
            '«' => true,
            '°' => mark > 0 && (text[mark - 1] is 'n' or 'N'),
            _ => mark + 1 == text.Length
                || char.IsWhiteSpace(text[mark + 1])
                || text[mark + 1] is ',' or '.' or ';' or ':' or '?' or '!' or '»' or '”' or ')' or '…',
        };
}
