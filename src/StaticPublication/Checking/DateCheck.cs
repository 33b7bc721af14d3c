using System.Globalization;

namespace StaticPublication.Checking;

/// <summary>The rules of a date.</summary>
internal static class DateCheck
{
    /// <summary>Returns a fault if the form is wrong, the day does not exist, or the date is out of range.</summary>
    public static Fault? Fault(SourceLocation location, string path, string text, bool partial)
    {
        var expected = partial ? "YYYY-MM-DD, or YYYY-MM or YYYY when the source says no more" : "YYYY-MM-DD";
        if (PartialDate.TryParse(text, out var date))
        {
            return !partial && !date.IsWhole ? Faults.DateFormat(location, path, text, expected, "")
                : date.FirstDay < PartialDate.Earliest || date.FirstDay > PartialDate.Latest ? Faults.DateRange(location, path, text)
                : null;
        }

        return LooksIso(text) || IsNoDay(text)
            ? Faults.DateCalendar(location, path, text)
            : Faults.DateFormat(location, path, text, expected, Iso(text));
    }

    private static bool LooksIso(string text) =>
        text.Length is 7 or 10 && text.Select((letter, i) => i is 4 or 7 ? letter == '-' : char.IsAsciiDigit(letter)).All(sound => sound);

    // A day and a month of the calendar, but not together.
    private static bool IsNoDay(string text) =>
        text.Split('/', '.', '-')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToList()
            is [>= 1 and <= 31 and var day, >= 1 and <= 12 and var month, >= 1000 and <= 9999 and var year]
        && day > DateTime.DaysInMonth(year, month);

    // The formats in which French sources print a day.
    private static string Iso(string text) =>
        DateOnly.TryParseExact(
            text,
            ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? PartialDate.Of(day).ToString()
            : "";
}
