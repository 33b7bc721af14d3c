namespace StaticPublication.Reading;

/// <summary>YAML text within a file, with line feeds as line ends: front matter, or a whole <c>.yml</c> file.</summary>
/// <param name="Path">Path of the file as shown in faults.</param>
/// <param name="Text">The YAML.</param>
/// <param name="FirstLine">Line of the file at which the text begins, starting at 1.</param>
internal sealed record YamlText(string Path, string Text, int FirstLine)
{
    /// <summary>Returns the position of a character by its index in the text.</summary>
    public SourceLocation PlaceOf(int index)
    {
        var before = Text.AsSpan(0, Math.Clamp(index, 0, Text.Length));
        var line = before.LastIndexOf('\n') + 1;
        return new SourceLocation(Path, FirstLine + before.Count('\n'), 1 + Utf8Reading.Scalars(before[line..]));
    }

    /// <summary>Returns the indentation of a block scalar whose header is at an index: the spaces of its first line that is not blank,
    /// minus those that belong to its content.</summary>
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

    /// <summary>Returns the top-level field that a character belongs to. Empty before the first field.</summary>
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
