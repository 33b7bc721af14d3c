using System.Text;

namespace StaticPublication.Merging;

/// <summary>Changes places of a text and leaves every other character as it is.</summary>
/// <param name="text">The text, with its own line ends.</param>
/// <param name="path">Its file, for refusals.</param>
/// <param name="firstLine">Line of its first character in the file.</param>
internal sealed class TextEdits(string text, string path, int firstLine = 1)
{
    private readonly List<(int Start, int End, string With)> _edits = [];
    private readonly List<int> _lines = LinesOf(text);

    /// <summary>Number of values that are changed.</summary>
    public int Values { get; private set; }

    public string Text => text;

    /// <summary>Returns the index of a line and a column as faults tell them.</summary>
    public int IndexOf(int line, int column)
    {
        var at = LineStart(line);
        foreach (var rune in text.AsSpan(at).EnumerateRunes())
        {
            if (--column < 1)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    /// <summary>Returns the index of the first character of a line; the length of the text for a line after the last.</summary>
    public int LineStart(int line) => line - firstLine < _lines.Count ? _lines[line - firstLine] : text.Length;

    public void Replace(int start, int end, string with) => _edits.Add((start, end, with));

    /// <summary>Writes another id in place of the one that stands there.</summary>
    /// <exception cref="WrongUseException">It is written in another way, such as with escapes.</exception>
    public void Rename(StatedValue value, string from, string to)
    {
        var start = Start(value, from);
        Replace(start, start + from.Length, to);
        Values++;
    }

    /// <summary>Takes an id out of a list in which the other one stands already.</summary>
    public void TakeOut(StatedValue value, string id)
    {
        var start = Start(value, id);
        var (first, last) = text[start - 1] is '"' or '\'' ? (start - 1, start + id.Length + 1) : (start, start + id.Length);
        Values++;
        var line = LineStart(value.Line);
        if (text[line..first].Trim() == "-" && text[last..End(last)].Trim().Length == 0)
        {
            Replace(line, Math.Min(End(last) + 1, text.Length), "");
            return;
        }

        var after = last + text.AsSpan(last).IndexOfAnyExcept(" \t\r\n");
        if (text[after] == ',')
        {
            var next = after + 1 + Math.Max(0, text.AsSpan(after + 1).IndexOfAnyExcept(" \t\r\n"));
            Replace(first, next, "");
            return;
        }

        var comma = text.AsSpan(0, first).TrimEnd(" \t\r\n").Length - 1;
        if (text[after] is not (']' or '}') || text[comma] != ',')
        {
            throw Refused(value, "the list is written in an unusual way");
        }

        Replace(comma, last, "");
    }

    /// <summary>Returns the text with all changes. Those within another are part of it.</summary>
    public string Applied()
    {
        var result = new StringBuilder(text.Length);
        var ends = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var at = 0;
        // What is inserted where another change begins stands before that.
        var edits = _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End > edit.Start).ThenByDescending(edit => edit.End);
        foreach (var (start, end, with) in edits)
        {
            if (start >= at)
            {
                result.Append(text, at, start - at).Append(with.Replace("\n", ends, StringComparison.Ordinal));
                at = end;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    public WrongUseException Refused(StatedValue at, string why) =>
        new($"{new SourceLocation(path, at.Line, at.Column)}: {why}; change it by hand, then merge again.");

    private int Start(StatedValue value, string id)
    {
        var at = IndexOf(value.Line, value.Column);
        var start = at < text.Length && text[at] is '"' or '\'' ? at + 1 : at;
        return
            text.AsSpan(start).StartsWith(id, StringComparison.Ordinal)
            && (start + id.Length == text.Length || !(char.IsAsciiLetterOrDigit(text[start + id.Length]) || text[start + id.Length] == '-'))
            ? start
            : throw Refused(value, $"{id} is written in an unusual way");
    }

    // Before the line feed, and before a carriage return in front of it.
    private int End(int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private static List<int> LinesOf(string text)
    {
        var lines = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }

        return lines;
    }
}
