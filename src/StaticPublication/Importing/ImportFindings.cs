namespace StaticPublication.Importing;

/// <summary>The codes that an import reports. <c>Cli/Explanations.md</c> explains them.</summary>
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
    public const string Fuller = "IMPORT-FULLER";
    public const string Author = "IMPORT-AUTHOR";
    public const string Homonym = "IMPORT-HOMONYM";
    public const string Ministry = "IMPORT-MINISTRY";
    public const string Code = "IMPORT-CODE";
    public const string Closing = "IMPORT-CLOSING";
    public const string Field = "IMPORT-FIELD";
    public const string Title = "IMPORT-TITLE";
    public const string Status = "IMPORT-STATUS";
    public const string Removed = "IMPORT-REMOVED";
    public const string Portfolio = "IMPORT-PORTFOLIO";
    public const string NoAnswer = "IMPORT-NO-ANSWER";
    public const string Copy = "IMPORT-COPY";
    public const string Table = "IMPORT-TABLE";
    public const string Columns = "IMPORT-COLUMNS";
    public const string Lost = "IMPORT-LOST";
    public const string Orphan = "IMPORT-ORPHAN";
    public const string Record = "IMPORT-RECORD";
    public const string Empty = "IMPORT-EMPTY";
    public const string Archive = "IMPORT-ARCHIVE";
    public const string Limit = "IMPORT-LIMIT";
    public const string Removals = "IMPORT-REMOVALS";
    public const string Target = "IMPORT-TARGET";
    public const string Map = "IMPORT-MAP";
    public const string Header = "IMPORT-HEADER";
    public const string Cell = "IMPORT-CELL";
    public const string Rows = "IMPORT-ROWS";
    public const string Kept = "IMPORT-KEPT";
    public const string Own = "IMPORT-OWN";
    public const string Name = "IMPORT-NAME";

    /// <summary>Codes of findings that tell of something that is not in the input.</summary>
    public static IReadOnlyList<string> TellLosses { get; } = [Identity, Duplicate, Fuller, Orphan, Record];
}
