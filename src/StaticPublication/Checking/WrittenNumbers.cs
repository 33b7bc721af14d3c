using static StaticPublication.Shape;

namespace StaticPublication.Checking;

/// <summary>Numbers that YAML holds without quotes where text belongs: they are that text, as written. JSON says which of both it
/// means.</summary>
internal static class WrittenNumbers
{
    /// <summary>The record with those numbers as text; the record itself where it has none.</summary>
    public static Record AsText(Record record, OfMap shape) =>
        IsYaml(record.Path) && Of(record.Fields, shape) is var fields && !ReferenceEquals(fields, record.Fields)
            ? record with
            {
                Fields = fields,
            }
            : record;

    private static bool IsYaml(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static StatedValue Of(StatedValue value, Shape shape) =>
        (value.Kind, shape) switch
        {
            (StatedKind.Map, OfMap map) => Fields(value, name => map.Find(name)?.Shape),
            (StatedKind.Map, OfNamed named) => Fields(value, _ => named.Value),
            (StatedKind.List, OfList list) => Items(value, list.Item),
            (StatedKind.List or StatedKind.Map, OfEither either) => Of(value, either.Whole),
            (_, OfEither either) => Of(value, either.Short),
            (StatedKind.Number, not (OfMap or OfNamed or OfList or OfInteger or OfNumber or OfBoolean or OfAnything)) => StatedValue.Scalar(
                StatedKind.Text,
                value.Text,
                value.Line,
                value.Column,
                value.Form
            ),
            _ => value,
        };

    private static StatedValue Fields(StatedValue value, Func<string, Shape?> shapeOf)
    {
        var fields = value
            .Fields.Select(field => shapeOf(field.Name) is { } shape ? field with { Value = Of(field.Value, shape) } : field)
            .ToList();
        return fields.Zip(value.Fields).Any(pair => !ReferenceEquals(pair.First.Value, pair.Second.Value))
            ? StatedValue.Map(fields, value.Line, value.Column)
            : value;
    }

    private static StatedValue Items(StatedValue value, Shape item)
    {
        var items = value.Items.Select(stated => Of(stated, item)).ToList();
        return items.Zip(value.Items).Any(pair => !ReferenceEquals(pair.First, pair.Second))
            ? StatedValue.List(items, value.Line, value.Column)
            : value;
    }
}
