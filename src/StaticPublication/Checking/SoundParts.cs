using System.Globalization;
using System.Text.RegularExpressions;
using static StaticPublication.Shape;

namespace StaticPublication.Checking;

/// <summary>What is left of a record without the fields that have errors: enough to check everything else with, so that one run tells all
/// faults.</summary>
internal static partial class SoundParts
{
    /// <summary>The record without them, as its shape asks; null if nothing stands in for what it must have. Adds all faults to the
    /// list.</summary>
    public static Record? Of(Record record, OfMap shape, Func<string, StatedValue?> standIn, FaultList faults)
    {
        var own = faults.ForPart();
        if (ShapeCheck.Sound([record], shape, own) is [var sound])
        {
            faults.AddReviewed(own.All);
            return sound;
        }

        faults.AddReviewed(own.All);
        var wrong = own
            .All.Where(fault => fault.Severity == Severity.Error)
            .Select(fault => Beginning().Match(fault.Field))
            .ToLookup(match => match.Groups["name"].Value, match => match.Groups["item"].Value, StringComparer.Ordinal);
        var fields = record.Fields.Fields.Select(field => Without(field, [.. wrong[field.Name]])).OfType<StatedField>().ToList();
        var missing = shape.Fields.Where(field => field.Required && !fields.Exists(one => one.Name == field.Name));
        foreach (var (name, value) in missing.Select(field => (field.Name, standIn(field.Name))).ToList())
        {
            fields.AddRange(value is null ? [] : [new StatedField(name, 1, 1, value)]);
        }

        var left = record with { Fields = StatedValue.Map(fields, record.Fields.Line, record.Fields.Column) };
        return ShapeCheck.Sound([left], shape, faults.ForPart()) is [var rest] ? rest : null;
    }

    private static StatedField? Without(StatedField field, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return field;
        }

        if (items.Contains(""))
        {
            return null;
        }

        var left = field.Value.Items.Where((_, i) => !items.Contains(i.ToString(CultureInfo.InvariantCulture))).ToList();
        return field with { Value = StatedValue.List(left, field.Value.Line, field.Value.Column) };
    }

    [GeneratedRegex(@"\A(?<name>[^.\[]*)(\[(?<item>[0-9]+)\])?")]
    private static partial Regex Beginning();
}
