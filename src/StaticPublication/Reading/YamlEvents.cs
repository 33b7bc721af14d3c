using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Reading;

/// <summary>The events of the parser, one at a time, with places in the file.</summary>
internal sealed class YamlEvents(YamlText yaml)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(yaml.Text), skipComments: true));
    private readonly bool _plainColumns = !yaml.Text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');
    private (int Index, SourceLocation Place) _last;

    /// <summary>The event that <see cref="Next"/> went to last.</summary>
    public ParsingEvent Current => _parser.Current!;

    /// <summary>Goes to the next event; every way in which the parser fails is a <see cref="YamlException"/>.</summary>
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
            // The parser lets exceptions of other types through, for a list never closed among others.
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "something opened here or before is never closed", stop);
        }
    }

    /// <summary>Place in the file of a mark of the parser.</summary>
    public SourceLocation PlaceOf(Mark mark)
    {
        var location = new SourceLocation(yaml.Path, yaml.FirstLine + (int)mark.Line - 1, (int)mark.Column);
        if (_plainColumns)
        {
            return location;
        }

        // The parser counts UTF-16 units; a line is counted onward from the last place on it.
        var index = Math.Min((int)mark.Index, yaml.Text.Length);
        if (_last.Place.Line != location.Line || _last.Index > index)
        {
            _last = (index - ((int)mark.Column - 1), location with { Column = 1 });
        }

        var column = _last.Place.Column + Utf8Reading.Scalars(yaml.Text.AsSpan(_last.Index, index - _last.Index));
        _last = (index, location with { Column = column });
        return _last.Place;
    }

    /// <summary>A tag as it is written.</summary>
    public string TagAt(NodeEvent tagged)
    {
        var rest = yaml.Text.AsSpan((int)tagged.Start.Index);
        var end = rest.IndexOfAny(" \n,]}");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
