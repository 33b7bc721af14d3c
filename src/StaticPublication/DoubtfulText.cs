using StaticPublication.Text;

namespace StaticPublication;

/// <summary>What a text may suffer from, of which only a person can say whether it does.</summary>
[Flags]
internal enum TextDoubts
{
    None = 0,

    /// <summary>It ends in the middle of a sentence.</summary>
    Cut = 1,

    /// <summary>A word has letters of two scripts.</summary>
    MixedScripts = 2,
}

internal static class DoubtfulText
{
    // A signature or a heading may end without a full stop; a source that cuts does so far behind the beginning.
    private const int ShortestCut = 200;

    private static readonly System.Buffers.SearchValues<char> Wrapping = System.Buffers.SearchValues.Create("*_`\"'»”’)] \t\r\n");

    /// <summary>Returns what a stated text may suffer from.</summary>
    public static TextDoubts Of(StatedValue? markdown) => markdown is null ? TextDoubts.None : Of(markdown.Text);

    /// <inheritdoc cref="Of(StatedValue)"/>
    public static TextDoubts Of(string markdown) =>
        (IsCut(markdown) ? TextDoubts.Cut : TextDoubts.None) | (MixedWord(markdown) is null ? TextDoubts.None : TextDoubts.MixedScripts);

    /// <summary>Returns the first word with Latin letters beside Cyrillic ones, or beside Greek ones that look like Latin; null if there is
    /// none. Units such as kΩ and names such as α-amylase are none.</summary>
    public static string? MixedWord(string text)
    {
        // Greek and Cyrillic.
        for (var at = text.AsSpan().IndexOfAnyInRange('\u0370', '\u052F'); at >= 0; )
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var word = text.AsSpan(start, end - start);
            if (word.ContainsAnyInRange('A', '\u024F') && word.ContainsAny(Confusables.LookingLatin))
            {
                return word.ToString();
            }

            var next = text.AsSpan(end).IndexOfAnyInRange('\u0370', '\u052F');
            at = next < 0 ? -1 : end + next;
        }

        return null;
    }

    private static bool IsCut(string markdown)
    {
        var last = markdown.AsSpan().LastIndexOfAnyExcept(Wrapping);
        if (last < ShortestCut || !(char.IsLetterOrDigit(markdown[last]) || markdown[last] is ',' or '-' or '<' or '('))
        {
            return false;
        }

        // The last line of a table, of a list or of addresses has no full stop; nor has a short one, such as a signature.
        var line = markdown.AsSpan(markdown.LastIndexOf('\n', last) + 1);
        return line.Length >= 80
            && line.TrimStart()[0] is not ('|' or '#' or '-' or '*' or '!' or '[' or '<')
            && !line.Contains("://", StringComparison.Ordinal);
    }
}
