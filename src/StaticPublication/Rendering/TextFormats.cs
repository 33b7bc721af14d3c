using System.Globalization;
using Humanizer;

namespace StaticPublication.Rendering;

/// <summary>Sizes, ordinals, durations and shortened texts in the site's language; the only file that knows Humanizer.</summary>
/// <param name="strings">Words in the site's language.</param>
internal sealed class TextFormats(Strings strings)
{
    private const int MonthsOfAYear = 12,
        // Days say enough below, and years alone matter from here on.
        FewestMonths = 2,
        MostMonths = 24;

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(strings.Language);

    /// <summary>A delay of two months or more in months of the calendar, from two years on in years and months: « 21 mois », and « environ
    /// 3 ans, 2 mois » where a whole number of months ends on another day; null below.</summary>
    public string? Duration(DateOnly from, DateOnly until)
    {
        var months = ((until.Year - from.Year) * MonthsOfAYear) + until.Month - from.Month;
        months -= from.AddMonths(months) > until ? 1 : 0;
        if (months < FewestMonths)
        {
            return null;
        }

        var (start, end) = (from.AddMonths(months), from.AddMonths(months + 1));
        months += until.DayNumber - start.DayNumber > end.DayNumber - until.DayNumber ? 1 : 0;
        var words = months < MostMonths ? strings.Count("counts.months", months) : YearsAndMonths(months);
        return start == until ? words : strings.Fill("format.about", ("duration", words));
    }

    /// <summary>Formats a range of delays: « de 31 à 60 jours », « plus de 480 jours ».</summary>
    public string Range(DelayFigures delays) =>
        delays.Until is { } until
            ? strings.Fill(
                "statistics.delay_from_to",
                ("from", strings.Number(delays.From)),
                ("until", strings.Count("counts.days", until))
            )
            : strings.Fill("statistics.delay_over", ("from", strings.Count("counts.days", delays.From - 1)));

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

    /// <summary>Returns a name with a small first letter, for the middle of a line.</summary>
    public static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private string YearsAndMonths(int months) =>
        string.Join(
            strings["format.list_separator"],
            new[] { ("counts.years", months / MonthsOfAYear), ("counts.months", months % MonthsOfAYear) }
                .Where(part => part.Item2 > 0)
                .Select(part => strings.Count(part.Item1, part.Item2))
        );
}
