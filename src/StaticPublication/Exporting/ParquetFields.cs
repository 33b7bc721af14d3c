namespace StaticPublication.Exporting;

/// <summary>The columns of the Parquet files in words, those of list items after their list.</summary>
internal static class ParquetFields
{
    private const int MostDocuments = 200;

    /// <summary>The table of the data dictionary.</summary>
    public static DescribedTable Of(Release release)
    {
        var strings = release.Edition.Strings;
        var rows = Enumerable
            .Range(0, Math.Min(MostDocuments, release.Documents.Count))
            .Select(number => WholeDocument.Read(release.Edition, number))
            .ToList();
        return new DescribedTable(
            "documents_parquet",
            DocumentsParquet.Export.Title(strings),
            "parquet/documents/year=*/part-*.parquet",
            [.. DocumentColumns.All.SelectMany(column => Fields(strings, column, rows))]
        );
    }

    private static IEnumerable<DescribedField> Fields(Strings strings, TypedColumn<WholeDocument> column, IReadOnlyList<WholeDocument> rows)
    {
        var origin = OriginOf(strings, column.Name);
        if (column.Items is null)
        {
            return [Field(strings, column.Name, Meaning(strings, column.Name), origin, column.Cells[0], rows)];
        }

        var items = rows.SelectMany(column.Items).ToList();
        if (column.Cells is [{ Name: "" } only])
        {
            var field = Field(strings, column.Name, Meaning(strings, column.Name), origin, only, items);
            return [field with { Type = strings.Fill("type.list", ("item", field.Type)) }];
        }

        return column
            .Cells.Select(cell =>
                Field(strings, $"{column.Name}[].{cell.Name}", strings[$"item.{column.Name}.{cell.Name}"], origin, cell, items)
            )
            .Prepend(
                new DescribedField(
                    column.Name,
                    strings.Fill("type.list", ("item", strings["type.map"])),
                    false,
                    Meaning(strings, column.Name),
                    origin,
                    ""
                )
            );
    }

    private static DescribedField Field(
        Strings strings,
        string name,
        string meaning,
        string origin,
        Cell<object> cell,
        IEnumerable<object> values
    )
    {
        var examples = new FieldExamples();
        foreach (var value in values)
        {
            examples.Add(name, Shown(cell.Value(value)));
        }

        return new DescribedField(name, strings[$"type.{TypeOf(cell.Type)}"], cell.Required, meaning, origin, examples[name]);
    }

    private static string? Shown(object? value) =>
        value switch
        {
            DateOnly day => DataWords.Of(day),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => (string?)value,
        };

    private static string TypeOf(CellType type) =>
        type switch
        {
            CellType.AsText => "string",
            CellType.AsNumber => "integer",
            CellType.AsFlag => "boolean",
            CellType.AsDay => "date",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    private static string Meaning(Strings strings, string column) => strings.Find($"parquet.{column}") ?? strings[$"column.{column}"];

    private static string OriginOf(Strings strings, string column) =>
        DescribedTables.Word(
            strings,
            column.EndsWith("_label", StringComparison.Ordinal) ? Origin.List
                : column
                    is "published_day"
                        or "address"
                        or "status"
                        or "overdue"
                        or "answered_on"
                        or "days_to_answer"
                        or "backlinks"
                        or "related"
                        or "joint_with"
                        or "warnings"
                    ? Origin.Computed
                : Origin.Record
        );
}
