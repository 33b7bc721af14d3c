using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Tables;

/// <summary>Reads the dates of one column. Days and months in figures stand in one order, which the column itself shows where a number is
/// above 12.</summary>
internal sealed partial class CellDates
{
    private readonly IReadOnlyDictionary<string, int> months;
    private readonly bool isMonthFirst;

    /// <param name="cells">The texts of the column.</param>
    /// <param name="stated">The order that a person stated, <c>month/day/year</c> or <c>day/month/year</c>; null to find it.</param>
    /// <param name="months">Numbers of months by folded name.</param>
    public CellDates(IEnumerable<string> cells, string? stated, IReadOnlyDictionary<string, int> months)
    {
        this.months = months;
        var (first, second, figures) = (0, 0, 0);
        foreach (var match in cells.Select(cell => Figures().Match(cell)).Where(match => match.Success && match.Groups[3].Length == 4))
        {
            figures++;
            first += Number(match.Groups[1]) > 12 ? 1 : 0;
            second += Number(match.Groups[2]) > 12 ? 1 : 0;
        }

        isMonthFirst = stated is null ? second > first : stated.StartsWith("month", StringComparison.Ordinal);
        Order =
            figures == 0
                ? null
                : (isMonthFirst ? "month/day/year" : "day/month/year")
                    + (stated is null && first + second == 0 ? ", as no number is above 12" : "");
    }

    /// <summary>The order of days, months and years for people. Null if no date has figures that could stand in another.</summary>
    public string? Order { get; }

    /// <summary>Names of months in several languages, by folded name.</summary>
    public static IReadOnlyDictionary<string, int> Months(IReadOnlyList<Strings> words)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 1; month <= 12; month++)
        {
            foreach (var strings in words)
            {
                months.TryAdd(TableMap.Key(strings[$"months.m{month}"]), month);
                months.TryAdd(TableMap.Key(strings[$"months_short.m{month}"]), month);
            }
        }

        return months;
    }

    /// <summary>Returns a date in ISO form, as far as the cell gives it, or null if it is none.</summary>
    public string? Iso(string cell)
    {
        var text = cell.Trim();
        var date =
            PartialDate.TryParse(text, out var iso) ? iso
            : Figures().Match(text) is { Success: true } figures ? OfFigures(figures)
            : Packed().Match(text) is { Success: true } packed
                ? Day(Number(packed.Groups[1]), Number(packed.Groups[2]), Number(packed.Groups[3]))
            : MonthYear().Match(text) is { Success: true } partial ? Month(Number(partial.Groups[2]), Number(partial.Groups[1]))
            : OfWords(text);
        return date is { } found && found.FirstDay >= PartialDate.Earliest && found.FirstDay <= PartialDate.Latest
            ? found.ToString()
            : null;
    }

    /// <summary>Whether a cell has a day and a month of the calendar, in the order of the column, but not together.</summary>
    public bool IsNoDay(string cell) =>
        Figures().Match(cell.Trim()) is { Success: true } figures
        && figures.Groups.Values.Skip(1).Select(Number).ToList() is [var a, var b, var c]
        && (
            a > 31 ? (b, c)
            : isMonthFirst ? (a, b)
            : (b, a)
        )
            is (>= 1 and <= 12, >= 1 and <= 31);

    private PartialDate? OfFigures(Match figures)
    {
        var (a, b, c) = (Number(figures.Groups[1]), Number(figures.Groups[2]), Number(figures.Groups[3]));
        return figures.Groups[1].Length == 4 ? Day(a, b, c)
            : figures.Groups[3].Length != 4 ? null
            : isMonthFirst ? Day(c, a, b)
            : Day(c, b, a);
    }

    // 1er mars 2024, lundi 4 mars 2024, 1st of March 2024, March 1, 2024, mars 2024.
    private PartialDate? OfWords(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var month = words.Select(word => months.GetValueOrDefault(TableMap.Key(word))).FirstOrDefault(found => found > 0);
        var numbers = words
            .Where(word => char.IsAsciiDigit(word[0]))
            .Select(word => int.Parse(Digits().Match(word).Value, CultureInfo.InvariantCulture))
            .ToList();
        return month == 0 ? null
            : numbers is [var only and > 31] ? Month(only, month)
            : numbers is [var day and <= 31, var year and > 31, ..] ? Day(year, month, day)
            : null;
    }

    private static PartialDate? Month(int year, int month) =>
        month is >= 1 and <= 12 && year is > 0 and < 10000 ? PartialDate.Of(year, month) : null;

    private static PartialDate? Day(int year, int month, int day) =>
        year is > 0 and < 10000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? PartialDate.Of(new DateOnly(year, month, day))
            : null;

    private static int Number(Capture group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4})\s?[-/.]\s?([0-9]{1,2})\s?[-/.]\s?([0-9]{1,4})(?:[T ,].*)?$")]
    private static partial Regex Figures();

    [GeneratedRegex("^([12][0-9]{3})([01][0-9])([0-3][0-9])$")]
    private static partial Regex Packed();

    [GeneratedRegex("^([0-9]{1,2})[-/.]([12][0-9]{3})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"[0-9]{1,4}(?:er|st|nd|rd|th|e)?\b|\p{L}+\.?")]
    private static partial Regex Word();

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex Digits();
}
