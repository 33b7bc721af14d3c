namespace StaticPublication;

/// <summary>A document, an authority or a page as its file states it: fields with their locations, and the Markdown below them if there is
/// any.</summary>
/// <param name="Path">The file, as typed by the user, with forward slashes.</param>
/// <param name="Fields">A map.</param>
/// <param name="Body">Markdown below the front matter, in NFC with line feeds; null for other formats.</param>
/// <param name="BodyLine">Line on which the body begins, from 1.</param>
internal sealed record Record(string Path, StatedValue Fields, string? Body = null, int BodyLine = 0)
{
    /// <summary>Returns the location of a value of this record.</summary>
    public SourceLocation PlaceOf(StatedValue value) => new(Path, value.Line, value.Column);

    /// <summary>Returns the location of the name of a field.</summary>
    public SourceLocation PlaceOf(StatedField field) => new(Path, field.Line, field.Column);

    /// <summary>Returns the location of a character within a text. Only escapes that are always required are taken into account: those of
    /// line ends, of quotes and of the escape character itself.</summary>
    public SourceLocation PlaceOf(StatedValue value, int index)
    {
        var before = value.Text.AsSpan(0, index);
        var line = before.Count('\n');
        var column = 0;
        foreach (var rune in before[(value.Form == TextForm.Escaped ? 0 : before.LastIndexOf('\n') + 1)..].EnumerateRunes())
        {
            column += IsTwoCharacters(rune.Value, value.Form) ? 2 : 1;
        }

        return value.Form switch
        {
            TextForm.Folded => PlaceOf(value),
            TextForm.Indented => new SourceLocation(Path, value.Line + 1 + line, value.Indentation + 1 + column),
            TextForm.Escaped or TextForm.SingleQuoted => new SourceLocation(Path, value.Line, value.Column + 1 + column),
            _ => new SourceLocation(Path, value.Line + line, (line == 0 ? value.Column : 1) + column),
        };
    }

    private static bool IsTwoCharacters(int rune, TextForm form) =>
        form switch
        {
            TextForm.Escaped => rune is '\n' or '\t' or '"' or '\\',
            TextForm.SingleQuoted => rune is '\'',
            _ => false,
        };
}
