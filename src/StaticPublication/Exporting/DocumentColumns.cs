using static StaticPublication.Exporting.CellType;
using DocumentColumn = StaticPublication.Exporting.Column<StaticPublication.Exporting.DocumentRow>;
using Nested = StaticPublication.Exporting.NestedColumn<StaticPublication.Exporting.DocumentRow>;

namespace StaticPublication.Exporting;

/// <summary>The columns of the tables of documents. Those in both tables come first; each table has its own order.</summary>
internal static class DocumentColumns
{
    private const Scope Answering = Scope.Ministries | Scope.Answers;
    private static readonly DocumentColumn Id = new("id", AsCode, row => row.Document.Id, Required: true);
    private static readonly DocumentColumn Address = new(
        "address",
        AsCode,
        row => row.Edition.Addresses.Document(row.Document),
        Origin.Computed,
        Required: true
    );
    private static readonly DocumentColumn[] Kind = Labelled(
        "kind",
        "kind_label",
        row => [row.Document.Kind],
        required: true,
        references: "kinds"
    );
    private static readonly DocumentColumn Number = new("number", AsText, row => row.Document.Number);
    private static readonly DocumentColumn Legislature = new("legislature", AsNumber, row => row.Document.Legislature)
    {
        Needs = Scope.Legislatures,
    };
    private static readonly DocumentColumn Chamber = new("chamber", AsText, row => row.Document.Chamber) { Needs = Scope.Chambers };
    private static readonly DocumentColumn Title = new("title", AsText, row => row.Document.Title, Required: true);
    private static readonly DocumentColumn TitleOrigin = new(
        "title_origin",
        AsCode,
        row => DataWords.Of(row.Document.TitleOrigin),
        Required: true
    );
    private static readonly DocumentColumn Published = new("published", AsCode, row => row.Document.Published.ToString(), Required: true);
    private static readonly DocumentColumn PublishedDay = new(
        "published_day",
        AsDay,
        row => row.Document.Published.FirstDay,
        Origin.Computed,
        Required: true
    );
    private static readonly DocumentColumn Language = new("language", AsCode, row => row.Document.Language, Required: true);
    private static readonly DocumentColumn[] Heading =
    [
        .. Labelled("heading", "heading_label", row => row.Document.Heading is { } heading ? [heading] : [], references: "headings")
            .Need(Scope.Headings),
    ];
    private static readonly Nested Analyses = Nested.Texts("analyses", row => row.Document.Analyses, words: "column.analyses") with
    {
        Needs = Scope.Analyses,
    };
    private static readonly Nested Keywords = Nested.Texts("keywords", row => row.Document.Keywords, words: "column.keywords");
    private static readonly DocumentColumn[] Standing = [.. StandingColumns.Need(Scope.Answers)];
    private static IEnumerable<DocumentColumn> StandingColumns =>
        [
            new("status", AsCode, row => row.Document.Status == Status.None ? null : row.Document.Status.Word(), Origin.Computed),
            new("overdue", AsFlag, row => row.Document.OverdueIfKnown, Origin.Computed) { Needs = Scope.Deadlines },
            new("responsible", AsCode, row => row.Document.Responsible?.Id, Origin.Computed)
            {
                References = NamedColumns.Table("ministries"),
                Needs = Scope.Ministries,
            },
            new("responsible_label", AsText, row => row.Document.Responsible?.Name, Origin.List) { Needs = Scope.Ministries },
            new("answered_on", AsDay, row => row.Document.AnsweredOn, Origin.Computed),
            new("days_to_answer", AsNumber, row => row.Document.DaysToAnswer, Origin.Computed),
            new("due_on", AsDay, row => row.Document.Status == Status.None ? null : row.Document.Due, Origin.Computed)
            {
                Needs = Scope.Deadlines,
            },
        ];
    private static readonly DocumentColumn JointAnswer = new("joint_answer", AsText, row => row.Document.JointAnswer)
    {
        Needs = Scope.Answers,
    };
    private static readonly DocumentColumn SourceUrl = new("source_url", AsCode, row => row.Document.Source.Url);
    private static readonly DocumentColumn SourcePublisher = new("source_publisher", AsText, row => row.Document.Source.Publisher);
    private static readonly DocumentColumn SourceUpdated = new("source_updated", AsDay, row => row.Document.Source.Updated);
    private static readonly DocumentColumn[] Licence = Labelled(
        "licence",
        "licence_label",
        row => [row.Document.Source.Licence],
        required: true,
        references: "licences"
    );
    private static readonly DocumentColumn Indexing = new(
        "indexing",
        AsCode,
        row => row.Document.IndexingForbidden ? "forbidden" : "allowed",
        Required: true
    );

    /// <summary>Columns of <c>documents.csv</c>: codes with their labels; several values in a cell are joined by <c>|</c>.</summary>
    public static readonly IReadOnlyList<DocumentColumn> Flat =
    [
        Id,
        Address,
        .. Kind,
        Number,
        Legislature,
        Chamber,
        new("identifiers", AsText, row => ListCell.OfPairs(row.Document.Identifiers)),
        Title,
        TitleOrigin,
        Published,
        PublishedDay,
        new("published_page", AsText, row => PageOf(row, EventType.Published)) { Needs = Scope.Journal },
        Language,
        .. Labelled("authors", "author_labels", row => row.Document.Authors.Select(by => by.Author)).Need(Scope.Authors),
        new("groups", AsText, row => ListCell.Of(row.Document.Authors.Select(by => by.GroupText))) { Needs = Scope.Groups },
        new("constituencies", AsText, row => ListCell.Of(row.Document.Authors.Select(by => by.Constituency)))
        {
            Needs = Scope.Constituencies,
        },
        .. Labelled("people", "people_labels", row => row.Document.People.Select(named => named.Person)).Need(Scope.People),
        .. Labelled("organisations", "organisation_labels", row => row.Document.Organisations.Select(part => part.Organisation))
            .Need(Scope.Organisations),
        .. Labelled("ministry_asked", "ministry_asked_label", row => Ministries(row.Document.Ministries.Asked)).Need(Answering),
        .. Labelled("ministries_attributed", "ministries_attributed_labels", row => Ministries([.. row.Document.Ministries.Attributed]))
            .Need(Answering),
        .. Labelled("ministry_answering", "ministry_answering_label", row => Ministries(row.Document.Ministries.Answering)).Need(Answering),
        .. Labelled("ministries_concerned", "ministries_concerned_labels", row => Ministries([.. row.Document.Ministries.Concerned]))
            .Need(Scope.Ministries),
        .. Heading,
        Joined(Analyses),
        .. Labelled("programmes", "programme_labels", row => row.Document.Programmes).Need(Scope.Programmes),
        Joined(Keywords),
        .. Standing,
        new("answered_page", AsText, row => PageOf(row, EventType.Answered)) { Needs = Scope.Answers | Scope.Journal },
        JointAnswer,
        new("abstract", AsText, row => row.Document.HasAbstract ? row.Words.Abstract : null),
        new("texts", AsNumber, row => row.Document.Texts.Count, Origin.Computed, Required: true),
        SourceUrl,
        SourcePublisher,
        SourceUpdated,
        .. Licence,
        Indexing,
    ];

    /// <summary>Columns of a whole document: every field of the record, then those of <c>derived</c>. A date that may be partial is
    /// followed by its first day.</summary>
    public static readonly IReadOnlyList<Nested> Whole =
    [
        Id,
        .. Kind,
        Title,
        TitleOrigin,
        new Column<DocumentRow>("abstract", AsText, row => row.Words.Abstract),
        Published,
        PublishedDay,
        new Column<DocumentRow>("published_note", AsText, row => row.Document.PublishedNote),
        Number,
        Legislature,
        Chamber,
        Nested.List(
            "identifiers",
            row => Pairs(row.Document.Identifiers),
            [
                new Column<string[]>("scheme", AsText, pair => pair[0], Required: true),
                new Column<string[]>("identifier", AsText, pair => pair[1], Required: true),
            ]
        ),
        Language,
        Nested.List("authors", row => row.Document.Authors, NamedColumns.Authors) with
        {
            Needs = Scope.Authors,
        },
        Nested.List("people", row => row.Document.People, NamedColumns.People) with
        {
            Needs = Scope.People,
        },
        Nested.List("organisations", row => row.Document.Organisations, NamedColumns.Organisations) with
        {
            Needs = Scope.Organisations,
        },
        Nested.List("ministries", row => [.. row.Document.Ministries.ByRole()], NamedColumns.Ministries) with
        {
            Needs = Scope.Ministries,
        },
        .. Heading,
        Analyses,
        Nested.List("programmes", row => row.Document.Programmes, NamedColumns.Programmes) with
        {
            Needs = Scope.Programmes,
        },
        Keywords,
        Nested.List("events", row => row.Document.Events, EventsCsv.EventColumns.Where(column => column.Name != "ministry_label")),
        Nested.List("texts", row => row.Words.Texts, TextColumns.All),
        JointAnswer,
        Nested.List("relations", row => row.Document.Relations, NamedColumns.Relations),
        Nested.List(
            "images",
            row => row.Document.Images,
            [
                new("file", AsText, image => image.File, Required: true),
                new("alt", AsText, image => image.Alt, Required: true),
                new("caption", AsText, image => image.Caption),
                new Column<Picture>("credit", AsText, image => image.Credit),
            ]
        ),
        Nested.List(
            "attachments",
            row => row.Document.Attachments,
            [
                new("file", AsText, attached => attached.File, Required: true),
                new("title", AsText, attached => attached.Title, Required: true),
                new Column<Attachment>("language", AsCode, attached => attached.Language),
            ]
        ),
        SourceUrl,
        SourcePublisher,
        new Column<DocumentRow>("source_retrieved", AsDay, row => row.Document.Source.Retrieved),
        SourceUpdated,
        .. Licence,
        Indexing,
        Nested.Texts("former_ids", row => row.Document.FormerIds),
        Nested.Texts("former_addresses", row => row.Document.FormerAddresses),
        new Column<DocumentRow>("extra", AsText, row => row.Words.Extra),
        Address,
        .. Standing,
        Nested.List(
            "backlinks",
            Backlinks,
            [
                new Column<string[]>("id", AsCode, link => link[0], Required: true),
                new Column<string[]>("rel", AsText, link => link[1], Required: true),
            ],
            Origin.Computed
        ),
        Nested.Texts("related", row => Ids(row, row.Connections.Related.Select(near => near.Number)), Origin.Computed),
        Nested.Texts("joint_with", row => Ids(row, row.Connections.JointWith), Origin.Computed) with
        {
            Needs = Scope.Answers,
        },
        Nested.Texts("warnings", row => [.. row.Document.Warnings.Select(warning => warning.Code)], Origin.Computed),
    ];

    /// <summary>Two columns: the ids and the names of the authorities that a document names.</summary>
    private static DocumentColumn[] Labelled(
        string ids,
        string labels,
        Func<DocumentRow, IEnumerable<Authority>> of,
        bool required = false,
        string? references = null
    ) =>
        [
            new(ids, AsCode, row => ListCell.Of(of(row).Select(named => named.Id)), Required: required)
            {
                References = references is null ? null : NamedColumns.Table(references),
            },
            new(labels, AsText, row => ListCell.Of(of(row).Select(named => named.Name)), Origin.List, required),
        ];

    private static DocumentColumn Joined(NestedColumn<DocumentRow> list) =>
        new(list.Name, AsText, row => ListCell.Of(list.Items!(row).Cast<string>()), list.Origin) { Words = list.Words, Needs = list.Needs };

    private static IEnumerable<Ministry> Ministries(params IEnumerable<Addressing?> named) =>
        named.OfType<Addressing>().Select(by => by.Ministry);

    // The page of the Journal officiel.
    private static string? PageOf(DocumentRow row, EventType type) => row.Document.Events.FirstOrDefault(found => found.Type == type)?.Page;

    private static string[] Ids(DocumentRow row, IEnumerable<int> numbers) =>
        [.. numbers.Select(number => row.Edition.Catalogue.Documents[number].Id)];

    private static string[][] Backlinks(DocumentRow row) =>
        [.. row.Connections.Backlinks.Select(link => new[] { row.Edition.Catalogue.Documents[link.Number].Id, link.Rel })];

    private static string[][] Pairs(IReadOnlyDictionary<string, string> named) => [.. named.Select(pair => new[] { pair.Key, pair.Value })];
}
