namespace StaticPublication.Exporting;

/// <summary>A row of <c>documents.csv</c> for each document: made once, in blocks and when first asked for, because a document stands in about ten lists.</summary>
internal sealed class DocumentRows(Edition edition)
{
    private const int Block = 256;
    private readonly Lazy<byte[][]>[] _blocks =
        [.. Enumerable.Range(0, (edition.Catalogue.Documents.Count + Block - 1) / Block).Select(block => new Lazy<byte[][]>(() => Rows(edition, block)))];

    /// <summary>Columns of a row: codes with their labels, several values in a cell joined by <c>|</c>.</summary>
    public static readonly IReadOnlyList<Column> Columns =
    [
        new("id", Required: true), new("address", Origin: Origin.Computed, Required: true), new("kind", Required: true), new("kind_label", Origin: Origin.List, Required: true), new("number"), new("legislature", "integer"), new("chamber"), new("title", Required: true),
        new("title_origin", Required: true), new("published", Required: true), new("published_day", "date", Origin: Origin.Computed, Required: true), new("language", Required: true),
        new("authors"), new("author_labels", Origin: Origin.List), new("groups"), new("constituencies"), new("people"), new("people_labels", Origin: Origin.List),
        new("organisations"), new("organisation_labels", Origin: Origin.List),
        new("ministry_asked"), new("ministry_asked_label", Origin: Origin.List), new("ministries_attributed"), new("ministries_attributed_labels", Origin: Origin.List),
        new("ministry_answering"), new("ministry_answering_label", Origin: Origin.List), new("ministries_concerned"), new("ministries_concerned_labels", Origin: Origin.List),
        new("heading"), new("heading_label", Origin: Origin.List), new("analyses"), new("programmes"), new("programme_labels", Origin: Origin.List), new("keywords"),
        new("status", Origin: Origin.Computed), new("overdue", "boolean", Origin: Origin.Computed, Required: true), new("answered_on", "date", Origin: Origin.Computed), new("days_to_answer", "integer", Origin: Origin.Computed), new("joint_answer"), new("texts", "integer", Origin: Origin.Computed, Required: true),
        new("source_url"), new("source_publisher"), new("source_updated", "date"), new("licence", Required: true), new("licence_label", Origin: Origin.List, Required: true), new("indexing", Required: true),
    ];

    /// <summary>The row of a document with its line end, in UTF-8.</summary>
    public ReadOnlySpan<byte> Of(int number) => _blocks[number / Block].Value[number % Block];

    private static byte[][] Rows(Edition edition, int block)
    {
        var first = block * Block;
        var rows = new byte[Math.Min(Block, edition.Catalogue.Documents.Count - first)][];
        using var bytes = new MemoryStream(1024);
        using var table = new CsvTable(bytes);
        for (var index = 0; index < rows.Length; index++)
        {
            bytes.SetLength(0);
            Write(table, edition, edition.Catalogue.Documents[first + index]);
            table.EndRow();
            table.Flush();
            rows[index] = bytes.ToArray();
        }

        return rows;
    }

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
        WriteLabelled(row, document.Authors.Select(authorship => authorship.Author));
        row.Text(Joined(document.Authors.Select(authorship => authorship.GroupText)));
        row.Text(Joined(document.Authors.Select(authorship => authorship.Constituency)));
        WriteLabelled(row, document.People.Select(appearance => appearance.Person));
        WriteLabelled(row, document.Organisations.Select(involvement => involvement.Organisation));
    }

    private static void WriteMinistries(CsvTable row, Addressees ministries)
    {
        WriteLabelled(row, Of(ministries.Asked));
        WriteLabelled(row, ministries.Attributed.Select(addressing => addressing.Ministry));
        WriteLabelled(row, Of(ministries.Answering));
        WriteLabelled(row, ministries.Concerned.Select(addressing => addressing.Ministry));
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
        row.Value(DataWords.Of(document.Status));
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

    private static IEnumerable<Authority> Of(Addressing? addressing) => addressing is null ? [] : [addressing.Ministry];

    private static void WriteLabelled(CsvTable row, IEnumerable<Authority> authorities)
    {
        var named = authorities as IReadOnlyList<Authority> ?? [.. authorities];
        row.Value(Joined(named.Select(authority => authority.Id)));
        row.Text(Joined(named.Select(authority => authority.Name)));
    }

    private static string Joined(IEnumerable<string?> values) => string.Join('|', values.Where(value => value is not null));
}
