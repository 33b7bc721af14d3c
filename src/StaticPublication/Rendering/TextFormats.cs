using System.Globalization;
using Humanizer;

namespace StaticPublication.Rendering;

/// <summary>Formats durations and sizes in the site's language, and shortens texts. The only file that uses Humanizer.</summary>
/// <param name="strings">The strings of the interface in the site's language.</param>
internal sealed class TextFormats(Strings strings)
{
    // Humanizer counts in months of 30.4 days and rounds down, so that sixty days would be one month.
    private const int DaysOfTwoMonths = 61;

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(strings.Language);

    /// <summary>Formats a delay of two months or more in months, or in years and months: « 21 mois », « 3 ans, 2 mois ». Null for a shorter
    /// one.</summary>
    public string? Duration(int days) =>
        days < DaysOfTwoMonths
            ? null
            : NoBreak(
                TimeSpan
                    .FromDays(days)
                    .Humanize(
                        precision: days < 730 ? 1 : 2,
                        culture: _culture,
                        maxUnit: days < 730 ? TimeUnit.Month : TimeUnit.Year,
                        minUnit: TimeUnit.Month
                    )
            );

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

    private static string NoBreak(string text) => text.Replace(' ', '\u00A0');
}
