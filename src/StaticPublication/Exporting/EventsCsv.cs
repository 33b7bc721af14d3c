namespace StaticPublication.Exporting;

/// <summary>One row an event of a document, documents in catalogue order, events by date: <c>data/events.csv</c>.</summary>
internal static class EventsCsv
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        new("document", Required: true),
        new("position", "integer", Origin: Origin.Computed, Required: true),
        new("type", Required: true),
        new("on", Required: true),
        new("on_day", "date", Origin: Origin.Computed, Required: true),
        new("page"),
        new("issue"),
        new("url"),
        new("ministry"),
        new("ministry_label", Origin: Origin.List),
        new("code"),
        new("reason"),
        new("note"),
    ];

    /// <summary>The product.</summary>
    public static readonly Export Export = new("events_csv", "text/csv", Files) { Group = "documents", Columns = Columns };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var file = new OutputFile("data/events.csv", release.Documents.Hash(0, release.Documents.Count), stream =>
            Write(release.Catalogue.Documents, stream)
        );
        yield return new ExportFile(file, release.Catalogue.Documents.Sum(document => (long)document.Events.Count));
    }

    private static void Write(IReadOnlyList<Document> documents, Stream stream)
    {
        using var table = new CsvTable(stream);
        table.Header(Columns);
        foreach (var document in documents)
        {
            for (var position = 0; position < document.Events.Count; position++)
            {
                table.Value(document.Id);
                table.Value(position + 1);
                Write(table, document.Events[position]);
            }
        }
    }

    private static void Write(CsvTable row, Event happened)
    {
        row.Value(happened.Type.Word());
        row.Value(happened.On.ToString());
        row.Value(happened.On.FirstDay);
        row.Text(happened.Page);
        row.Text(happened.Issue);
        row.Value(happened.Url);
        row.Value(happened.Ministry?.Ministry.Id);
        row.Text(happened.Ministry?.Ministry.Name);
        row.Text(happened.Code);
        row.Text(happened.Reason);
        row.Text(happened.Note);
        row.EndRow();
    }
}
