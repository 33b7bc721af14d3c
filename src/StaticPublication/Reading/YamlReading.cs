using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Reading;

/// <summary>A subset of YAML 1.2 to stated values: maps, lists and scalars; no anchors, aliases, tags, merge keys or second document.</summary>
/// <remarks>It follows the events of the parser, which come one at a time, so that nothing nests or grows before it has been counted.</remarks>
internal sealed class YamlReading
{
    private readonly YamlText _yaml;
    private readonly FaultList _faults;
    private readonly Parser _parser;
    private readonly FieldPath _field = new();
    private readonly bool _plainColumns;

    private (int Index, Place Place) _last;

    // Where text in block form (| and >) stands: tabs are its own there.
    private readonly List<Range> _blocks = [];

    private YamlReading(YamlText yaml, FaultList faults)
    {
        _yaml = yaml;
        _faults = faults;
        _parser = new Parser(new Scanner(new StringReader(yaml.Text), skipComments: true));
        _plainColumns = !yaml.Text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');
    }

    /// <summary>The one value of the text; null where a fault has been reported that leaves nothing to hand on.</summary>
    /// <param name="yaml">The text, already rid of control characters.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="levels">How deep maps and lists may nest in all.</param>
    public static StatedValue? Read(YamlText yaml, FaultList faults, int levels)
    {
        var reading = new YamlReading(yaml, faults);
        try
        {
            var value = reading.Document(levels);
            return value is not null && YamlFaults.TabIn(yaml, reading._blocks) is { } tab ? reading.Refuse(tab) : value;
        }
        catch (YamlException stop)
        {
            faults.Add(YamlFaults.Syntax(yaml, stop));
            return null;
        }
    }

    private StatedValue? Document(int levels)
    {
        Next();
        if (Next() is StreamEnd)
        {
            return StatedValue.Scalar(StatedKind.Null, "", _yaml.FirstLine, 1);
        }

        if (_parser.Current is DocumentStart { Version: not null } or DocumentStart { IsImplicit: false, Tags.Count: > 2 })
        {
            return Refuse(Faults.YamlDirective(PlaceOf(_parser.Current.Start)));
        }

        Next();
        var value = Node(levels);
        if (value is null)
        {
            return null;
        }

        Next();
        return Next() is DocumentStart second ? Refuse(Faults.YamlSecondDocument(PlaceOf(second.Start))) : value;
    }

    /// <summary>The value that begins at the current event; on return the current event is its last.</summary>
    private StatedValue? Node(int levels)
    {
        var start = _parser.Current!;
        if (start is AnchorAlias alias)
        {
            return Refuse(Faults.YamlAlias(PlaceOf(start.Start), _field.ToString(), "*" + alias.Value.Value));
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            return Refuse(Faults.YamlAlias(PlaceOf(start.Start), _field.ToString(), "&" + anchored.Anchor.Value));
        }

        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            return Refuse(Faults.YamlTag(PlaceOf(start.Start), _field.ToString(), TagAt(tagged)));
        }

        if (start is Scalar scalar)
        {
            return ScalarValue(scalar);
        }

        return levels == 0 ? Refuse(Faults.YamlDepth(PlaceOf(start.Start), _field.Top, JsonReading.Levels))
            : start is MappingStart ? Map(levels - 1)
            : List(levels - 1);
    }

    private StatedValue? List(int levels)
    {
        var place = PlaceOf(_parser.Current!.Start);
        var items = new List<StatedValue>();
        while (Next() is not SequenceEnd)
        {
            _field.EnterItem(items.Count);
            if (Node(levels) is not { } item)
            {
                return null;
            }

            items.Add(item);
            _field.Leave();
        }

        return StatedValue.List(items.ToArray(), place.Line, place.Column);
    }

    private StatedValue? Map(int levels)
    {
        var place = PlaceOf(_parser.Current!.Start);
        var fields = new List<StatedField>();
        var names = new FieldNames();
        while (Next() is not MappingEnd)
        {
            if (Field(levels) is not { } field)
            {
                return null;
            }

            if (names.Earlier(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(fields), field.Name) is { } earlier)
            {
                _faults.Add(Faults.YamlKeyTwice(new Place(_yaml.Path, field.Line, field.Column), _field.ToString(), _yaml.Path, earlier, field.Value));
            }
            else
            {
                fields.Add(field);
            }

            _field.Leave();
        }

        return StatedValue.Map(fields.ToArray(), place.Line, place.Column);
    }

    /// <summary>A name and its value; the path stays at the field, so that a second one can be reported there.</summary>
    private StatedField? Field(int levels)
    {
        var place = PlaceOf(_parser.Current!.Start);
        if (_parser.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } key || (key.Value.Length == 0 && key.Style == ScalarStyle.Plain))
        {
            return NoField(_parser.Current is Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } or MappingStart or SequenceStart
                ? Refuse(Faults.YamlKey(place, _field.ToString()))
                : Node(levels));
        }

        var name = TextReading.Normalised(key.Value);
        _field.Enter(name);
        if (name == "<<" && key.Style == ScalarStyle.Plain)
        {
            return NoField(Refuse(Faults.YamlMerge(place, _field.ToString())));
        }

        Next();
        return Node(levels) is { } value ? new StatedField(name, place.Line, place.Column, value) : null;
    }

    private StatedValue ScalarValue(Scalar scalar)
    {
        var place = PlaceOf(scalar.Start);
        var text = scalar.Value;
        if (scalar.Style == ScalarStyle.Plain)
        {
            var kind = YamlScalars.KindOf(text);
            if (kind == StatedKind.Text && YamlScalars.IsAmbiguous(text))
            {
                _faults.Add(Faults.AmbiguousNumber(place, _field.ToString(), text));
            }

            return StatedValue.Scalar(kind, kind == StatedKind.Null ? "" : TextReading.Normalised(text), place.Line, place.Column);
        }

        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            _blocks.Add((int)scalar.Start.Index..(int)scalar.End.Index);
        }

        if (scalar.Style == ScalarStyle.DoubleQuoted)
        {
            CheckEscapes(text, place);
        }

        return StatedValue.Scalar(StatedKind.Text, TextReading.Normalised(text), place.Line, place.Column, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted);
    }

    // Characters that stand in the file have been looked at before; here they come from escapes such as "\0".
    private void CheckEscapes(string text, Place place)
    {
        if (TextReading.ControlIn(text) is >= 0 and var control)
        {
            _faults.Add(Faults.ControlCharacter(place, _field.ToString(), text[control]));
        }

        if (TextReading.HasLoneSurrogate(text))
        {
            _faults.Add(Faults.HalfSurrogate(place, _field.ToString(), "\\u"));
        }
    }

    private string TagAt(NodeEvent tagged)
    {
        var rest = _yaml.Text.AsSpan((int)tagged.Start.Index);
        var end = rest.IndexOfAny(" \n,]}");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private ParsingEvent Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current! : throw new EndOfStreamException("The parser of YAML ended before its text.");
        }
        catch (Exception stop) when (stop is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or EndOfStreamException)
        {
            // The parser lets exceptions of other types through, for a list never closed among others.
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "something opened here or before is never closed", stop);
        }
    }

    private Place PlaceOf(Mark mark)
    {
        var place = new Place(_yaml.Path, _yaml.FirstLine + (int)mark.Line - 1, (int)mark.Column);
        if (_plainColumns)
        {
            return place;
        }

        // The parser counts UTF-16 units; a line is counted onward from the last place on it.
        var index = Math.Min((int)mark.Index, _yaml.Text.Length);
        if (_last.Place.Line != place.Line || _last.Index > index)
        {
            _last = (index - ((int)mark.Column - 1), place with { Column = 1 });
        }

        var column = _last.Place.Column + Utf8Reading.Scalars(_yaml.Text.AsSpan(_last.Index, index - _last.Index));
        _last = (index, place with { Column = column });
        return _last.Place;
    }

    private StatedValue? Refuse(Fault fault)
    {
        _faults.Add(fault);
        return null;
    }

    private static StatedField? NoField(StatedValue? refused) => refused is null ? null : throw new InvalidOperationException("A refused name was read.");
}
