using System.Globalization;

namespace StaticPublication.Exporting;

/// <summary>The type of the cells of a column.</summary>
internal enum CellType
{
    /// <summary>Any text. It must be escaped so that a spreadsheet does not run it as a formula.</summary>
    AsText,

    /// <summary>Text whose syntax makes it safe: an id, a keyword of the program, a possibly partial date, an address.</summary>
    AsCode,

    /// <summary>A 32-bit integer.</summary>
    AsNumber,

    /// <summary>A decimal number: of text files alone.</summary>
    AsDecimal,

    AsFlag,

    AsDay,
}

/// <summary>Where a published value comes from.</summary>
internal enum Origin
{
    /// <summary>The record.</summary>
    Record,

    /// <summary>The authority file of what the record names.</summary>
    List,

    /// <summary>The program, which computes it.</summary>
    Computed,
}

/// <summary>A column of a table, as the data dictionary and the table schemas describe it.</summary>
/// <param name="Name">In snake_case.</param>
/// <param name="Type">Type of its cells.</param>
/// <param name="Origin">Where its values come from.</param>
/// <param name="Required">Whether all cells have a value.</param>
internal abstract record Column(string Name, CellType Type, Origin Origin, bool Required)
{
    /// <summary>Key of its description in the strings files.</summary>
    public string Words { get; init; } = $"column.{Name}";

    /// <summary>What documents must be able to have for it to exist.</summary>
    public Scope Needs { get; init; }

    /// <summary>Name of the export with the row that each cell names by its <c>id</c>; null for a column that names nothing.</summary>
    public string? References { get; init; }

    /// <summary>Type in a Frictionless table schema (https://specs.frictionlessdata.io/table-schema/#types-and-formats).</summary>
    public string TypeName =>
        Type switch
        {
            CellType.AsText or CellType.AsCode => "string",
            CellType.AsNumber => "integer",
            CellType.AsDecimal => "number",
            CellType.AsFlag => "boolean",
            CellType.AsDay => "date",
            _ => throw new InvalidOperationException($"{Type} is no type of a cell."),
        };

    /// <summary>What it means, of a column that the publication names; null for one that the strings files describe.</summary>
    public string? Label { get; init; }

    public string Meaning(Strings strings) => Label ?? strings[Words];

    /// <summary>Formats a value for text files; null if there is none.</summary>
    public static string? Written(object? value) =>
        value switch
        {
            DateOnly day => DataWords.Of(day),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => (string?)value,
        };
}

/// <summary>A column with its value in a row: a string, an int, a decimal, a bool or a DateOnly as its type says, or null.</summary>
internal sealed record Column<TRow>(
    string Name,
    CellType Type,
    Func<TRow, object?> Value,
    Origin Origin = Origin.Record,
    bool Required = false
) : Column(Name, Type, Origin, Required)
{
    /// <summary>Returns the same column for rows that contain rows of this type.</summary>
    public Column<TOuter> In<TOuter>(Func<TOuter, TRow> row) =>
        new(Name, Type, outer => Value(row(outer)), Origin, Required)
        {
            Words = Words,
            Label = Label,
            References = References,
            Needs = Needs,
        };
}

/// <summary>A column of a table whose cells may be lists.</summary>
/// <param name="Name">In snake_case.</param>
/// <param name="Origin">Where its values come from.</param>
/// <param name="Items">Returns the items of a row's list; null for a column of single values.</param>
/// <param name="Cells">The fields of an item. A column of single values has itself as its only cell; a list of single values has one cell
/// without a name.</param>
/// <param name="Words">Key of its description in the strings files.</param>
internal sealed record NestedColumn<TRow>(
    string Name,
    Origin Origin,
    Func<TRow, IReadOnlyList<object>>? Items,
    IReadOnlyList<Column<object>> Cells,
    string Words
)
{
    /// <summary>What documents must be able to have for it to exist.</summary>
    public Scope Needs { get; init; }

    public static implicit operator NestedColumn<TRow>(Column<TRow> column) =>
        new(column.Name, column.Origin, null, [column.In<object>(row => (TRow)row)], column.Words) { Needs = column.Needs };

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

internal static class Columns
{
    /// <summary>Returns the columns that a publication has.</summary>
    public static IReadOnlyList<TColumn> In<TColumn>(this IReadOnlyList<TColumn> columns, Site site)
        where TColumn : Column =>
        site is { Scope: Scope.Everything, Term: null }
            ? columns
            :
            [
                .. columns
                    .Where(column => site.Scope.Has(column.Needs))
                    .Select(column => column with { Name = site.DataName(column.Name) }),
            ];

    /// <summary>Returns the columns that a publication has, with the cells that it has.</summary>
    public static IReadOnlyList<NestedColumn<TRow>> In<TRow>(this IReadOnlyList<NestedColumn<TRow>> columns, Site site) =>
        site is { Scope: Scope.Everything, Term: null }
            ? columns
            :
            [
                .. columns
                    .Where(column => site.Scope.Has(column.Needs))
                    .Select(column => column with { Name = site.DataName(column.Name), Cells = column.Cells.In(site) }),
            ];

    /// <summary>Returns the values of rows, in an array that the next row overwrites.</summary>
    public static IEnumerable<object?[]> Values<TRow>(this IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        var values = new object?[columns.Count];
        foreach (var row in rows)
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = columns[at].Value(row);
            }

            yield return values;
        }
    }

    /// <summary>Returns the columns, which exist where documents can have something.</summary>
    public static IEnumerable<Column<TRow>> Need<TRow>(this IEnumerable<Column<TRow>> columns, Scope scope) =>
        columns.Select(column => column with { Needs = column.Needs | scope });
}
