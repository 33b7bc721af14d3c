using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>Faults of dates: of documents, of the cut-off, of authorities.</summary>
internal static partial class Faults
{
    /// <summary>A date in another format.</summary>
    public static Fault DateFormat(SourceLocation location, string field, string text, string expected, string iso) =>
        Error(
            "DATE-FORMAT",
            location,
            field,
            $"\"{Shown(text)}\" is not a date of this form",
            expected,
            iso.Length > 0 ? $"write {iso}" : "write year, month and day in figures, such as 2024-03-01"
        );

    /// <summary>A day that does not exist.</summary>
    public static Fault DateCalendar(SourceLocation location, string field, string text) =>
        Error(
            "DATE-CALENDAR",
            location,
            field,
            $"{Shown(text)} does not exist",
            "a day of the calendar, YYYY-MM-DD",
            "look the day up at the source, and write it in this form"
        );

    public static Fault DateRange(SourceLocation location, string field, string text) =>
        Error(
            "DATE-RANGE",
            location,
            field,
            $"{Shown(text)} is out of range",
            $"a day from {PartialDate.Of(PartialDate.Earliest)} to {PartialDate.Of(PartialDate.Latest)}",
            "check the year"
        );

    /// <summary>An event before the publication.</summary>
    public static Fault DateOrder(SourceLocation location, string field, string on, string published, SourceLocation first) =>
        Error(
            "DATE-ORDER",
            location,
            field,
            $"{on} is before the day of published, {published} ({first})",
            "the same day or later",
            "check both days at the source"
        );

    /// <summary>An event after the cut-off.</summary>
    public static Fault DateCutOff(SourceLocation location, string field, string on, DateOnly asOf) =>
        Error(
            "DATE-CUTOFF",
            location,
            field,
            $"{on} is after the cut-off {PartialDate.Of(asOf)} of site.yml",
            "a day up to asOf",
            "move asOf, or check the date"
        );

    /// <summary>An attribution before one that is listed before it.</summary>
    public static Fault DateSequence(SourceLocation location, string field, string on, string listed, SourceLocation other) =>
        Warning(
            "DATE-SEQUENCE",
            location,
            field,
            $"{on} is before {listed}, the day of an attribution that is listed before it ({other})",
            "attributions in the order of their days: the last one is responsible",
            "put them in their order, or check the dates"
        );

    /// <summary>A day so late that it does not count for the cut-off.</summary>
    public static Fault DateFar(LinkedDocument document, string field, DateOnly day, DateOnly asOf, string bound) =>
        Warning(
            "DATE-FAR",
            document.Location,
            field,
            $"{document.Id} states {PartialDate.Of(day)}, {bound}: the cut-off is {PartialDate.Of(asOf)}, not {PartialDate.Of(day)}",
            $"a day up to {PartialDate.Of(asOf)}, or a cut-off in site.yml",
            $"check the year; if it is right, state asOf: {PartialDate.Of(day)} in site.yml"
        );

    /// <summary>A cut-off far from that of the earlier publication.</summary>
    public static Fault CutOffMoved(string path, string published, DateOnly before, DateOnly asOf, LinkedDocument by) =>
        Error(
            "SITE-CUTOFF",
            new SourceLocation(path, 1, 1),
            "asOf",
            $"the cut-off moves by more than a year, from {PartialDate.Of(before)} as published in {published} to"
                + $" {PartialDate.Of(asOf)}, which {by.Id} states ({by.Location})",
            "a cut-off within a year of the one before, or asOf",
            $"check that date; if it is right, state asOf: {PartialDate.Of(asOf)} in site.yml"
        );

    // Of authorities.

    /// <summary>A period that ends before it begins.</summary>
    public static Fault DatePeriod(SourceLocation location, string field, string until, string from, SourceLocation first) =>
        Error(
            "DATE-PERIOD",
            location,
            field,
            $"{Shown(until)} is before the day of from, {Shown(from)} ({first})",
            "the same day or later",
            "check both days at the source"
        );

    /// <summary>Two simultaneous memberships of one person.</summary>
    public static Fault DateOverlap(SourceLocation location, string field, string person, DateOnly day, SourceLocation other) =>
        Warning(
            "DATE-OVERLAP",
            location,
            field,
            $"{person} has another membership{(day > DateOnly.MinValue ? $" on {PartialDate.Of(day)}" : "")} ({other})",
            "one group and one constituency at a time",
            "end the earlier one with until, or check the dates"
        );

    /// <summary>A body that a document names by its id on a day when it did not exist.</summary>
    public static Fault DateOffice(SourceLocation location, string field, Ministry body, PartialDate on) =>
        Warning(
            "DATE-OFFICE",
            location,
            field,
            $"\"{body.Id}\" was not in office on {on}: {Period(body.From, body.Until)}",
            "a body within its dates",
            "correct the dates of this one in ministries.yml, which imports keep; or, in a record of your own, name the body of that day"
        );

    /// <summary>A chain of authorities that leads back to its start.</summary>
    public static Fault AuthorityLoop(SourceLocation location, string field, IReadOnlyList<string> ids) =>
        Error(
            "REF-LOOP",
            location,
            field,
            ids.Count == 1
                ? $"\"{ids[0]}\" leads to itself"
                : $"\"{ids[0]}\" leads back to itself: {string.Join(", ", ids.Append(ids[0]))}",
            $"a chain of {field} that ends",
            "remove one of them"
        );

    private static string Period(DateOnly? from, DateOnly? until) =>
        (from, until) switch
        {
            ({ } first, { } last) => $"from {PartialDate.Of(first)} to {PartialDate.Of(last)}",
            ({ } first, null) => $"from {PartialDate.Of(first)}",
            (null, { } last) => $"to {PartialDate.Of(last)}",
            _ => "always",
        };
}
