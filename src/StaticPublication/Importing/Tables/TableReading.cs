using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>How the cells of one column are read, as the column itself shows it or a map says it.</summary>
internal sealed class TableReading
{
    // A comma stands inside names too, so it needs a proof.
    private static readonly string[] Separators = ["|", ";", "\n"];

    private const char CommaSign = ',';

    private readonly string? separator;
    private readonly bool hasCommas;

    /// <summary>Looks at all cells of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cells">Its cells that are not empty.</param>
    /// <param name="months">Numbers of months by folded name.</param>
    /// <param name="isKnown">Says whether an entry has a name.</param>
    public TableReading(
        TableColumn column,
        IReadOnlyList<string> cells,
        IReadOnlyDictionary<string, int> months,
        Func<string, bool>? isKnown = null
    )
    {
        var entry = column.Entry ?? [];
        Dates = new CellDates(column.Target?.Leaf is OfDate ? cells : [], TableMap.One(entry, "dates"), months);
        Decimal = column.Target?.Leaf is OfAnything or OfNumber ? CellTexts.DecimalOf(cells, column.Target.Field == "fields") : null;
        TextForm = TableMap.One(entry, "text");
        separator = TableMap.One(entry, "list") ?? (column.Target?.IsMany == true ? Found(cells) ?? Comma(cells, isKnown) : null);
        hasCommas =
            column.Target?.IsMany == true && separator is null && cells.Any(cell => cell.Contains(CommaSign, StringComparison.Ordinal));
    }

    public CellDates Dates { get; }

    /// <summary>The decimal sign of a column of numbers of which the source alone knows the meaning. Null for texts.</summary>
    public char? Decimal { get; }

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
                Decimal is { } point ? $"numbers with decimal {point}" : null,
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
