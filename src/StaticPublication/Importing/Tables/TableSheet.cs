using System.Globalization;

namespace StaticPublication.Importing.Tables;

/// <summary>A sheet of a workbook, or a whole CSV file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Name">Name of the sheet; null for a CSV file, which has no sheets.</param>
/// <param name="Rows">All rows that are not empty, with the number that a spreadsheet shows.</param>
/// <param name="Form">How it was read, for people.</param>
internal sealed record TableSheet(string File, string? Name, IReadOnlyList<TableRow> Rows, string Form)
{
    /// <summary>The file, and the sheet if there are several.</summary>
    public string Where => Name is null ? File : $"{File}, sheet {Name}";
}

/// <summary>A row of texts, without spaces around them.</summary>
/// <param name="Number">As a spreadsheet shows it.</param>
/// <param name="Cells">The texts.</param>
/// <param name="Numbers">The columns, from 0, of cells that are numbers and no texts: their text is that of JSON.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells, IReadOnlySet<int> Numbers)
{
    public bool IsNumber(int column) => Numbers.Contains(column);

    /// <summary>Returns the text in a column, from 0; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>The address of a cell.</summary>
internal readonly record struct CellPlace(TableSheet Sheet, int Row, int Column)
{
    /// <summary>Returns the letters of a column, from 0: A, B… Z, AA.</summary>
    public static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <summary>Returns the place of several rows, of which the first are named.</summary>
    public static string Text(string where, IReadOnlyList<int> rows, int most, int column)
    {
        var named = string.Join(", ", rows.Take(most).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        var more = rows.Count > most ? string.Create(CultureInfo.InvariantCulture, $" and {rows.Count - most} more") : "";
        return $"{where}, {(rows.Count == 1 ? "row" : "rows")} {named}{more}{(column < 0 ? "" : $", column {Letters(column)}")}";
    }

    /// <inheritdoc/>
    public override string ToString() => Text(Sheet.Where, [Row], 1, Column);
}
