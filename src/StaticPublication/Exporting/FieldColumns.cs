using System.Globalization;
using static StaticPublication.Exporting.CellType;
using DocumentColumn = StaticPublication.Exporting.Column<StaticPublication.Exporting.DocumentRow>;
using Nested = StaticPublication.Exporting.NestedColumn<StaticPublication.Exporting.DocumentRow>;

namespace StaticPublication.Exporting;

/// <summary>The columns of the fields that kinds have of their own, after those that all documents have.</summary>
internal static class FieldColumns
{
    /// <summary>Returns the columns of the table of documents.</summary>
    public static IReadOnlyList<DocumentColumn> Flat(Site site) => [.. DocumentColumns.Flat.In(site), .. Own(site)];

    /// <summary>Returns the columns of the fields alone.</summary>
    public static IEnumerable<DocumentColumn> Own(Site site) => Of(site).Select(field => ColumnOf(field, AsDecimal));

    /// <summary>Returns the columns of whole documents. Numbers are text there, as records state them.</summary>
    public static IReadOnlyList<Nested> Whole(Site site) =>
        [.. DocumentColumns.Whole.In(site), .. Of(site).Select(field => (Nested)ColumnOf(field, AsText))];

    private static IEnumerable<KindField> Of(Site site) => site.Fields.Where(field => field.IsColumn);

    private static DocumentColumn ColumnOf(KindField field, CellType number)
    {
        var type = field.Type switch
        {
            FieldType.Number => number,
            FieldType.Date => AsDay,
            _ => AsText,
        };
        return new DocumentColumn(field.ColumnName, type, row => ValueOf(row.Document, field.Id, type)) { Label = field.Label };
    }

    private static object? ValueOf(Document document, string id, CellType type) =>
        document.Fields.FirstOrDefault(stated => stated.Id == id) is not { } stated ? null
        : type == AsDay ? PartialDate.Parse(stated.Values[0]).FirstDay
        : type == AsDecimal ? decimal.Parse(stated.Values[0], NumberStyles.Float, CultureInfo.InvariantCulture)
        : ListCell.Of(stated.Values);
}
