using System.Globalization;
using CsvHelper;

namespace StaticPublication.Exporting;

/// <summary>Writes a table as RFC 4180 CSV in UTF-8 without a byte order mark: a header, CRLF, quotes only where required.</summary>
/// <remarks>
/// A text cell that a spreadsheet would run (it begins with = + - @, their full-width forms, or a control character) gets a leading
/// apostrophe, and so does one that begins with an apostrophe. Removing one leading apostrophe from every text cell that has one restores
/// the values. https://owasp.org/www-community/attacks/CSV_Injection
/// </remarks>
internal sealed class CsvTable : IDisposable
{
    private static readonly CsvWriterOptions Rfc4180 = new()
    {
        NewLine = "\r\n",
        Injection = CsvInjection.None,
        FormatProvider = CultureInfo.InvariantCulture,
        WriteByteOrderMark = false,
    };

    private readonly CsvWriter _csv;

    /// <summary>Starts a table in a stream, which stays open.</summary>
    public CsvTable(Stream stream) => _csv = CsvWriter.Create(stream, Rfc4180, leaveOpen: true);

    public static void Write<TRow>(Stream stream, IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var table = new CsvTable(stream);
        table.Header(columns);
        foreach (var row in rows)
        {
            table.Row(columns, row);
        }
    }

    /// <summary>Returns a whole table in memory, for small tables.</summary>
    public static byte[] Bytes<TRow>(IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var bytes = new MemoryStream();
        Write(bytes, columns, rows);
        return bytes.ToArray();
    }

    /// <summary>Returns a text that no spreadsheet runs as a formula.</summary>
    public static string Neutral(string? text) => text is { Length: > 0 } && NeedsApostrophe(text[0]) ? "'" + text : text ?? "";

    /// <summary>Reads the cells of the first rows of a table with a header, each with the name of its column. Leading apostrophes are not
    /// removed.</summary>
    public static IEnumerable<(string Column, string Cell)> Cells(Stream stream, int rows)
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true }, leaveOpen: false);
        for (; rows > 0 && csv.Read(); rows--)
        {
            for (var field = 0; field < csv.FieldCount; field++)
            {
                yield return (csv.Headers[field], csv.GetString(field));
            }
        }
    }

    /// <summary>Writes a cell of a text column.</summary>
    public void Text(string? value) => _csv.WriteField((ReadOnlySpan<char>)Neutral(value));

    /// <summary>Writes a cell of any other column, unchanged.</summary>
    public void Value(string? value) => _csv.WriteField((ReadOnlySpan<char>)value);

    public void EndRow() => _csv.EndRecord();

    public void Header(IEnumerable<Column> columns)
    {
        foreach (var column in columns)
        {
            Value(column.Name);
        }

        EndRow();
    }

    public void Row<TRow>(IReadOnlyList<Column<TRow>> columns, TRow row)
    {
        foreach (var column in columns)
        {
            var value = Column.Written(column.Value(row));
            if (column.Type == CellType.AsText)
            {
                Text(value);
            }
            else
            {
                Value(value);
            }
        }

        EndRow();
    }

    /// <summary>Flushes to the stream.</summary>
    public void Flush() => _csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static bool NeedsApostrophe(char first) =>
        first is '=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠' || char.IsControl(first);
}
