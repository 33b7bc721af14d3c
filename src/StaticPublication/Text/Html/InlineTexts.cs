using System.Text;

namespace StaticPublication.Text.Html;

/// <summary>Emphasis of an inline text.</summary>
[Flags]
internal enum InlineStyle
{
    Plain = 0,
    Italic = 1,
    Bold = 2,
}

/// <summary>Collects the inline content of one block (texts with style and link, and line breaks) and converts it to Markdown.</summary>
internal sealed class InlineTexts
{
    private readonly List<InlineText> runs = [];

    public void Add(string text, InlineStyle style, string? link = null) => runs.Add(new InlineText(text, style, link));

    public void Break() => runs.Add(new InlineText("\n", InlineStyle.Plain, null, IsBreak: true));

    /// <summary>Returns the paragraphs collected so far and starts again. A single line break stays a line break; two or more separate
    /// paragraphs.</summary>
    public List<string> Flush()
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        var line = new List<InlineText>();
        var breaks = 0;
        foreach (var run in runs.Append(new InlineText("", InlineStyle.Plain, null, IsBreak: true)))
        {
            if (!run.IsBreak)
            {
                line.Add(run);
                continue;
            }

            var text = Line(line);
            line.Clear();
            breaks = text.Length > 0 ? 1 : breaks + 1;
            if (text.Length > 0)
            {
                lines.Add(text);
            }
            else if (breaks > 1)
            {
                CloseParagraph(lines, paragraphs);
            }
        }

        CloseParagraph(lines, paragraphs);
        runs.Clear();
        return paragraphs;
    }

    private static void CloseParagraph(List<string> lines, List<string> paragraphs)
    {
        if (lines.Count > 0)
        {
            paragraphs.Add(string.Join("\\\n", lines));
        }

        lines.Clear();
    }

    private static string Line(List<InlineText> line)
    {
        var merged = Merge(line);
        var output = new StringBuilder();
        for (var i = 0; i < merged.Count; i++)
        {
            new InlineTextWriter(output, i + 1 < merged.Count ? merged[i + 1].Text[0] : ' ').Write(
                merged[i].Text,
                merged[i].Style,
                merged[i].Link
            );
        }

        return MarkdownText.EscapeStart(output.ToString());
    }

    // Collapses white space as browsers do, and joins adjacent texts of the same style and link.
    private static List<InlineText> Merge(List<InlineText> line)
    {
        var merged = new List<InlineText>();
        var spaced = true;
        foreach (var run in line)
        {
            var text = Collapse(run.Text, ref spaced);
            if (text.Length == 0)
            {
                continue;
            }

            if (merged.Count > 0 && merged[^1].Style == run.Style && merged[^1].Link == run.Link)
            {
                merged[^1] = merged[^1] with { Text = merged[^1].Text + text };
            }
            else
            {
                merged.Add(run with { Text = text });
            }
        }

        if (merged.Count > 0)
        {
            merged[^1] = merged[^1] with { Text = merged[^1].Text.TrimEnd(' ') };
        }

        if (merged.Count > 0 && merged[^1].Text.Length == 0)
        {
            merged.RemoveAt(merged.Count - 1);
        }

        return merged;
    }

    private static string Collapse(string text, ref bool spaced)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var space = character is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!space || !spaced)
            {
                collapsed.Append(space ? ' ' : character);
            }

            spaced = space;
        }

        return collapsed.ToString();
    }

    private readonly record struct InlineText(string Text, InlineStyle Style, string? Link, bool IsBreak = false);
}
