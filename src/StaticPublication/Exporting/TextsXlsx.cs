using System.Globalization;
using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>The texts of the documents of a year as a workbook: <c>data/years/texts-2013.xlsx</c>; <c>texts-2013-1.xlsx</c> and so on if
/// one would have too many rows. A text that no cell holds is continued in the next row.</summary>
internal static class TextsXlsx
{
    // In bytes of published JSON, which compressed takes less than half.
    private const long MostBytes = 50_000_000;

    private static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("document", AsCode, row => row.Document, Required: true),
        new("position", AsNumber, row => row.Position, Required: true),
        new("part", AsNumber, row => row.Part, Required: true),
        .. TextColumns.All.Select(column =>
            column.Name == "markdown" ? new Column<Row>(column.Name, AsText, row => row.Markdown) : column.In<Row>(row => row.Of)
        ),
    ];

    public static readonly Export Export = new("texts_xlsx", Workbook.MediaType, Files) { Product = Products.Xlsx, Group = "documents" };

    private static IEnumerable<ExportFile> Files(Release release) => release.Years.SelectMany(year => FilesOf(release, year));

    private static IEnumerable<ExportFile> FilesOf(Release release, YearRange year)
    {
        var parts = Workbook.Parts(release, (year.First, year.End), MostBytes, MostRowsOf).ToList();
        return parts.Select(
            (part, index) =>
            {
                var ending = parts.Count == 1 ? "" : $"-{index + 1}";
                var numbers = Enumerable.Range(part.First, part.End - part.First);
                var path = string.Create(CultureInfo.InvariantCulture, $"data/years/texts-{year.Year:0000}{ending}.xlsx");
                var columns = Columns.In(release.Edition.Site);
                return new ExportFile(
                    new OutputFile(path, release.Documents.Hash(part.First, part.End), stream =>
                        Workbook.Write(stream, [new Sheet("texts", columns, columns.Values(numbers.SelectMany(RowsOf)))])
                    ),
                    numbers.Sum(number => (long)release.Catalogue.Documents[number].Texts.Count)
                );
            }
        );

        // What is longer than a cell is at most the whole document.
        int MostRowsOf(int number) =>
            release.Catalogue.Documents[number].Texts.Count + (release.Documents.Length(number) / Workbook.LongestCell);

        IEnumerable<Row> RowsOf(int number)
        {
            var document = new DocumentRow(release.Edition, number);
            return document.Words.Texts.SelectMany(
                (text, index) =>
                    Workbook.Pieces(text.Markdown).Select((piece, part) => new Row(document.Document.Id, index + 1, part + 1, piece, text))
            );
        }
    }

    private readonly record struct Row(string Document, int Position, int Part, string Markdown, DocumentText Of);
}
