using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>Dates in figures as people and programs write them: year, month and day with any sign between them, or the day first, or the
/// month where that is known.</summary>
internal static partial class FigureDates
{
    /// <summary>Returns the three numbers of a date in the order of its text. Null if it has no such form.</summary>
    public static (int First, int Second, int Third)? Numbers(string text) =>
        Figures().Match(text) is { Success: true } figures
            ? (Number(figures.Groups[1]), Number(figures.Groups[2]), Number(figures.Groups[3]))
            : null;

    /// <summary>Returns the date that a text is, or null if it is none.</summary>
    public static PartialDate? Of(string text, bool isMonthFirst = false) =>
        PartialDate.TryParse(text, out var iso) ? iso
        : Parts(text, isMonthFirst) is var (year, month, day) ? Day(year, month, day)
        : Packed().Match(text) is { Success: true } packed
            ? Day(Number(packed.Groups[1]), Number(packed.Groups[2]), Number(packed.Groups[3]))
        : MonthYear().Match(text) is { Success: true } partial ? Month(Number(partial.Groups[2]), Number(partial.Groups[1]))
        : null;

    /// <summary>Whether a text has a day and a month of the calendar, but not together.</summary>
    public static bool IsNoDay(string text, bool isMonthFirst = false) =>
        Parts(text, isMonthFirst) is (_, >= 1 and <= 12, >= 1 and <= 31) && Of(text, isMonthFirst) is null;

    /// <summary>Returns a month of a year, or null if there is none.</summary>
    public static PartialDate? Month(int year, int month) =>
        month is >= 1 and <= 12 && year is > 0 and < 10000 ? PartialDate.Of(year, month) : null;

    /// <summary>Returns a day, or null if there is none.</summary>
    public static PartialDate? Day(int year, int month, int day) =>
        year is > 0 and < 10000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? PartialDate.Of(new DateOnly(year, month, day))
            : null;

    // A year has four figures, so that no other order is taken for this one.
    private static (int Year, int Month, int Day)? Parts(string text, bool isMonthFirst) =>
        Numbers(text) is not var (a, b, c) ? null
        : a >= 1000 ? (a, b, c)
        : c < 1000 ? null
        : isMonthFirst ? (c, a, b)
        : (c, b, a);

    private static int Number(Capture group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4})\s?[-/.]\s?([0-9]{1,2})\s?[-/.]\s?([0-9]{1,4})(?:[T ,].*)?$")]
    private static partial Regex Figures();

    [GeneratedRegex("^([12][0-9]{3})([01][0-9])([0-3][0-9])$")]
    private static partial Regex Packed();

    [GeneratedRegex("^([0-9]{1,2})[-/.]([12][0-9]{3})$")]
    private static partial Regex MonthYear();
}
