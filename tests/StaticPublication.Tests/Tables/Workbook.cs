using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace StaticPublication.Tests.Tables;

/// <summary>Writes a workbook as Excel does: dates as numbers in a format of dates, merged cells, sheets that may be hidden.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes one sheet. A DateOnly becomes a date, an int or a double a number, a decimal one that is shown as a percentage, null
    /// an empty cell that Excel writes all the same, DBNull one in the format of dates.</summary>
    public static void Write(string path, object?[][] rows, params string[] merged)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(
            zip,
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/></Types>
            """
        );
        Add(zip, "_rels/.rels", Links(("officeDocument", "xl/workbook.xml")));
        Add(
            zip,
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">"
                + "<sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        );
        Add(zip, "xl/_rels/workbook.xml.rels", Links(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
        Add(
            zip,
            "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><fonts><font/></fonts>"
                + "<fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"
        );
        var data = string.Concat(rows.Select((row, index) => Row(row, index + 1)));
        var merges = string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"));
        Add(
            zip,
            "xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"{Main}\"><sheetData>{data}</sheetData>"
                + $"{(merges.Length > 0 ? $"<mergeCells>{merges}</mergeCells>" : "")}</worksheet>"
        );
    }

    private static string Row(object?[] cells, int number) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{number}")))}</row>";

    private static string Cell(object? value, string at) =>
        value switch
        {
            null => $"<c r=\"{at}\"/>",
            DBNull => $"<c r=\"{at}\" s=\"1\"/>",
            DateOnly day => $"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
            decimal => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"2\"><v>{value}</v></c>"),
            int or double => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>"),
            _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape((string)value)}</t></is></c>",
        };

    private static string Links(params (string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            links.Select((link, index) => $"<Relationship Id=\"r{index + 1}\" Type=\"{Relations}/{link.Type}\" Target=\"{link.Target}\"/>")
        )
        + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var file = new StreamWriter(zip.CreateEntry(name).Open());
        file.Write(text.Trim());
    }
}
