using System.Buffers.Binary;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace StaticPublication.Exporting;

/// <summary>Writes tables as sheets of a workbook (XLSX): days as dates, numbers as numbers, everything else as text, which no program
/// takes for a number or a formula.</summary>
internal static class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The longest text of a cell.</summary>
    public const int LongestCell = 32_767;

    // With its heading, below 100 000.
    private const int MostRows = 99_998;

    /// <summary>Cuts documents into runs for a file each: of at most so many bytes of JSON, and of no more rows than a sheet may
    /// have.</summary>
    /// <param name="release">The documents.</param>
    /// <param name="all">The first of them, and the one after the last.</param>
    /// <param name="bytes">Bytes of published JSON.</param>
    /// <param name="rows">Returns the number of rows of a document, if it is more than one.</param>
    public static IEnumerable<(int First, int End)> Parts(Release release, (int First, int End) all, long bytes, Func<int, int> rows)
    {
        var (first, count, size) = (all.First, 0L, 0L);
        for (var number = all.First; number < all.End; number++)
        {
            var (more, longer) = (Math.Max(1, rows(number)), release.Documents.Length(number));
            if (number > first && (count + more > MostRows || size + longer > bytes))
            {
                yield return (first, number);
                (first, count, size) = (number, 0, 0);
            }

            count += more;
            size += longer;
        }

        if (first < all.End)
        {
            yield return (first, all.End);
        }
    }

    /// <summary>Returns a text in pieces that a cell holds; none ends between the two halves of a character.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        do
        {
            var end = Math.Min(text.Length, start + LongestCell);
            end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            yield return text[start..end];
            start = end;
        } while (start < text.Length);
    }

    /// <summary>Writes a file, with the same bytes at any time.</summary>
    public static void Write(Stream stream, IEnumerable<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        WriteAsync(bytes, sheets).GetAwaiter().GetResult();
        var file = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        ForgetTimes(file);
        stream.Write(file);
    }

    private static async Task WriteAsync(Stream stream, IEnumerable<Sheet> sheets)
    {
        var options = new SpreadCheetahOptions
        {
            CompressionLevel = SpreadCheetahCompressionLevel.Optimal,
            DefaultDateTimeFormat = NumberFormat.Custom("yyyy-mm-dd"),
            DocumentProperties = null,
            PreserveStringWhitespace = true,
        };
        await using var book = await Spreadsheet.CreateNewAsync(stream, options);
        var heading = book.AddStyle(new Style { Font = { Bold = true } });
        foreach (var sheet in sheets)
        {
            var layout = new WorksheetOptions { FrozenRows = 1 };
            for (var at = 0; at < sheet.Columns.Count; at++)
            {
                layout.Column(at + 1).Width = WidthOf(sheet.Columns[at].Type);
            }

            await book.StartWorksheetAsync(sheet.Name, layout);
            await book.AddHeaderRowAsync(sheet.Columns.Select(column => column.Name).ToArray(), heading);
            var cells = new DataCell[sheet.Columns.Count];
            foreach (var row in sheet.Rows)
            {
                for (var at = 0; at < cells.Length; at++)
                {
                    cells[at] = CellOf(row[at]);
                }

                await book.AddRowAsync(cells);
            }
        }

        await book.FinishAsync();
    }

    private static double WidthOf(CellType type) =>
        type switch
        {
            CellType.AsText => 30,
            CellType.AsCode => 18,
            _ => 12,
        };

    private static DataCell CellOf(object? value) =>
        value switch
        {
            null => default,
            int number => new DataCell(number),
            decimal number => new DataCell(number),
            bool flag => new DataCell(flag),
            DateOnly day => new DataCell(day.ToDateTime(TimeOnly.MinValue)),
            string text => new DataCell(Pieces(text).First()),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };

    // A zip file has the time of each entry twice: where it begins, and in the directory at the end
    // (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 and 4.3.12). The archive cannot be told.
    private static void ForgetTimes(Span<byte> file)
    {
        const int EndLength = 22;
        // 1 January 1980, the first day that the format has.
        const uint First = 0x0021_0000;
        var end = file[^EndLength..];
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            var entry = file[at..];
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], First);
            var start = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
            BinaryPrimitives.WriteUInt32LittleEndian(file[(start + 10)..], First);
            at +=
                46
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }
}

/// <summary>A sheet of a workbook.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IEnumerable<object?[]> Rows);
