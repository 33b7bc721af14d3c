using System.Globalization;
using Humanizer;

namespace StaticPublication.Rendering;

/// <summary>Sizes, ordinals, durations and shortened texts in the site's language; the only file that knows Humanizer.</summary>
/// <param name="strings">Words in the site's language.</param>
internal sealed class TextFormats(Strings strings)
{
    // A shorter delay is as plain in days.
    private const int DaysOfTwoMonths = 61;
    private const int MonthsOfTwoYears = 24;
    private const double DaysOfYear = 365.25;

    // A whole number of years may be off by so many days.
    private const double DaysOfWholeYear = 3;

    // The language in which Humanizer spells numbers; null where they stand in figures.
    private readonly CultureInfo? _spelling = strings.Find("language.numbers") is { Length: > 0 } tag
        ? CultureInfo.GetCultureInfo(tag)
        : null;

    /// <summary>Formats a delay as a person would say it, with its days: « 21 mois (637 jours) », « près de trois ans (1 062 jours) ».
    /// One of less than two months in days only.</summary>
    public string Delay(int days)
    {
        var exact = strings.Count("counts.days", days);
        return days < DaysOfTwoMonths ? exact : strings.Fill("delay.duration", ("duration", Rounded(days)), ("days", exact));
    }

    // Months are rounded to the nearest; years never say more than was waited.
    private string Rounded(int days)
    {
        var months = (int)Math.Round(days * 12 / DaysOfYear, MidpointRounding.AwayFromZero);
        if (months < MonthsOfTwoYears)
        {
            return strings.Count("counts.months", months);
        }

        var years = days / DaysOfYear;
        var nearest = Math.Round(years, MidpointRounding.AwayFromZero);
        return Math.Abs(years - nearest) * DaysOfYear <= DaysOfWholeYear ? Years("delay.years", nearest)
            : Math.Ceiling(years) - years <= 0.25 ? Years("delay.years_almost", Math.Ceiling(years))
            : Years("delay.years_over", Math.Floor(years));
    }

    private string Years(string key, double years) => strings.Fill(key, ("number", Spelled((int)years)));

    // Years are neuter where that matters.
    private string Spelled(int number) => _spelling is null ? strings.Number(number) : number.ToWords(GrammaticalGender.Neuter, _spelling);

    /// <summary>Formats the size of a file: « 3,2 ko ».</summary>
    public string Size(long bytes)
    {
        var (unit, divisor) = ByteSize.FromBytes(bytes) switch
        {
            { Gigabytes: >= 1 } => ("file.unit_gigabyte", 1e9),
            { Megabytes: >= 1 } => ("file.unit_megabyte", 1e6),
            { Kilobytes: >= 1 } => ("file.unit_kilobyte", 1e3),
            _ => ("file.unit_byte", 1.0),
        };
        var number = (decimal)(bytes / divisor);
        return strings.Fill(
            "format.file_size",
            ("number", strings.Number(Math.Round(number, 1), number < 10 && divisor > 1 ? 1 : 0)),
            ("unit", strings[unit])
        );
    }

    /// <summary>Shortens a text at a word to a maximum number of characters, with an ellipsis.</summary>
    public static string Shortened(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var cut = text.Truncate(maxLength, "…", Truncator.FixedLength);
        var space = cut.LastIndexOf(' ');
        return space > maxLength / 2 ? cut[..space].TrimEnd(',', ';', ':', '.', ' ') + "…" : cut;
    }
}
