namespace StaticPublication;

/// <summary>A document, an authority or a page as its file states it: fields with their places, and the Markdown below them where there is
/// any.</summary>
/// <param name="Path">The file, as typed by the user and with forward slashes.</param>
/// <param name="Fields">A map.</param>
/// <param name="Body">Markdown below the front matter in NFC with line feeds; null for the other forms.</param>
/// <param name="BodyLine">Line on which the body begins, from 1.</param>
internal sealed record Record(string Path, StatedValue Fields, string? Body = null, int BodyLine = 0)
{
    /// <summary>Where a value of this record stands.</summary>
    public SourceLocation PlaceOf(StatedValue value) => new(Path, value.Line, value.Column);

    /// <summary>Where the name of a field stands.</summary>
    public SourceLocation PlaceOf(StatedField field) => new(Path, field.Line, field.Column);

    /// <summary>Where a character within a value stands; escapes before it are not counted.</summary>
    public SourceLocation PlaceOf(StatedValue value, int index)
    {
        var before = value.Text.AsSpan(0, index);
        var line = before.Count('\n');
        var ownLine = line == 0 ? before : before[(before.LastIndexOf('\n') + 1)..];
        var column = 0;
        foreach (var _ in ownLine.EnumerateRunes())
        {
            column++;
        }

        return line == 0
            ? new SourceLocation(Path, value.Line, value.Column + (value.IsQuoted ? 1 : 0) + column)
            : new SourceLocation(Path, value.Line + line, column + 1);
    }
}
