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
        foreach (var (a, b, _) in cells.Select(FigureDates.Numbers).OfType<(int, int, int Year)>().Where(date => date.Year >= 1000))
        {
            figures++;
            first += a > 12 ? 1 : 0;
            second += b > 12 ? 1 : 0;
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
        var date = FigureDates.Of(text, isMonthFirst) ?? OfWords(text);
        return date is { } found && found.FirstDay >= PartialDate.Earliest && found.FirstDay <= PartialDate.Latest
            ? found.ToString()
            : null;
    }

    /// <summary>Whether a cell has a day and a month of the calendar, in the order of the column, but not together.</summary>
    public bool IsNoDay(string cell) => FigureDates.IsNoDay(cell.Trim(), isMonthFirst);

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
            : numbers is [var only and > 31] ? FigureDates.Month(only, month)
            : numbers is [var day and <= 31, var year and > 31, ..] ? FigureDates.Day(year, month, day)
            : null;
    }

    [GeneratedRegex(@"[0-9]{1,4}(?:er|st|nd|rd|th|e)?\b|\p{L}+\.?")]
    private static partial Regex Word();

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex Digits();
}
