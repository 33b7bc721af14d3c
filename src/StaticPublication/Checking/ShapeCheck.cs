using System.Globalization;
using StaticPublication.Text;
using static StaticPublication.Shape;

namespace StaticPublication.Checking;

/// <summary>Checks a stated record against a shape: faults of fields, types, keywords, dates, ids and addresses, each with its
/// location.</summary>
internal sealed class ShapeCheck(Record record, FaultList faults)
{
    // Whether what has no field can be kept all the same.
    private bool _keepsOthers;

    /// <summary>Returns the records that match a shape. Adds all faults to the list.</summary>
    public static IReadOnlyList<Record> Sound(IReadOnlyList<Record> records, OfMap shape, FaultList faults) =>
        [
            .. records
                .Select(record => WrittenNumbers.AsText(record, shape))
                .Where(record => IsSound(record, shape, TextCheck.OfBody(record), faults)),
        ];

    /// <summary>Returns whether a record matches a shape and has no other error. Adds its faults to the list.</summary>
    public static bool IsSound(Record record, OfMap shape, IEnumerable<Fault> others, FaultList faults)
    {
        var own = faults.ForPart();
        new ShapeCheck(record, own).Check(shape);
        own.AddAll(others);
        faults.AddReviewed(own.All);
        return !own.HasErrors;
    }

    /// <summary>Checks the whole record.</summary>
    public void Check(OfMap shape)
    {
        _keepsOthers = shape.Fields.Any(field => field.Shape is OfAnything && field.Name == "extra");
        CheckMap(record.Fields, shape, "");
    }

    private void CheckMap(StatedValue value, OfMap shape, string path)
    {
        if (!Is(value, StatedKind.Map, path, [.. shape.Fields.Select(field => field.Name)]))
        {
            return;
        }

        foreach (var stated in value.Fields)
        {
            var known = shape.Find(stated.Name);
            if (known is null)
            {
                faults.Add(
                    Faults.UnknownField(
                        record.PlaceOf(stated),
                        Join(path, stated.Name),
                        stated.Name,
                        NearestTo(stated.Name, [.. shape.Fields.Select(field => field.Name)]),
                        _keepsOthers
                    )
                );
            }
            else if (stated.Value.Kind == StatedKind.Null && known.Shape is not OfAnything)
            {
                faults.Add(Faults.NullValue(record.PlaceOf(stated.Value), Join(path, stated.Name)));
            }
            else
            {
                CheckValue(stated.Value, known.Shape, Join(path, stated.Name));
            }
        }

        foreach (var field in shape.Fields.Where(field => field.Required && value[field.Name] is null))
        {
            // A field that is missing in a whole file has no location of its own.
            var location = path.Length == 0 ? new SourceLocation(record.Path, value.Line, 1) : record.PlaceOf(value);
            faults.Add(Faults.MissingField(WholeFile(location), Join(path, field.Name)));
        }
    }

    // What days are called elsewhere.
    private static IReadOnlyList<string> NearestTo(string name, IReadOnlyList<string> known) =>
        name is "date" or "day" or "jour" or "datum" && known.FirstOrDefault(field => field is "on" or "published") is { } day
            ? [day]
            : NearestNames.Of(name, known);

    private void CheckValue(StatedValue value, Shape shape, string path)
    {
        switch (shape)
        {
            case OfMap map:
                CheckMap(value, map, path);
                break;
            case OfList list:
                CheckList(value, list, path);
                break;
            case OfNamed named:
                CheckNamed(value, named, path);
                break;
            case OfEither either:
                CheckValue(value, value.Kind is StatedKind.List or StatedKind.Map ? either.Whole : either.Short, path);
                break;
            case OfInteger integer:
                CheckInteger(value, integer, path);
                break;
            case OfNumber:
                CheckNumber(value, path);
                break;
            case OfBoolean:
                Is(value, StatedKind.Boolean, path);
                break;
            case OfAnything:
                // What is derived is not read, but made anew.
                faults.AddAll(path == "derived" ? [] : TextCheck.Verbatim(record, value, path));
                break;
            default:
                CheckText(value, shape, path);
                break;
        }
    }

    private void CheckList(StatedValue value, OfList list, string path)
    {
        if (Is(value, StatedKind.List, path))
        {
            for (var i = 0; i < value.Items.Count; i++)
            {
                CheckValue(value.Items[i], list.Item, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]");
            }
        }
    }

    private void CheckNamed(StatedValue value, OfNamed named, string path)
    {
        if (Is(value, StatedKind.Map, path))
        {
            foreach (var stated in value.Fields)
            {
                faults.AddAll(TextCheck.NameFaults(record, stated, path));
                CheckValue(stated.Value, named.Value, Join(path, stated.Name));
            }
        }
    }

    private void CheckNumber(StatedValue value, string path)
    {
        if (Is(value, StatedKind.Number, path) && !decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            faults.Add(Faults.NumberSize(record.PlaceOf(value), path, value.Text));
        }
    }

    private void CheckInteger(StatedValue value, OfInteger bounds, string path)
    {
        if (!Is(value, StatedKind.Number, path))
        {
            return;
        }

        if (
            !int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || number < bounds.Minimum
            || number > bounds.Maximum
        )
        {
            faults.Add(Faults.NumberRange(record.PlaceOf(value), path, value.Text, bounds.Minimum, bounds.Maximum));
        }
    }

    private void CheckText(StatedValue value, Shape shape, string path)
    {
        if (!Is(value, StatedKind.Text, path))
        {
            return;
        }

        faults.AddAll(TextCheck.Faults(record, value, shape, path));
    }

    private bool Is(StatedValue value, StatedKind kind, string path, IReadOnlyList<string>? parts = null)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        faults.Add(Faults.WrongType(record.PlaceOf(value), path, value, kind, parts ?? []));
        return false;
    }

    // Front matter begins on line 1 and its fields on line 2; a JSON record begins at its brace.
    private SourceLocation WholeFile(SourceLocation location) =>
        record.Body is not null && location.Line == 2 ? location with { Line = 1 } : location;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
