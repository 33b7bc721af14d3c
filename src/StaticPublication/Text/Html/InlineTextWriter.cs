using System.Text;

namespace StaticPublication.Text.Html;

/// <summary>Writes one inline text so that its emphasis is parsed as emphasis: see the flanking rules of CommonMark 0.31.2, section
/// 6.2.</summary>
internal readonly struct InlineTextWriter(StringBuilder output, char following)
{
    public void Write(string text, InlineStyle style, string? link)
    {
        if (style == InlineStyle.Plain && link is null)
        {
            output.Append(MarkdownText.Escape(text));
            return;
        }

        var head = text.Length - text.TrimStart().Length;
        var tail = text.Length - text.TrimEnd().Length;
        if (head == text.Length)
        {
            output.Append(text);
            return;
        }

        output.Append(text, 0, head);
        if (link is null)
        {
            WriteMarked(text[head..^tail], style, tail > 0 ? ' ' : following);
        }
        else
        {
            WriteLink(text[head..^tail], style, link);
        }

        output.Append(text, text.Length - tail, tail);
    }

    private void WriteLink(string text, InlineStyle style, string link)
    {
        output.Append('[');
        WriteMarked(text, style, ']');
        output.Append("](").Append(link).Append(')');
    }

    // Emphasis is not recognised between a word and punctuation, so punctuation at such an edge is written outside it. This looks the same
    // to the reader.
    private void WriteMarked(string text, InlineStyle style, char next)
    {
        var first = 0;
        var last = text.Length;
        if (style != InlineStyle.Plain && !IsOpen(output.Length > 0 ? output[^1] : ' '))
        {
            while (first < last && IsOpen(text[first]))
            {
                first++;
            }
        }

        if (style != InlineStyle.Plain && !IsOpen(next))
        {
            while (last > first && IsOpen(text[last - 1]))
            {
                last--;
            }
        }

        var mark = first == last ? "" : Mark(style);
        output
            .Append(MarkdownText.Escape(text[..first]))
            .Append(mark)
            .Append(MarkdownText.Escape(text[first..last]))
            .Append(mark)
            .Append(MarkdownText.Escape(text[last..]));
    }

    private string Mark(InlineStyle style)
    {
        var mark = style switch
        {
            InlineStyle.Bold => "**",
            InlineStyle.Italic => "*",
            InlineStyle.Bold | InlineStyle.Italic => "***",
            _ => "",
        };
        // Adjacent asterisks would be parsed as one delimiter.
        return output.Length > 0 && output[^1] == '*' ? mark.Replace('*', '_') : mark;
    }

    private static bool IsOpen(char character) => char.IsWhiteSpace(character) || char.IsPunctuation(character) || char.IsSymbol(character);
}
