using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace StaticPublication.Importing.Tables;

/// <summary>The cells of a workbook that are shown as percentages: 0.12 in one of them is 12 % for whoever reads it.</summary>
internal static class WorkbookPercents
{
    // Those that every workbook has without naming them: 0% and 0.00%.
    private static readonly string[] BuiltIn = ["9", "10"];

    /// <summary>Returns the addresses of those of a sheet, such as C2.</summary>
    public static HashSet<string> In(string path, string sheet)
    {
        using var zip = ZipFile.OpenRead(path);
        var styles = Load(zip, "xl/styles.xml");
        var formats = Named(styles, "numFmt")
            .Where(format => format.Attribute("formatCode")?.Value.Contains('%', StringComparison.Ordinal) == true)
            .Select(format => format.Attribute("numFmtId")?.Value)
            .Concat(BuiltIn)
            .ToHashSet();
        var arePercent = Named(styles, "cellXfs").Elements().Select(style => formats.Contains(style.Attribute("numFmtId")?.Value)).ToList();
        return arePercent.Contains(true) && PartOf(zip, sheet) is { } part ? Cells(part, arePercent) : [];
    }

    /// <summary>Returns a number as such a cell shows it.</summary>
    public static string Shown(double number) =>
        Math.Abs(number) < 1e12 ? $"{((decimal)number * 100).ToString("0.##########", CultureInfo.InvariantCulture)}%" : $"{number}";

    private static HashSet<string> Cells(ZipArchiveEntry part, List<bool> arePercent)
    {
        var cells = new HashSet<string>(StringComparer.Ordinal);
        using var content = part.Open();
        using var xml = XmlReader.Create(content);
        while (xml.Read())
        {
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "c" }
                && int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style)
                && arePercent.ElementAtOrDefault(style)
                && xml.GetAttribute("r") is { } address
            )
            {
                cells.Add(address);
            }
        }

        return cells;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        var id = Named(Load(zip, "xl/workbook.xml"), "sheet")
            .FirstOrDefault(one => one.Attribute("name")?.Value == sheet)
            ?.Attributes()
            .FirstOrDefault(attribute => attribute is { Name.LocalName: "id" })
            ?.Value;
        var target = Named(Load(zip, "xl/_rels/workbook.xml.rels"), "Relationship")
            .FirstOrDefault(one => one.Attribute("Id")?.Value == id)
            ?.Attribute("Target")
            ?.Value;
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static IEnumerable<XElement> Named(XDocument? part, string name) =>
        part?.Descendants().Where(element => element.Name.LocalName == name) ?? [];

    private static XDocument? Load(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } part)
        {
            return null;
        }

        using var content = part.Open();
        using var xml = XmlReader.Create(content);
        return XDocument.Load(xml);
    }
}
