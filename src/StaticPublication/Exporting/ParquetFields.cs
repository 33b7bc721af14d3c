namespace StaticPublication.Exporting;

/// <summary>Describes the columns of the Parquet files; the fields of list items follow their list.</summary>
internal static class ParquetFields
{
    private const int MaxDocuments = 200;

    /// <summary>Returns the table for the data dictionary.</summary>
    public static DescribedTable Of(Release release)
    {
        var strings = release.Edition.Strings;
        var rows = Enumerable
            .Range(0, Math.Min(MaxDocuments, release.Documents.Count))
            .Select(number => new DocumentRow(release.Edition, number))
            .ToList();
        return new DescribedTable(
            "documents_parquet",
            DocumentsParquet.Export.Title(strings),
            "parquet/documents/year=*/part-*.parquet",
            [.. FieldColumns.Whole(release.Edition.Site).SelectMany(column => Fields(strings, column, rows))]
        );
    }

    private static IEnumerable<DescribedField> Fields(Strings strings, NestedColumn<DocumentRow> column, IReadOnlyList<DocumentRow> rows)
    {
        var origin = DescribedTables.Word(strings, column.Origin);
        if (column.Items is null)
        {
            return [Field(strings, column.Name, origin, column.Cells[0], rows)];
        }

        var items = rows.SelectMany(column.Items).ToList();
        if (column.Cells is [{ Name: "" } only])
        {
            var field = Field(strings, column.Name, origin, only with { Words = column.Words }, items);
            return [field with { Type = strings.Fill("type.list", ("item", field.Type)) }];
        }

        var list = strings.Fill("type.list", ("item", strings["type.map"]));
        return column
            .Cells.Select(cell => Field(strings, $"{column.Name}[].{cell.Name}", origin, cell, items))
            .Prepend(new DescribedField(column.Name, list, false, strings[column.Words], origin, ""));
    }

    private static DescribedField Field(Strings strings, string name, string origin, Column<object> cell, IEnumerable<object> values)
    {
        var examples = new FieldExamples();
        foreach (var value in values)
        {
            examples.Add(name, Column.Written(cell.Value(value)));
        }

        return new DescribedField(name, strings[$"type.{cell.TypeName}"], cell.Required, cell.Meaning(strings), origin, examples[name]);
    }
}
