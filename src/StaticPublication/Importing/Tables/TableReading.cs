using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>How the cells of one column are read, as the column itself shows it or a map says it.</summary>
internal sealed class TableReading
{
    // A comma is none of them: it stands inside names.
    private static readonly string[] Separators = ["|", ";", "\n"];

    private readonly string? separator;

    /// <summary>Looks at all cells of a column.</summary>
    public TableReading(TableColumn column, IReadOnlyList<string> cells, IReadOnlyDictionary<string, int> months)
    {
        var entry = column.Entry ?? [];
        Dates = new CellDates(column.Target?.Leaf is OfDate ? cells : [], TableMap.One(entry, "dates"), months);
        Decimal = column.Target?.Leaf is OfAnything ? CellTexts.DecimalOf(cells) : null;
        TextForm = TableMap.One(entry, "text");
        separator = TableMap.One(entry, "list") ?? (column.Target?.IsMany == true ? Found(cells) : null);
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
                Decimal is { } point ? $"numbers with decimal {point}" : null,
            }.OfType<string>()
        );

    /// <summary>Returns the values of a cell.</summary>
    public IEnumerable<string> Split(string cell) =>
        separator is null ? [cell] : cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Found(IReadOnlyList<string> cells) =>
        Separators.FirstOrDefault(sign => cells.Any(cell => cell.Contains(sign, StringComparison.Ordinal)));

    private static string Shown(string sign) => sign == "\n" ? "line breaks" : sign;
}
