using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Reading;

/// <summary>The parser's events, one at a time, with positions in the file.</summary>
internal sealed class YamlEvents(YamlText yaml)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(yaml.Text), skipComments: true));
    private readonly bool _plainColumns = !yaml.Text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');
    private (int Index, SourceLocation Place) _last;

    /// <summary>The event that <see cref="Next"/> returned last.</summary>
    public ParsingEvent Current => _parser.Current!;

    /// <summary>Advances to the next event. Throws <see cref="YamlException"/> for every kind of parser failure.</summary>
    public ParsingEvent Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current! : throw new EndOfStreamException("The parser of YAML ended before its text.");
        }
        catch (Exception stop)
            when (stop
                    is InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or FormatException
                        or OverflowException
                        or EndOfStreamException
            )
        {
            // The parser also throws exceptions of other types, for example if a list is never closed.
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "something opened here or before is never closed", stop);
        }
    }

    /// <summary>Converts a parser mark to a position in the file.</summary>
    public SourceLocation PlaceOf(Mark mark)
    {
        var location = new SourceLocation(yaml.Path, yaml.FirstLine + (int)mark.Line - 1, (int)mark.Column);
        if (_plainColumns)
        {
            return location;
        }

        // The parser counts UTF-16 units. Counting continues from the previous position on the same line.
        var index = Math.Min((int)mark.Index, yaml.Text.Length);
        if (_last.Place.Line != location.Line || _last.Index > index)
        {
            _last = (index - ((int)mark.Column - 1), location with { Column = 1 });
        }

        var column = _last.Place.Column + Utf8Reading.Scalars(yaml.Text.AsSpan(_last.Index, index - _last.Index));
        _last = (index, location with { Column = column });
        return _last.Place;
    }

    /// <summary>Returns a tag as written in the file.</summary>
    public string TagAt(NodeEvent tagged)
    {
        var rest = yaml.Text.AsSpan((int)tagged.Start.Index);
        var end = rest.IndexOfAny(" \n,]}");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
