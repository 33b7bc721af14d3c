using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Text.Html;
using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>A text of a cell that is no value of its field.</summary>
internal sealed class CellFaultException(string what) : Exception(what);

/// <summary>Turns the text of a cell into a value of a shape.</summary>
/// <param name="dropped">Counts what the conversion of texts drops.</param>
internal sealed partial class CellTexts(SortedDictionary<string, int> dropped)
{
    private static readonly string[] Truths = ["true", "vrai", "oui", "yes", "1", "x"];
    private static readonly string[] Untruths = ["false", "faux", "non", "no", "0"];

    /// <summary>Returns the value.</summary>
    /// <exception cref="CellFaultException">The text is no such value.</exception>
    public JsonNode Value(Shape shape, string cell, TableReading reading)
    {
        if (Error().IsMatch(cell))
        {
            throw new CellFaultException($"the spreadsheet shows {cell}: mend the formula");
        }

        var text = SourceText.Clean(cell, dropped);
        return shape switch
        {
            OfMarkdown => Markdown(text, reading.TextForm),
            OfDate date => Date(text, date.Partial, reading.Dates),
            OfInteger => Integer(text),
            OfBoolean => Boolean(text),
            OfChoice choice => choice.Words.FirstOrDefault(word => TableMap.Key(word) == TableMap.Key(text)) ?? SourceText.OneLine(text),
            OfLanguage => text.ToLowerInvariant(),
            OfAnything or OfNumber when reading.Numbers is { } numbers => numbers.Value(cell),
            _ => SourceText.OneLine(text),
        };
    }

    private string Markdown(string text, string? form)
    {
        var html = form == "html" || (form is null && Tag().IsMatch(text));
        return form == "markdown" ? text.Normalize()
            : html ? new HtmlText(dropped).ToMarkdown(text)
            : new HtmlText(dropped).ToMarkdown(string.Concat(Paragraphs().Split(text.ReplaceLineEndings("\n")).Select(Paragraph)));
    }

    private static string Paragraph(string lines) =>
        $"<p>{WebUtility.HtmlEncode(lines.Trim()).Replace("\n", "<br>", StringComparison.Ordinal)}</p>";

    private static string Date(string text, bool mayBePartial, CellDates dates)
    {
        var iso = dates.Iso(text)
            ?? throw new CellFaultException(
                Serial().IsMatch(text) ? $"\"{text}\" is a number that a spreadsheet may show as a date: format the column as dates"
                : ShortYear().IsMatch(text)
                    ? $"\"{text}\" says the year in two figures, which may be of two centuries: write it in four, such as 01/03/2024"
                : dates.IsNoDay(text) ? $"\"{Shown(text)}\" is a day that does not exist: look it up at the source"
                : $"\"{Shown(text)}\" is no date: write it like 2024-03-01, 01/03/2024 or 1 March 2024"
            );
        return mayBePartial || iso.Length == 10 ? iso : throw new CellFaultException($"\"{text}\" has no day, and this date needs one");
    }

    private static JsonNode Integer(string text) =>
        Whole().Match(text) is { Success: true } whole
        && int.TryParse(Spaces().Replace(whole.Groups[1].Value, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CellFaultException($"\"{Shown(text)}\" is no whole number");

    private static JsonNode Boolean(string text) =>
        Truths.Contains(TableMap.Key(text)) ? true
        : Untruths.Contains(TableMap.Key(text)) ? false
        : throw new CellFaultException($"\"{Shown(text)}\" is neither yes nor no");

    private static string Shown(string text) => SourceText.Shortened(SourceText.OneLine(text), 60);

    [GeneratedRegex("^[0-9]{1,2}\\s?[-/.]\\s?[0-9]{1,2}\\s?[-/.]\\s?[0-9]{2}$")]
    private static partial Regex ShortYear();

    [GeneratedRegex("^#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|NOM\\?|VALEUR!|NOMBRE!|NUL!)$")]
    private static partial Regex Error();

    // Three zeros after a sign may be thousands.
    [GeneratedRegex("^([0-9][0-9 \u00A0\u202F]*)(?:[.,](?:0{1,2}|0{4,}))?(?:e|er|ère|ème|th|st|nd|rd)?$")]
    private static partial Regex Whole();

    [GeneratedRegex("[ \u00A0\u202F]")]
    private static partial Regex Spaces();

    [GeneratedRegex("^[1-9][0-9]{4}$")]
    private static partial Regex Serial();

    [GeneratedRegex("<br ?/?>|<p(?: [^>]*)?>|</(?:p|div|span|ul|ol|li|b|i|em|strong|a|table|h[1-6])>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("\n[ \t]*\n\\s*")]
    private static partial Regex Paragraphs();
}
