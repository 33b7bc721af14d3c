using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The documents, their events and what the columns mean, as a workbook: <c>data/documents.xlsx</c>; <c>documents-1.xlsx</c> and
/// so on if one would have too many rows.</summary>
internal static class DocumentsXlsx
{
    // In bytes of published JSON: their rows, compressed, take about a twelfth, well below 25 MB.
    private const long MostBytes = 200_000_000;

    public static readonly Export Export = new("documents_xlsx", Workbook.MediaType, Files)
    {
        Product = Products.Xlsx,
        Group = "documents",
        HoldsEveryDocument = true,
    };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var parts = Workbook
            .Parts(release, (0, release.Documents.Count), MostBytes, number => release.Catalogue.Documents[number].Events.Count)
            .ToList();
        return parts.Select((part, index) => FileOf(release, parts.Count == 1 ? "" : $"-{index + 1}", part));
    }

    private static ExportFile FileOf(Release release, string ending, (int First, int End) part)
    {
        var dictionary = Dictionary(release.Edition).ToList();
        var words = Fingerprint.Of(string.Join('\n', dictionary.SelectMany(row => row)));
        var file = new OutputFile(
            $"data/documents{ending}.xlsx",
            () => Fingerprint.Combine(release.Documents.Hash(part.First, part.End), words),
            stream => Workbook.Write(stream, Sheets(release, part, dictionary))
        );
        return new ExportFile(file, part.End - part.First);
    }

    private static IEnumerable<Sheet> Sheets(Release release, (int First, int End) part, IReadOnlyList<string[]> dictionary)
    {
        var (site, strings) = (release.Edition.Site, release.Edition.Strings);
        var numbers = Enumerable.Range(part.First, part.End - part.First);
        var columns = FieldColumns.Flat(site);
        yield return new Sheet("documents", columns, columns.Values(numbers.Select(number => new DocumentRow(release.Edition, number))));
        yield return new Sheet(
            "events",
            EventsCsv.Export.ColumnsIn(site),
            EventsCsv.Rows(site, numbers.Select(number => release.Catalogue.Documents[number]))
        );
        string[] headings = ["table", "field", "type", "meaning"];
        yield return new Sheet(
            "dictionary",
            [.. headings.Select((name, at) => new Column<string[]>(strings[$"data.{name}"], CellType.AsText, row => row[at]))],
            dictionary
        );
    }

    private static IEnumerable<string[]> Dictionary(Edition edition) =>
        new[] { ("documents", FieldColumns.Flat(edition.Site)), ("events", EventsCsv.Export.ColumnsIn(edition.Site)) }.SelectMany(table =>
            table.Item2.Select(column =>
                (string[])[table.Item1, column.Name, edition.Strings[$"type.{column.TypeName}"], column.Meaning(edition.Strings)]
            )
        );
}
