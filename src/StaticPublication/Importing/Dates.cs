using System.Globalization;

namespace StaticPublication.Importing;

/// <summary>Converts dates of the sources (2014-01-07, 07/01/2014, with or without a time) to ISO 8601.</summary>
internal static class Dates
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyyMMdd"];

    /// <summary>Returns the day as YYYY-MM-DD, or null if the text is not a day between 1789 and 2100.</summary>
    public static string? Iso(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var day = text.Length > 10 && (text[10] is 'T' or ' ' or '+') ? text[..10] : text;
        return
            DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1789 and <= 2100
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Returns the day before a day, both as YYYY-MM-DD.</summary>
    public static string DayBefore(string day) =>
        DateOnly.ParseExact(day, Formats[0], CultureInfo.InvariantCulture).AddDays(-1).ToString(Formats[0], CultureInfo.InvariantCulture);

    /// <summary>Returns the number of a day, or of the middle of a month or a year of which no day is known.</summary>
    public static int? DayNumber(string? text) =>
        DateOnly.TryParseExact(
            text?.Length switch
            {
                4 => $"{text}-07-01",
                7 => $"{text}-15",
                _ => text,
            },
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day.DayNumber
            : null;
}
