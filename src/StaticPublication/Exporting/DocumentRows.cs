namespace StaticPublication.Exporting;

/// <summary>A row of <c>documents.csv</c> for each document.</summary>
internal static class DocumentRows
{
    /// <summary>Columns of a row: codes with their labels, several values in a cell joined by <c>|</c>.</summary>
    public static readonly IReadOnlyList<Column> Columns =
    [
        new("id", Required: true),
        new("address", Origin: Origin.Computed, Required: true),
        new("kind", Required: true),
        new("kind_label", Origin: Origin.List, Required: true),
        new("number"),
        new("legislature", "integer"),
        new("chamber"),
        new("title", Required: true),
        new("title_origin", Required: true),
        new("published", Required: true),
        new("published_day", "date", Origin: Origin.Computed, Required: true),
        new("language", Required: true),
        new("authors"),
        new("author_labels", Origin: Origin.List),
        new("groups"),
        new("constituencies"),
        new("people"),
        new("people_labels", Origin: Origin.List),
        new("organisations"),
        new("organisation_labels", Origin: Origin.List),
        new("ministry_asked"),
        new("ministry_asked_label", Origin: Origin.List),
        new("ministries_attributed"),
        new("ministries_attributed_labels", Origin: Origin.List),
        new("ministry_answering"),
        new("ministry_answering_label", Origin: Origin.List),
        new("ministries_concerned"),
        new("ministries_concerned_labels", Origin: Origin.List),
        new("heading"),
        new("heading_label", Origin: Origin.List),
        new("analyses"),
        new("programmes"),
        new("programme_labels", Origin: Origin.List),
        new("keywords"),
        new("status", Origin: Origin.Computed),
        new("overdue", "boolean", Origin: Origin.Computed, Required: true),
        new("answered_on", "date", Origin: Origin.Computed),
        new("days_to_answer", "integer", Origin: Origin.Computed),
        new("joint_answer"),
        new("texts", "integer", Origin: Origin.Computed, Required: true),
        new("source_url"),
        new("source_publisher"),
        new("source_updated", "date"),
        new("licence", Required: true),
        new("licence_label", Origin: Origin.List, Required: true),
        new("indexing", Required: true),
    ];

    /// <summary>The rows of a release's documents, each with its line end.</summary>
    public static RowCache Of(Release release) => new(release, "document_rows", (bytes, numbers) =>
        {
            using var table = new CsvTable(bytes);
            foreach (var number in numbers)
            {
                Write(table, release.Edition, release.Catalogue.Documents[number]);
                table.EndRow();
                table.Flush();
            }
        });

    private static void Write(CsvTable row, Edition edition, Document document)
    {
        row.Value(document.Id);
        row.Value(edition.Addresses.Document(document));
        WriteLabelled(row, [document.Kind]);
        row.Text(document.Number);
        row.Value(document.Legislature);
        row.Text(document.Chamber);
        row.Text(document.Title);
        row.Value(DataWords.Of(document.TitleOrigin));
        row.Value(document.Published.ToString());
        row.Value(document.Published.FirstDay);
        row.Value(document.Language);
        WriteNamed(row, document);
        WriteMinistries(row, document.Ministries);
        WriteSubject(row, document);
        WriteOutcome(row, document);
        WriteOrigin(row, document);
    }

    private static void WriteNamed(CsvTable row, Document document)
    {
        WriteLabelled(row, document.Authors, authorship => authorship.Author);
        row.Text(Joined(document.Authors, authorship => authorship.GroupText));
        row.Text(Joined(document.Authors, authorship => authorship.Constituency));
        WriteLabelled(row, document.People, appearance => appearance.Person);
        WriteLabelled(row, document.Organisations, involvement => involvement.Organisation);
    }

    private static void WriteMinistries(CsvTable row, Addressees ministries)
    {
        WriteLabelled(row, Of(ministries.Asked));
        WriteLabelled(row, ministries.Attributed, addressing => addressing.Ministry);
        WriteLabelled(row, Of(ministries.Answering));
        WriteLabelled(row, ministries.Concerned, addressing => addressing.Ministry);
    }

    private static void WriteSubject(CsvTable row, Document document)
    {
        WriteLabelled(row, document.Heading is { } heading ? [heading] : []);
        row.Text(Joined(document.Analyses));
        WriteLabelled(row, document.Programmes);
        row.Text(Joined(document.Keywords));
    }

    private static void WriteOutcome(CsvTable row, Document document)
    {
        row.Value(document.Status.Word());
        row.Value(document.Overdue);
        row.Value(document.AnsweredOn);
        row.Value(document.DaysToAnswer);
        row.Text(document.JointAnswer);
        row.Value(document.Texts.Count);
    }

    private static void WriteOrigin(CsvTable row, Document document)
    {
        row.Value(document.Source.Url);
        row.Text(document.Source.Publisher);
        row.Value(document.Source.Updated);
        WriteLabelled(row, [document.Source.Licence]);
        row.Value(document.IndexingForbidden ? "forbidden" : "allowed");
    }

    private static IReadOnlyList<Authority> Of(Addressing? addressing) => addressing is null ? [] : [addressing.Ministry];

    private static void WriteLabelled(CsvTable row, IReadOnlyList<Authority> authorities) =>
        WriteLabelled(row, authorities, authority => authority);

    private static void WriteLabelled<T>(CsvTable row, IReadOnlyList<T> items, Func<T, Authority> authority)
    {
        row.Value(Joined(items, item => authority(item).Id));
        row.Text(Joined(items, item => authority(item).Name));
    }

    private static string? Joined(IReadOnlyList<string> values) => Joined(values, value => value);

    // Most lists have one item or none, whose text is the cell.
    private static string? Joined<T>(IReadOnlyList<T> items, Func<T, string?> text) =>
        items.Count switch
        {
            0 => null,
            1 => text(items[0]),
            _ => string.Join('|', items.Select(text).Where(value => value is not null)),
        };
}
