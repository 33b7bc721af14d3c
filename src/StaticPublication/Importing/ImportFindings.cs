namespace StaticPublication.Importing;

/// <summary>The codes that an import reports, each with its meaning: the wordings of an import stand here and nowhere else.</summary>
internal static class ImportFindings
{
    public const string Format = "IMPORT-FORMAT";
    public const string Unreadable = "IMPORT-UNREADABLE";
    public const string Identity = "IMPORT-IDENTITY";
    public const string Encoding = "IMPORT-ENCODING";
    public const string Mojibake = "IMPORT-MOJIBAKE";
    public const string Date = "IMPORT-DATE";
    public const string NoDate = "IMPORT-NO-DATE";
    public const string Order = "IMPORT-ORDER";
    public const string Duplicate = "IMPORT-DUPLICATE";
    public const string Author = "IMPORT-AUTHOR";
    public const string Ministry = "IMPORT-MINISTRY";
    public const string Code = "IMPORT-CODE";
    public const string Closing = "IMPORT-CLOSING";
    public const string Field = "IMPORT-FIELD";
    public const string Title = "IMPORT-TITLE";
    public const string Status = "IMPORT-STATUS";
    public const string Removed = "IMPORT-REMOVED";
    public const string Portfolio = "IMPORT-PORTFOLIO";
    public const string Empty = "IMPORT-EMPTY";
    public const string Archive = "IMPORT-ARCHIVE";
    public const string Limit = "IMPORT-LIMIT";
    public const string Removals = "IMPORT-REMOVALS";
    public const string Target = "IMPORT-TARGET";

    /// <summary>Code to meaning, in the order of the codes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Format] = "a file that is no known form of the source was left out",
        [Unreadable] = "a file is broken; what stands before the break was imported",
        [Identity] = "a record without a number or with two that disagree; the official identifier decides",
        [Encoding] = "a file is not in the encoding that it declares; it was read by its bytes",
        [Mojibake] = "text that was UTF-8 read as windows-1252 was put right",
        [Date] = "a date that is no day; it is kept as printed among the extra fields",
        [NoDate] = "no date of publication; one was inferred, and the record says from what",
        [Order] = "an event is dated before the publication; it is kept among the extra fields",
        [Duplicate] = "the same official identifier twice with different content; the last one read was kept",
        [Author] = "no name for an official reference; the author is named after the reference",
        [Ministry] = "a ministry that the bodies do not hold; it was made from its printed name",
        [Code] = "a closing code not met before; it is kept as printed",
        [Closing] = "a closing without a day; it is kept among the extra fields",
        [Field] = "a field not met before; it is kept among the extra fields",
        [Title] = "no title in the source; one was taken from the text",
        [Status] = "the status went back since the previous import",
        [Removed] = "a record of the previous import is not in this source",
        [Portfolio] = "a ministry that no line of the table of portfolios covers",
        [Empty] = "no record could be read: nothing was written",
        [Archive] = "an archive is damaged, or is none: nothing was written",
        [Limit] = "a source is larger than an import takes: nothing was written",
        [Target] = "a file of the input is not what an import can add to or replace: nothing was written",
        [Removals] = "more records of the earlier import would be removed than is allowed: nothing was written",
    };
}
