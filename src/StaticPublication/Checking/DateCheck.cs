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

        return LooksIso(text) || FigureDates.IsNoDay(text)
            ? Faults.DateCalendar(location, path, text)
            : Faults.DateFormat(location, path, text, expected, Iso(text, partial));
    }

    private static bool LooksIso(string text) =>
        text.Length is 7 or 10 && text.Select((letter, i) => i is 4 or 7 ? letter == '-' : char.IsAsciiDigit(letter)).All(sound => sound);

    // As sources print a day, or a month where that is enough.
    private static string Iso(string text, bool partial) =>
        FigureDates.Of(text) is { } date && (partial || date.IsWhole) ? date.ToString() : "";
}
