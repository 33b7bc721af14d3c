using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>How the cells of one column are read, as the column itself shows it or a map says it.</summary>
internal sealed record TableReading
{
    // A comma stands inside names too, so it needs a proof.
    private static readonly string[] Separators = ["|", ";", "\n"];

    private const char CommaSign = ',';

    private readonly string? separator;
    private readonly bool hasCommas;

    /// <summary>Looks at all cells of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">The rows where it has a text.</param>
    /// <param name="months">Numbers of months by folded name.</param>
    /// <param name="isKnown">Says whether an entry has a name.</param>
    public TableReading(
        TableColumn column,
        IReadOnlyList<TableRow> rows,
        IReadOnlyDictionary<string, int> months,
        Func<string, bool>? isKnown = null
    )
    {
        var entry = column.Entry ?? [];
        var cells = rows.Select(row => row[column.Index]).ToList();
        Numbers = CellNumbers.Of(column, rows);
        Dates = new CellDates(column.Target?.Leaf is OfDate ? cells : [], TableMap.One(entry, "dates"), months);
        TextForm = TableMap.One(entry, "text");
        separator = TableMap.One(entry, "list") ?? (column.Target?.IsMany == true ? Found(cells) ?? Comma(cells, isKnown) : null);
        hasCommas =
            column.Target?.IsMany == true && separator is null && cells.Any(cell => cell.Contains(CommaSign, StringComparison.Ordinal));
    }

    public CellDates Dates { get; }

    /// <summary>How numbers are read. Null for a column that is not of numbers.</summary>
    public CellNumbers? Numbers { get; init; }

    /// <summary>The same for a cell of a workbook that is a number itself.</summary>
    public TableReading OfTyped => this with { Numbers = Numbers?.Typed };

    /// <summary>plain, html or markdown; null to look at each cell.</summary>
    public string? TextForm { get; }

    /// <summary>What was found, for people.</summary>
    public string Form =>
        string.Join(
            "; ",
            new[]
            {
                Dates.Order,
                separator is { } sign ? $"values separated by {Shown(sign)}" : null,
                hasCommas ? "commas are part of values: to split at them, write list: \",\" in a map" : null,
                Numbers?.Decimal is { } point ? $"numbers with decimal {point}" : null,
            }.OfType<string>()
        );

    /// <summary>Returns the values of a cell.</summary>
    public IEnumerable<string> Split(string cell) =>
        separator is null ? [cell] : cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Found(IReadOnlyList<string> cells) =>
        Separators.FirstOrDefault(sign => cells.Any(cell => cell.Contains(sign, StringComparison.Ordinal)));

    // Every part is a name that an entry has, or that stands alone in another cell.
    private static string? Comma(IReadOnlyList<string> cells, Func<string, bool>? isKnown)
    {
        var split = cells.Where(cell => cell.Contains(CommaSign, StringComparison.Ordinal)).ToList();
        var alone = cells
            .Where(cell => !cell.Contains(CommaSign, StringComparison.Ordinal))
            .Select(TableMap.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
            split.Count > 0
            && !split.Exists(cell => isKnown?.Invoke(cell) == true)
            && split
                .SelectMany(cell => cell.Split(CommaSign, StringSplitOptions.TrimEntries))
                .All(part => part.Length > 0 && (alone.Contains(TableMap.Key(part)) || isKnown?.Invoke(part) == true))
            ? ","
            : null;
    }

    private static string Shown(string sign) => sign == "\n" ? "line breaks" : sign;
}
