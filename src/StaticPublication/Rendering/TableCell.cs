namespace StaticPublication.Rendering;

/// <summary>A figure in a table, and a few words below it or none.</summary>
internal sealed record TableCell(string Text, string Note = "")
{
    private static readonly TableCell None = new("–");

    /// <summary>Heads of the columns of questions by status, and of their rate.</summary>
    public static IEnumerable<string> Heads(Strings strings) =>
        [
            strings["statistics.questions"],
            strings["statistics.answered"],
            strings["statistics.withdrawn"],
            strings["statistics.unanswered"],
            strings["statistics.rate"],
        ];

    /// <summary>Cells below those heads.</summary>
    public static IEnumerable<TableCell> Of(Strings strings, StatusCounts counts) =>
        [
            .. Plain(
                strings.Number(counts.Questions),
                strings.Number(counts.Answered),
                strings.Number(counts.Withdrawn + counts.Lapsed + counts.Closed),
                strings.Number(counts.Pending)
            ),
            counts.Questions == 0
                ? None
                : new TableCell(Scorecard.Percent(strings, counts.Answered, counts.Questions), Few(strings, counts.RateIsOfFew)),
        ];

    /// <summary>The median delay.</summary>
    public static TableCell Median(Strings strings, StatusCounts counts) =>
        counts.MedianDays is { } days ? new TableCell(Scorecard.MedianIn(strings, days), Few(strings, counts.MedianIsOfFew)) : None;

    /// <summary>Cells without words below them.</summary>
    public static IReadOnlyList<TableCell> Plain(params IEnumerable<string> texts) => [.. texts.Select(text => new TableCell(text))];

    private static string Few(Strings strings, bool few) => few ? strings["statistics.few_answers"] : "";
}
