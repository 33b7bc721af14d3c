using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Searching;

/// <summary>Other ways to write dates and numbers in a query. The browser's <c>search-written.js</c> must read them alike.</summary>
internal sealed partial class QueryReader
{
    private static readonly string[] DatedFields = ["from", "until"];

    // « au:juillet 2022 » is au:2022-07.
    private static string InFigures(string typed, IndexRoot root)
    {
        var dated = DatedFields.SelectMany(field => root.Fields.GetValueOrDefault(field, [])).ToHashSet();
        return DatedField()
            .Replace(typed, found =>
            {
                string Of(string group) => found.Groups[group].Value;
                var month = root.Words.Months.ToList().FindIndex(names => names.Contains(Facets.Folded(Of("month")))) + 1;
                if (month == 0 || !dated.Contains(Facets.Folded(Of("name"))))
                {
                    return found.Value;
                }

                var day = Of("day").Length > 0 ? $"-{Of("day").PadLeft(2, '0')}" : "";
                var after = Of("closing").Length == 0 && char.IsWhiteSpace(found.Value[^1]) ? " " : "";
                return string.Create(CultureInfo.InvariantCulture, $"{Of("minus")}{Of("name")}:{Of("year")}-{month:00}{day}{after}");
            });
    }

    /// <summary>« 1/02/2023 » is sought as 1er février 2023, « 2022-07 » and « 07/2022 » as juillet 2022, « 14-32154QE » as 32154QE,
    /// « législature 16 » as 16e législature; « au:juillet 2022 » is au:2022-07. If all documents had the word 14, it would tell nothing of
    /// the question 14-32154QE; 7 is the number of many things, and 16 of days of another legislature.</summary>
    public static string AsPrinted(string typed, IndexRoot root)
    {
        var dated = Date()
            .Replace(InFigures(typed, root), found =>
            {
                int Of(string group) => int.TryParse(found.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
                var day = Of("day") switch
                {
                    0 => "",
                    1 => $"{root.Words.First} ",
                    var other => string.Create(CultureInfo.InvariantCulture, $"{other} "),
                };
                return $"{day}{root.Words.Months[Of("month") - 1][0]} {found.Groups["year"].Value}";
            });
        return Numbered()
            .Replace(Legislature().Replace(dated, ""), found =>
            {
                var number = int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture);
                var name = found.Groups["name"].Value;
                return number > 1 && Facets.Folded(name) == root.Words.Legislature[0]
                    ? string.Create(CultureInfo.InvariantCulture, $"{number}{root.Words.Legislature[1]} {name}")
                    : found.Value;
            });
    }

    /// <summary>Returns a query whose dates in figures are sought as a text prints them: « "01/02/2023" ».</summary>
    public static string AsTyped(string typed) =>
        typed.AsSpan().IndexOfAny("\"«»“”") >= 0 ? typed : Date().Replace(typed, date => $"\"{date.Value}\"");

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}:-])[0-9]{1,2}-(?=[0-9]{3}|[0-9]+\p{L}{2})")]
    private static partial Regex Legislature();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?<name>\p{L}+)[ :](?<number>[0-9]{1,2})(?![\p{L}\p{Nd}]|[-./]\p{Nd})")]
    private static partial Regex Numbered();

    // Not a part of a word, the value of a field, or the number of a law (n° 2022-10).
    [GeneratedRegex(
        """(?<![\p{L}\p{Nd}:"«“./-]|[°º] ?)(?:(?<year>(?:19|20)[0-9]{2})[-/](?<month>0?[1-9]|1[0-2])"""
            + """(?:[-/](?<day>0?[1-9]|[12][0-9]|3[01]))?"""
            + """|(?<day>0?[1-9]|[12][0-9]|3[01])(?<sign>[-./])(?<month>0?[1-9]|1[0-2])\k<sign>(?<year>(?:19|20)[0-9]{2})"""
            + """|(?<month>0?[1-9]|1[0-2])[/.](?<year>(?:19|20)[0-9]{2}))(?![\p{L}\p{Nd}]|[-./]\p{Nd})"""
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        """(?<!\S)(?<minus>-?)(?<name>[\p{L}_-]+):["«“]?\s?(?:(?<day>[0-9]{1,2})(?:\p{L}{1,2})?[.\s]+)?(?<month>\p{L}+)[.\s]+"""
            + """(?<year>[0-9]{4})(?![\p{L}\p{Nd}])\s?(?<closing>["»”]?)"""
    )]
    private static partial Regex DatedField();
}
