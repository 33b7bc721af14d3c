using System.Globalization;

namespace StaticPublication;

/// <summary>A date as far as its source gives it: a year, a month, or a day; between 1789-05-05 and 2100-12-31.</summary>
internal readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>First day that a record may state: the opening of the Estates General.</summary>
    public static readonly DateOnly Earliest = new(1789, 5, 5);

    /// <summary>Last day that a record may state.</summary>
    public static readonly DateOnly Latest = new(2100, 12, 31);

    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    /// <summary>1 to 12, or 0 if only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31, or 0 if the day is not known.</summary>
    public int Day { get; }

    /// <summary>Whether the day is known.</summary>
    public bool IsWhole => Day > 0;

    /// <summary>What the source gives: a year, a month or a day, in this order.</summary>
    public static readonly IReadOnlyList<string> Precisions = ["year", "month", "day"];

    /// <summary>One of <see cref="Precisions"/>.</summary>
    public string Precision =>
        Precisions[
            IsWhole ? 2
            : Month > 0 ? 1
            : 0
        ];

    /// <summary>The day to sort by: the day itself, or the first of its month or year.</summary>
    public DateOnly FirstDay => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    // Returns the day itself, or the last of its month or year.
    private DateOnly LastDay =>
        IsWhole ? FirstDay
        : Month > 0 ? FirstDay.AddMonths(1).AddDays(-1)
        : FirstDay.AddYears(1).AddDays(-1);

    /// <summary>The year only.</summary>
    public PartialDate YearOnly => new(Year, 0, 0);

    /// <summary>Year and month only.</summary>
    public PartialDate MonthOnly => new(Year, Month, 0);

    /// <summary>A month of a year, 1 to 12; 0 for the year only.</summary>
    public static PartialDate Of(int year, int month) => new(year, month, 0);

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Parses <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>. Checks that the day exists, but not the range.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        // By hand: the framework compares the hyphens by culture, and a build parses some ten dates a document.
        date = default;
        var (year, month, day) = (0, 0, 0);
        var isWritten =
            text.Length is 4 or 7 or 10
            && TryRead(text[..4], out year)
            && (text.Length == 4 || (text[4] == '-' && TryRead(text[5..7], out month)))
            && (text.Length < 10 || (text[7] == '-' && TryRead(text[8..], out day)));
        if (
            !isWritten
            || year == 0
            || (text.Length > 4 && month is < 1 or > 12)
            || (text.Length > 7 && (day == 0 || day > DateTime.DaysInMonth(year, month)))
        )
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }

    /// <summary>Parses a date that has been checked.</summary>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"\"{text}\" was to have been checked as a date.");

    /// <summary>Returns whether the date is, or may be, within a period.</summary>
    public bool MayBeWithin(DateOnly? from, DateOnly? until) => !(from > LastDay) && !(until < FirstDay);

    /// <summary>Sorts by first day. Of two dates with the same first day, the less precise one comes first.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>As stated: <c>2013</c>, <c>2013-07</c> or <c>2013-07-09</c>.</summary>
    public override string ToString() =>
        Day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}");
}
