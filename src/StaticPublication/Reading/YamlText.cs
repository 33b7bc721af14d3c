namespace StaticPublication.Reading;

/// <summary>A run of YAML in a file: front matter, or the whole of a <c>.yml</c> file, with line feeds for line ends.</summary>
/// <param name="Path">The file, as shown in faults.</param>
/// <param name="Text">The YAML.</param>
/// <param name="FirstLine">Line in the file of its first line, from 1.</param>
internal sealed record YamlText(string Path, string Text, int FirstLine)
{
    /// <summary>Place of a character by its index in the text.</summary>
    public SourceLocation PlaceOf(int index)
    {
        var before = Text.AsSpan(0, Math.Clamp(index, 0, Text.Length));
        var line = before.LastIndexOf('\n') + 1;
        return new SourceLocation(Path, FirstLine + before.Count('\n'), 1 + Utf8Reading.Scalars(before[line..]));
    }

    /// <summary>Spaces that stand before each line of a text in block form, whose head is at an index: those of the first line that is not
    /// empty, but for the ones that are its own.</summary>
    public int IndentationBelow(int index, string block)
    {
        var lines = Text.AsSpan(index).EnumerateLines();
        lines.MoveNext();
        foreach (var own in block.AsSpan().EnumerateLines())
        {
            if (lines.MoveNext() && !own.IsWhiteSpace())
            {
                return lines.Current.Length - lines.Current.TrimStart(' ').Length - (own.Length - own.TrimStart(' ').Length);
            }
        }

        return 0;
    }

    /// <summary>The field without indentation that a character belongs to; empty above the first.</summary>
    public string FieldAt(int index)
    {
        var end = Text.AsSpan(Math.Min(index, Text.Length)).IndexOf('\n');
        var rest = end < 0 ? Text.AsSpan() : Text.AsSpan(0, index + end);
        while (rest.Length > 0)
        {
            var start = rest.LastIndexOf('\n') + 1;
            var line = rest[start..];
            var colon = line.IndexOf(':');
            if (colon > 0 && line[0] is not (' ' or '\t' or '-' or '#' or '"' or '\'' or '{' or '['))
            {
                return line[..colon].TrimEnd().ToString();
            }

            rest = rest[..Math.Max(0, start - 1)];
        }

        return "";
    }
}
