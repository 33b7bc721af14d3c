using System.Globalization;

namespace StaticPublication.Exporting;

/// <summary>What a cell holds.</summary>
internal enum CellType
{
    /// <summary>Text of any kind: a spreadsheet must not run it.</summary>
    AsText,

    /// <summary>Text that is safe by its form: an id, a word of the program, a date that may be partial, an address.</summary>
    AsCode,

    /// <summary>A whole number of 32 bits.</summary>
    AsNumber,

    AsFlag,

    AsDay,
}

/// <summary>Where a published value comes from.</summary>
internal enum Origin
{
    /// <summary>The record states it.</summary>
    Record,

    /// <summary>The reference list of what the record names.</summary>
    List,

    /// <summary>The publication computes it.</summary>
    Computed,
}

/// <summary>A column of a table, as the data dictionary and the table schemas describe it.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Origin">Where its values come from.</param>
/// <param name="Required">Whether no cell is empty.</param>
internal abstract record Column(string Name, CellType Type, Origin Origin, bool Required)
{
    /// <summary>Key of its meaning in the strings files.</summary>
    public string Words { get; init; } = $"column.{Name}";

    /// <summary>Type of a Frictionless table schema (https://specs.frictionlessdata.io/table-schema/#types-and-formats).</summary>
    public string TypeName =>
        Type switch
        {
            CellType.AsText or CellType.AsCode => "string",
            CellType.AsNumber => "integer",
            CellType.AsFlag => "boolean",
            CellType.AsDay => "date",
            _ => throw new InvalidOperationException($"{Type} is no type of a cell."),
        };

    public string Meaning(Strings strings) => strings[Words];

    /// <summary>A value as text files have it; null where there is none.</summary>
    public static string? Written(object? value) =>
        value switch
        {
            DateOnly day => DataWords.Of(day),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => (string?)value,
        };
}

/// <summary>A column with its value in a row: a string, an int, a bool or a DateOnly as its type says, or null.</summary>
internal sealed record Column<TRow>(
    string Name,
    CellType Type,
    Func<TRow, object?> Value,
    Origin Origin = Origin.Record,
    bool Required = false
) : Column(Name, Type, Origin, Required)
{
    /// <summary>The same column of rows that each hold such a row.</summary>
    public Column<TOuter> In<TOuter>(Func<TOuter, TRow> row) =>
        new(Name, Type, outer => Value(row(outer)), Origin, Required) { Words = Words };
}

/// <summary>A column of a table whose rows may hold lists.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Origin">Where its values come from.</param>
/// <param name="Items">The items of a row's list; null for a column of single values.</param>
/// <param name="Cells">The fields of an item; the one column itself for single values, and for a list of single values, whose field has no
/// name.</param>
/// <param name="Words">Key of its meaning in the strings files.</param>
internal sealed record NestedColumn<TRow>(
    string Name,
    Origin Origin,
    Func<TRow, IReadOnlyList<object>>? Items,
    IReadOnlyList<Column<object>> Cells,
    string Words
)
{
    public static implicit operator NestedColumn<TRow>(Column<TRow> column) =>
        new(column.Name, column.Origin, null, [column.In<object>(row => (TRow)row)], column.Words);

    /// <summary>A column of lists of texts.</summary>
    public static NestedColumn<TRow> Texts(
        string name,
        Func<TRow, IReadOnlyList<string>> texts,
        Origin origin = Origin.Record,
        string? words = null
    ) => new(name, origin, texts, [new Column<object>("", CellType.AsText, text => text, Required: true)], words ?? $"parquet.{name}");

    /// <summary>A column of lists of objects.</summary>
    public static NestedColumn<TRow> List<TItem>(
        string name,
        Func<TRow, IReadOnlyList<TItem>> items,
        IEnumerable<Column<TItem>> fields,
        Origin origin = Origin.Record
    )
        where TItem : class =>
        new(
            name,
            origin,
            items,
            [.. fields.Select(field => field.In<object>(item => (TItem)item) with { Words = $"item.{name}.{field.Name}" })],
            $"parquet.{name}"
        );
}
