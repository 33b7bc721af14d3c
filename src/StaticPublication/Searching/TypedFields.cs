using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>The fields of a query as typed, such as <c>du:2013</c>.</summary>
internal static partial class TypedFields
{
    /// <summary>Removes fields from a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="names">Names of the fields, folded.</param>
    public static (string Kept, IReadOnlyList<string> Values) Without(string text, IReadOnlyCollection<string> names)
    {
        var values = new List<string>();
        var rest = Field()
            .Replace(text, field =>
            {
                if (!names.Contains(string.Concat(Tokenizer.Of(field.Groups["name"].Value))))
                {
                    return field.Value;
                }

                values.Add(Marks().Replace(field.Groups["value"].Value, ""));
                return "";
            });
        return (Spaces().Replace(rest, " ").Trim(), values);
    }

    /// <summary>Returns a query whose period ends before it begins, the other way round.</summary>
    public static string Mended(string text, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        var (afterFrom, first) = Without(text, [.. fields["from"]]);
        var (rest, last) = Without(afterFrom, [.. fields["until"]]);
        return $"{rest} {fields["from"][0]}:{last.Last(IsDate)} {fields["until"][0]}:{first.Last(IsDate)}".Trim();
    }

    /// <summary>Reads a date, a month or a year, also with the day first.</summary>
    public static bool TryDate(string value, out PartialDate date)
    {
        var parts = value.Split('-', '.', '/');
        if (parts[^1].Length == 4 && parts[^1].All(char.IsAsciiDigit))
        {
            Array.Reverse(parts);
        }

        return PartialDate.TryParse(string.Join('-', parts.Select(part => part.PadLeft(2, '0'))), out date);
    }

    private static bool IsDate(string value) => TryDate(value, out _);

    [GeneratedRegex("""(?<!\S)-?(?<name>[\p{L}\p{N}_][\p{L}\p{N}_-]*):(?<value>"[^"]*"?|«[^»]*»?|“[^”]*”?|\S*)""")]
    private static partial Regex Field();

    [GeneratedRegex("[\"«»“”]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
