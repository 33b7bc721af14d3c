using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>One row for each event of a document, documents in catalogue order, events by date: <c>data/events.csv</c>.</summary>
internal static class EventsCsv
{
    /// <summary>Columns of an event without its document.</summary>
    public static readonly IReadOnlyList<Column<Event>> EventColumns =
    [
        new("type", AsCode, happened => happened.Word, Required: true),
        new("on", AsCode, happened => happened.On.ToString(), Required: true),
        new("on_day", AsDay, happened => happened.On.FirstDay, Origin.Computed, Required: true),
        new("page", AsText, happened => happened.Page) { Needs = Scope.Journal },
        new("issue", AsText, happened => happened.Issue) { Needs = Scope.Journal },
        new("url", AsCode, happened => happened.Url),
        new("ministry", AsCode, happened => happened.Ministry?.Ministry.Id)
        {
            References = NamedColumns.Table("ministries"),
            Needs = Scope.Ministries,
        },
        new("ministry_label", AsText, happened => happened.Ministry?.Ministry.Name, Origin.List) { Needs = Scope.Ministries },
        new("code", AsText, happened => happened.Code),
        new("reason", AsText, happened => happened.Reason),
        new("note", AsText, happened => happened.Note),
    ];

    private static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("document", AsCode, row => row.Document.Id, Required: true) { References = NamedColumns.Table("documents") },
        new("position", AsNumber, row => row.Position, Origin.Computed, Required: true),
        .. EventColumns.Select(column => column.In<Row>(row => row.Document.Events[row.Position - 1])),
    ];

    public static readonly Export Export = new("events_csv", "text/csv", Files)
    {
        Group = "documents",
        Columns = Columns,
        Key = ["document", "position"],
        Rows = release => Rows(release.Edition.Site, release.Catalogue.Documents),
    };

    /// <summary>Returns the values of the events of some documents.</summary>
    public static IEnumerable<object?[]> Rows(Site site, IEnumerable<Document> documents) => Columns.In(site).Values(RowsOf(documents));

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var file = new OutputFile("data/events.csv", release.Documents.Hash(0, release.Documents.Count), stream =>
            CsvTable.Write(stream, Columns.In(release.Edition.Site), RowsOf(release.Catalogue.Documents))
        );
        yield return new ExportFile(file, release.Catalogue.Documents.Sum(document => (long)document.Events.Count));
    }

    private static IEnumerable<Row> RowsOf(IEnumerable<Document> documents) =>
        documents.SelectMany(document => Enumerable.Range(1, document.Events.Count).Select(position => new Row(document, position)));

    private readonly record struct Row(Document Document, int Position);
}
