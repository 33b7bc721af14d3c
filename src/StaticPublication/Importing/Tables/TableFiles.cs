using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Tables;

/// <summary>Reads CSV and TSV files and XLSX workbooks as sheets of text.</summary>
internal static class TableFiles
{
    private const int RowsLookedAt = 50;

    private static readonly char[] Separators = [';', '\t', '|', ','];

    // Merged cells all have the text that the first of them shows.
    private static readonly OpenXmlConfiguration Workbook = new() { FillMergedCells = true, EnableSharedStringCache = false };

    /// <summary>Reads all sheets of the files.</summary>
    /// <exception cref="ImportRefusedException">A file is no table, or is damaged.</exception>
    public static IEnumerable<TableSheet> Read(ImportOptions options, TableMap map) =>
        options.Sources.SelectMany(path => IsWorkbook(path) ? Sheets(path, options.Limits, map) : [Csv(path, options.Limits, map)]);

    private static bool IsWorkbook(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[8];
        var read = file.ReadAtLeast(magic, 8, throwOnEndOfStream: false);
        if (read == 8 && magic.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw Refused(path, "a workbook of before 2007, or one with a password; save it as .xlsx without a password");
        }

        return read >= 4 && magic[..4].SequenceEqual("PK\u0003\u0004"u8);
    }

    private static List<TableSheet> Sheets(string path, ImportLimits limits, TableMap map)
    {
        // Throws if the archive unpacks to more than is allowed.
        if (
            SourceFile.In([path], limits).ToList() is var parts
            && parts.TrueForAll(part => !part.Name.EndsWith("!xl/workbook.xml", StringComparison.Ordinal))
        )
        {
            throw Refused(
                path,
                parts.Exists(part => part.Name.EndsWith("!content.xml", StringComparison.Ordinal))
                    ? "an OpenDocument spreadsheet (.ods); save it as .xlsx or .csv"
                    : "a zip file that is no .xlsx workbook; save the table as .xlsx or .csv"
            );
        }

        var sheets = new List<TableSheet>();
        try
        {
            foreach (var sheet in MiniExcel.GetSheetInformations(path).Where(sheet => map.Sheet is null || map.Sheet == sheet.Name))
            {
                if (map.Sheet is not null || sheet.State == SheetState.Visible)
                {
                    var rows = MiniExcel.Query(path, false, sheet.Name, ExcelType.XLSX, "A1", Workbook);
                    var percents = WorkbookPercents.In(path, sheet.Name);
                    var cells = rows.Cast<IDictionary<string, object?>>().Select((row, index) => Cells(row, index + 1, percents));
                    sheets.Add(new TableSheet(Path.GetFileName(path), sheet.Name, Rows(cells), "a workbook"));
                }
            }
        }
        catch (Exception damaged)
            when (damaged is InvalidDataException or System.Xml.XmlException or NullReferenceException or FormatException)
        {
            throw Refused(path, "damaged; open it in a spreadsheet and save it again");
        }

        return sheets;
    }

    private static List<(string, bool)> Cells(IDictionary<string, object?> row, int number, HashSet<string> percents) =>
        [
            .. row.Select(cell =>
                cell.Value is double share && percents.Contains(string.Create(CultureInfo.InvariantCulture, $"{cell.Key}{number}"))
                    ? (WorkbookPercents.Shown(share), false)
                    : (Text(cell.Value), cell.Value is double)
            ),
        ];

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString(
                "0",
                CultureInfo.InvariantCulture
            ),
            bool truth => truth ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static TableSheet Csv(string path, ImportLimits limits, TableMap map)
    {
        var file = new SourceFile(Path.GetFileName(path), new FileInfo(path).Length, limits, () => File.OpenRead(path));
        var found = TextEncoding.Of(file);
        if (map.Encoding is { } stated)
        {
            found = found with { Encoding = stated };
        }

        if (found.Opening.Contains('\0', StringComparison.Ordinal))
        {
            throw Refused(path, "neither CSV nor .xlsx; save the table as .xlsx or .csv");
        }

        if (found.Opening.TrimStart() is ['{', ..] or ['[', '{', ..])
        {
            throw Refused(path, "JSON and no table; records of the format belong in documents/, others are to be saved as .csv first");
        }

        if (Other(found.Opening.TrimStart()) is { } other)
        {
            throw Refused(path, $"{other}; open it in a spreadsheet and save it as .xlsx or .csv");
        }

        var separator = map.Separator ?? SeparatorOf(found.Opening);
        using var text = found.OpenText(file);
        try
        {
            var rows = Rows(new CsvRows(text, separator).Read().Select(row => row.Cells.Select(cell => (cell, false)).ToList()));
            return new TableSheet(file.Name, null, rows, $"{NameOf(found.Encoding)}, cells separated by {Shown(separator)}");
        }
        catch (InvalidDataException unclosed)
        {
            throw Refused(path, $"{unclosed.Message}; close it, or write two quotes for one inside a cell");
        }
    }

    // Some programs call a web page .xls.
    private static string? Other(string opening) =>
        opening.StartsWith('<') ? "a web page or XML, not CSV"
        : opening.StartsWith("%PDF", StringComparison.Ordinal) ? "a PDF"
        : opening.StartsWith("{\\rtf", StringComparison.Ordinal) ? "a text of a word processor"
        : null;

    // The one with which most of the first rows have equally many cells: a title above the header has fewer, and commas stand in texts too.
    private static char SeparatorOf(string opening)
    {
        var found = Separators.Select(separator => (Alike: Alike(opening, separator), separator)).MaxBy(one => one.Alike);
        return found.Alike.Rows > 0 ? found.separator : CsvRows.SeparatorOf(opening.Split('\n')[0]);
    }

    private static (int Rows, int Cells) Alike(string opening, char separator)
    {
        var counts = new List<int>();
        try
        {
            using var text = new StringReader(opening);
            counts.AddRange(new CsvRows(text, separator).Read().Take(RowsLookedAt).Select(row => row.Cells.Count));
        }
        catch (InvalidDataException)
        {
            // The opening ends inside a cell.
        }

        return counts.Where(count => count > 1).GroupBy(count => count).Select(same => (same.Count(), same.Key)).DefaultIfEmpty().Max();
    }

    private static string NameOf(Encoding encoding) => encoding.WebName.ToUpperInvariant();

    private static string Shown(char separator) => separator == '\t' ? "tab" : separator.ToString();

    private static List<TableRow> Rows(IEnumerable<List<(string Text, bool IsNumber)>> rows) =>
        [
            .. rows.Select(
                    (cells, index) =>
                        new TableRow(
                            index + 1,
                            [.. cells.Select(cell => cell.Text.Trim(' ', '\u00A0', '\n', '\r', '\t', '\uFEFF'))],
                            cells.Index().Where(cell => cell.Item.IsNumber).Select(cell => cell.Index).ToHashSet()
                        )
                )
                .Where(row => row.Cells.Any(cell => cell.Length > 0)),
        ];

    private static ImportRefusedException Refused(string path, string why) => new(ImportFindings.Unreadable, Path.GetFileName(path), why);
}
