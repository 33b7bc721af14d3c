using static StaticPublication.Exporting.CellType;
using Typed = StaticPublication.Exporting.TypedColumn<StaticPublication.Exporting.WholeDocument>;

namespace StaticPublication.Exporting;

/// <summary>The columns of a whole document as a typed table: every field of the record and of <c>derived</c>; a date that may be partial
/// as text, its first day beside it.</summary>
internal static class DocumentColumns
{
    /// <summary>Every column, in the order of the record, then of <c>derived</c>.</summary>
    public static readonly IReadOnlyList<Typed> All =
    [
        Typed.Of("id", AsText, row => row.Document.Id, required: true),
        Typed.Of("kind", AsText, row => row.Document.Kind.Id, required: true),
        Typed.Of("kind_label", AsText, row => row.Document.Kind.Name, required: true),
        Typed.Of("title", AsText, row => row.Document.Title, required: true),
        Typed.Of("title_origin", AsText, row => DataWords.Of(row.Document.TitleOrigin), required: true),
        Typed.Of("abstract", AsText, row => row.Words.Abstract),
        Typed.Of("published", AsText, row => row.Document.Published.ToString(), required: true),
        Typed.Of("published_day", AsDay, row => row.Document.Published.FirstDay, required: true),
        Typed.Of("published_note", AsText, row => row.Document.PublishedNote),
        Typed.Of("number", AsText, row => row.Document.Number),
        Typed.Of("legislature", AsNumber, row => row.Document.Legislature),
        Typed.Of("chamber", AsText, row => row.Document.Chamber),
        Typed.List(
            "identifiers",
            row => Pairs(row.Document.Identifiers),
            new("scheme", AsText, pair => pair[0], true),
            new Cell<string[]>("identifier", AsText, pair => pair[1], true)
        ),
        Typed.Of("language", AsText, row => row.Document.Language, required: true),
        Typed.List(
            "authors",
            row => row.Document.Authors,
            new("author", AsText, by => by.Author.Id, true),
            new("label", AsText, by => by.Author.Name, true),
            new("role", AsText, by => by.Role),
            new("group", AsText, by => by.GroupText),
            new("group_id", AsText, by => by.Group?.Id),
            new("constituency", AsText, by => by.Constituency),
            new Cell<Authorship>("name", AsText, by => by.Printed)
        ),
        Typed.List(
            "people",
            row => row.Document.People,
            new("person", AsText, named => named.Person.Id, true),
            new("label", AsText, named => named.Person.Name, true),
            new("role", AsText, named => named.Role, true),
            new("function", AsText, named => named.Function),
            new Cell<Appearance>("name", AsText, named => named.Printed)
        ),
        Typed.List(
            "organisations",
            row => row.Document.Organisations,
            new("organisation", AsText, part => part.Organisation.Id, true),
            new("label", AsText, part => part.Organisation.Name, true),
            new("role", AsText, part => part.Role, true),
            new Cell<Involvement>("name", AsText, part => part.Printed)
        ),
        Typed.List(
            "ministries",
            row => [.. row.Document.Ministries.ByRole()],
            new("role", AsText, named => MinistryRoles.Words[(int)named.Role], true),
            new("ministry", AsText, named => named.By.Ministry.Id, true),
            new("label", AsText, named => named.By.Ministry.Name, true),
            new("name", AsText, named => named.By.Printed),
            new Cell<NamedMinistry>("on", AsDay, named => named.By.On)
        ),
        Typed.Of("heading", AsText, row => row.Document.Heading?.Id),
        Typed.Of("heading_label", AsText, row => row.Document.Heading?.Name),
        Typed.Texts("analyses", row => row.Document.Analyses),
        Typed.List(
            "programmes",
            row => row.Document.Programmes,
            new("programme", AsText, programme => programme.Id, true),
            new Cell<Programme>("label", AsText, programme => programme.Name, true)
        ),
        Typed.Texts("keywords", row => row.Document.Keywords),
        Typed.List(
            "events",
            row => row.Document.Events,
            new("type", AsText, happened => happened.Type.Word(), true),
            new("on", AsText, happened => happened.On.ToString(), true),
            new("on_day", AsDay, happened => happened.On.FirstDay, true),
            new("page", AsText, happened => happened.Page),
            new("issue", AsText, happened => happened.Issue),
            new("url", AsText, happened => happened.Url),
            new("ministry", AsText, happened => happened.Ministry?.Ministry.Id),
            new("code", AsText, happened => happened.Code),
            new("reason", AsText, happened => happened.Reason),
            new Cell<Event>("note", AsText, happened => happened.Note)
        ),
        Typed.List(
            "texts",
            row => row.Words.Texts,
            new("role", AsText, text => text.Role, true),
            new("markdown", AsText, text => text.Markdown, true),
            new("on", AsDay, text => text.On),
            new Cell<DocumentText>("page", AsText, text => text.Page)
        ),
        Typed.Of("joint_answer", AsText, row => row.Document.JointAnswer),
        Typed.List(
            "relations",
            row => row.Document.Relations,
            new("rel", AsText, relation => relation.Rel, true),
            new("target", AsText, relation => relation.Target),
            new("label", AsText, relation => relation.Label),
            new("on", AsDay, relation => relation.On),
            new Cell<Relation>("by", AsText, relation => relation.By)
        ),
        Typed.List(
            "images",
            row => row.Document.Images,
            new("file", AsText, image => image.File, true),
            new("alt", AsText, image => image.Alt, true),
            new("caption", AsText, image => image.Caption),
            new Cell<Picture>("credit", AsText, image => image.Credit)
        ),
        Typed.Of("source_url", AsText, row => row.Document.Source.Url),
        Typed.Of("source_publisher", AsText, row => row.Document.Source.Publisher),
        Typed.Of("source_retrieved", AsDay, row => row.Document.Source.Retrieved),
        Typed.Of("source_updated", AsDay, row => row.Document.Source.Updated),
        Typed.Of("licence", AsText, row => row.Document.Source.Licence.Id, required: true),
        Typed.Of("licence_label", AsText, row => row.Document.Source.Licence.Name, required: true),
        Typed.Of("indexing", AsText, row => row.Document.IndexingForbidden ? "forbidden" : "allowed", required: true),
        Typed.Texts("former_ids", row => row.Document.FormerIds),
        Typed.Texts("former_addresses", row => row.Document.FormerAddresses),
        Typed.Of("extra", AsText, row => row.Extra),
        Typed.Of("address", AsText, row => row.Edition.Addresses.Document(row.Document), required: true),
        Typed.Of("status", AsText, row => row.Document.Status == Status.None ? null : row.Document.Status.Word()),
        Typed.Of("overdue", AsFlag, row => row.Document.Overdue, required: true),
        Typed.Of("answered_on", AsDay, row => row.Document.AnsweredOn),
        Typed.Of("days_to_answer", AsNumber, row => row.Document.DaysToAnswer),
        Typed.List(
            "backlinks",
            Backlinks,
            new("id", AsText, link => link[0], true),
            new Cell<string[]>("rel", AsText, link => link[1], true)
        ),
        Typed.Texts("related", row => Ids(row, row.Connections.Related.Select(affinity => affinity.Number))),
        Typed.Texts("joint_with", row => Ids(row, row.Connections.JointWith)),
        Typed.Texts("warnings", row => [.. row.Document.Warnings.Select(warning => warning.Code)]),
    ];

    private static string[] Ids(WholeDocument row, IEnumerable<int> numbers) =>
        [.. numbers.Select(number => row.Edition.Catalogue.Documents[number].Id)];

    private static string[][] Backlinks(WholeDocument row) =>
        [.. row.Connections.Backlinks.Select(link => new[] { row.Edition.Catalogue.Documents[link.Number].Id, link.Rel })];

    private static string[][] Pairs(IReadOnlyDictionary<string, string> named) => [.. named.Select(pair => new[] { pair.Key, pair.Value })];
}
