namespace StaticPublication.Exporting;

/// <summary>What a cell of a typed table holds.</summary>
internal enum CellType
{
    /// <summary>Text.</summary>
    AsText,

    /// <summary>A whole number of 32 bits.</summary>
    AsNumber,

    /// <summary>true or false.</summary>
    AsFlag,

    /// <summary>A day.</summary>
    AsDay,
}

/// <summary>A column of a typed table, or a field of the items of a list column: its value in a row, null where there is none.</summary>
internal sealed record Cell<TRow>(string Name, CellType Type, Func<TRow, object?> Value, bool Required = false);

/// <summary>A column of a table whose rows may hold lists.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Items">The items of a row's list; null for a column of single values.</param>
/// <param name="Cells">The fields of an item; the one cell itself for single values, and for a list of single values, whose cell has no
/// name.</param>
internal sealed record TypedColumn<TRow>(string Name, Func<TRow, IReadOnlyList<object>>? Items, IReadOnlyList<Cell<object>> Cells)
{
    /// <summary>A column of single values.</summary>
    public static TypedColumn<TRow> Of(string name, CellType type, Func<TRow, object?> value, bool required = false) =>
        new(name, null, [new Cell<object>(name, type, row => value((TRow)row), required)]);

    /// <summary>A column of lists of texts.</summary>
    public static TypedColumn<TRow> Texts(string name, Func<TRow, IReadOnlyList<string>> texts) =>
        new(name, texts, [new Cell<object>("", CellType.AsText, text => text, true)]);

    /// <summary>A column of lists of objects.</summary>
    public static TypedColumn<TRow> List<TItem>(string name, Func<TRow, IReadOnlyList<TItem>> items, params ReadOnlySpan<Cell<TItem>> cells)
        where TItem : class
    {
        var fields = new List<Cell<object>>();
        foreach (var cell in cells)
        {
            fields.Add(new Cell<object>(cell.Name, cell.Type, item => cell.Value((TItem)item), cell.Required));
        }

        return new(name, items, fields);
    }
}
