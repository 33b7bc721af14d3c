using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Reading;

/// <summary>Reads a subset of YAML 1.2 into stated values: maps, lists and scalars. Anchors, aliases, tags, merge keys and second documents
/// are refused.</summary>
/// <remarks>Works on parser events one at a time, so that depth and size are checked before anything is built.</remarks>
internal sealed class YamlReading
{
    private readonly YamlText _yaml;
    private readonly FaultList _faults;
    private readonly YamlEvents _events;
    private readonly FieldPath _field = new();

    // Ranges of block scalars (| and >), in which tabs are allowed.
    private readonly List<Range> _blocks = [];

    private YamlReading(YamlText yaml, FaultList faults)
    {
        _yaml = yaml;
        _faults = faults;
        _events = new YamlEvents(yaml);
    }

    /// <summary>Reads the only value of the text. Returns null if a reported fault makes it unusable.</summary>
    /// <param name="yaml">The text, without control characters.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="levels">Maximum nesting of maps and lists.</param>
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
        _events.Next();
        if (_events.Next() is StreamEnd)
        {
            return StatedValue.Scalar(StatedKind.Null, "", _yaml.FirstLine, 1);
        }

        if (_events.Current is DocumentStart { Version: not null } or DocumentStart { IsImplicit: false, Tags.Count: > 2 })
        {
            return Refuse(Faults.YamlDirective(_events.PlaceOf(_events.Current.Start)));
        }

        _events.Next();
        var value = Node(levels);
        if (value is null)
        {
            return null;
        }

        _events.Next();
        return _events.Next() is DocumentStart second ? Refuse(Faults.YamlSecondDocument(_events.PlaceOf(second.Start))) : value;
    }

    /// <summary>Reads the value that begins at the current event, and stops at its last event.</summary>
    private StatedValue? Node(int levels)
    {
        var start = _events.Current;
        if (start is AnchorAlias alias)
        {
            return Refuse(Faults.YamlAlias(_events.PlaceOf(start.Start), _field.ToString(), "*" + alias.Value.Value));
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            return Refuse(Faults.YamlAlias(_events.PlaceOf(start.Start), _field.ToString(), "&" + anchored.Anchor.Value));
        }

        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            return Refuse(Faults.YamlTag(_events.PlaceOf(start.Start), _field.ToString(), _events.TagAt(tagged)));
        }

        if (start is Scalar scalar)
        {
            return ScalarValue(scalar);
        }

        return levels == 0 ? Refuse(Faults.YamlDepth(_events.PlaceOf(start.Start), _field.Top, JsonReading.MaxLevels))
            : start is MappingStart ? Map(levels - 1)
            : List(levels - 1);
    }

    private StatedValue? List(int levels)
    {
        var location = _events.PlaceOf(_events.Current.Start);
        var items = new List<StatedValue>();
        while (_events.Next() is not SequenceEnd)
        {
            _field.EnterItem(items.Count);
            if (Node(levels) is not { } item)
            {
                return null;
            }

            items.Add(item);
            _field.Leave();
        }

        return StatedValue.List(items.ToArray(), location.Line, location.Column);
    }

    private StatedValue? Map(int levels)
    {
        var location = _events.PlaceOf(_events.Current.Start);
        var fields = new List<StatedField>();
        var names = new FieldNames();
        while (_events.Next() is not MappingEnd)
        {
            if (Field(levels) is not { } field)
            {
                return null;
            }

            if (names.Earlier(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(fields), field.Name) is { } earlier)
            {
                _faults.Add(
                    Faults.YamlKeyTwice(
                        new SourceLocation(_yaml.Path, field.Line, field.Column),
                        _field.ToString(),
                        _yaml.Path,
                        earlier,
                        field.Value
                    )
                );
            }
            else
            {
                fields.Add(field);
            }

            _field.Leave();
        }

        return StatedValue.Map(fields.ToArray(), location.Line, location.Column);
    }

    /// <summary>Reads a name and its value. The path stays at the field, so that a duplicate can be reported there.</summary>
    private StatedField? Field(int levels)
    {
        var location = _events.PlaceOf(_events.Current.Start);
        if (
            _events.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } key
            || (key.Value.Length == 0 && key.Style == ScalarStyle.Plain)
        )
        {
            return NoField(
                _events.Current is Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } or MappingStart or SequenceStart
                    ? Refuse(Faults.YamlKey(location, _field.ToString()))
                    : Node(levels)
            );
        }

        var name = TextReading.Normalised(key.Value);
        _field.Enter(name);
        if (name == "<<" && key.Style == ScalarStyle.Plain)
        {
            return NoField(Refuse(Faults.YamlMerge(location, _field.ToString())));
        }

        _events.Next();
        return Node(levels) is { } value ? new StatedField(name, location.Line, location.Column, value) : null;
    }

    private StatedValue ScalarValue(Scalar scalar)
    {
        var indentation = 0;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            _blocks.Add((int)scalar.Start.Index..(int)scalar.End.Index);
            indentation = _yaml.IndentationBelow((int)scalar.Start.Index, scalar.Value);
        }

        return YamlScalars.Value(scalar, _events.PlaceOf(scalar.Start), indentation, _field, _faults);
    }

    private StatedValue? Refuse(Fault fault)
    {
        _faults.Add(fault);
        return null;
    }

    private static StatedField? NoField(StatedValue? refused) =>
        refused is null ? null : throw new InvalidOperationException("A refused name was read.");
}
