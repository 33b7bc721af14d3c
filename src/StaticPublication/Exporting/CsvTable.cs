using System.Globalization;
using CsvHelper;

namespace StaticPublication.Exporting;

/// <summary>A table as RFC 4180 CSV in UTF-8 without a byte order mark: a header, CRLF, quotes only where they are needed.</summary>
/// <remarks>
/// A text cell that a spreadsheet would run (it begins with = + - @, their full-width forms, or a control character) gets a leading
/// apostrophe, and one
/// that begins with an apostrophe gets a second: taking one leading apostrophe off every text cell that has one gives the value back.
/// https://owasp.org/www-community/attacks/CSV_Injection
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

    /// <summary>A table written to a stream, which stays open.</summary>
    public CsvTable(Stream stream) => _csv = CsvWriter.Create(stream, Rfc4180, leaveOpen: true);

    /// <summary>Writes a whole table.</summary>
    public static void Write<TRow>(Stream stream, IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var table = new CsvTable(stream);
        table.Header(columns);
        foreach (var row in rows)
        {
            table.Row(columns, row);
        }
    }

    /// <summary>A whole table that is small.</summary>
    public static byte[] Bytes<TRow>(IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var bytes = new MemoryStream();
        Write(bytes, columns, rows);
        return bytes.ToArray();
    }

    /// <summary>A text that no spreadsheet runs.</summary>
    public static string Neutral(string? text) => text is { Length: > 0 } && NeedsApostrophe(text[0]) ? "'" + text : text ?? "";

    /// <summary>The cells of the first rows of a table that has a header, with the name of their column; the apostrophe of a text
    /// stays.</summary>
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

    /// <summary>A cell of a text column.</summary>
    public void Text(string? value) => _csv.WriteField((ReadOnlySpan<char>)Neutral(value));

    /// <summary>A cell of another column, written as it is.</summary>
    public void Value(string? value) => _csv.WriteField((ReadOnlySpan<char>)value);

    /// <summary>Ends a row.</summary>
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

    /// <summary>Passes everything on to the stream.</summary>
    public void Flush() => _csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static bool NeedsApostrophe(char first) =>
        first is '=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠' || char.IsControl(first);
}
