using static StaticPublication.Shape;

namespace StaticPublication;

/// <summary>The shapes of everything in input/, with fields in the order in which they are published.</summary>
internal static partial class Shapes
{
    private const string Issuer = StaticPublication.Involvement.Issuer;
    private static readonly Shape Text = new OfText();
    private static readonly Shape Texts = new OfList(Text);
    private static readonly Shape Date = new OfDate();
    private static readonly Shape Url = new OfUrl();
    private static readonly Shape Markdown = new OfMarkdown();
    private static readonly Shape Addresses = new OfList(new OfAddress());
    private static readonly Shape Ids = new OfList(new OfId());
    private static readonly Shape Ministry = new OfReference("ministries");
    private static readonly Shape Programme = new OfReference("programmes");

    private static readonly Shape Addressing = new OfEither(
        Ministry,
        new OfMap("addressing", [new("ministry", Ministry, true), new("name", Text), new("on", Date)])
    );

    private static readonly OfMap Authorship = new(
        "authorship",
        [
            new("author", new OfReference("authors"), true),
            new("role", Text),
            new("group", Text),
            new("constituency", Text),
            new("name", Text),
        ]
    );

    private static readonly OfMap Appearance = new(
        "appearance",
        [
            new("person", new OfReference("authors"), true),
            new("role", new OfChoice(["recipient", "mentioned", "quoted", "speaker"]), true),
            new("function", Text),
            new("name", Text),
        ]
    );

    private static readonly OfMap Involvement = new(
        "involvement",
        [
            new("organisation", new OfReference("organisations"), true),
            new("role", new OfChoice([Issuer, "author", "partner", "publisher", "concerned"]), true, Issuer),
            new("name", Text),
        ]
    );

    private static readonly OfMap Addressees = new(
        "addressees",
        [
            new("asked", Addressing),
            new("attributed", new OfList(Addressing)),
            new("answering", Addressing),
            new("concerned", new OfList(Addressing)),
        ]
    );

    private static readonly OfMap Event = new(
        "event",
        [
            new("type", new OfScoped(EventTypes.Words, Open: true), true),
            new("on", Date, true),
            new("page", Text),
            new("issue", Text),
            new("url", Url),
            new("ministry", Ministry),
            new("code", Text),
            new("reason", Text),
            new("note", Text),
        ]
    );

    private static readonly OfMap DocumentText = new(
        "text",
        [new("role", Text, true), .. Speaker, new("markdown", Markdown), new("on", Date), new("page", Text)]
    );

    private static readonly OfMap Relation = new(
        "relation",
        [
            new("rel", new OfChoice(["cites", "replaces", "corrects", "related"]), true),
            new("target", Text),
            new("label", Text),
            new("on", Date),
            new("by", Text),
        ]
    );

    private static readonly OfMap Image = new(
        "image",
        [new("file", Text, true), new("alt", new OfText(MayBeEmpty: true), true), new("caption", Text), new("credit", Text)]
    );

    private static readonly OfMap Attachment = new(
        "attachment",
        [new("file", Text, true), new("title", Text, true), new("language", new OfLanguage())]
    );

    private static readonly OfMap Source = new(
        "source",
        [
            new("url", Url),
            new("publisher", Text),
            new("retrieved", Date),
            new("updated", Date),
            new("licence", new OfReference("licences"), true),
        ]
    );

    /// <summary>Types of a kind's own fields.</summary>
    public static IReadOnlyList<string> FieldTypes { get; } = [.. Enum.GetNames<FieldType>().Select(name => name.ToLowerInvariant())];

    /// <summary>Returns a shape of documents with these fields below <c>fields</c>.</summary>
    public static OfMap WithFields(OfMap document, IEnumerable<KindField> fields)
    {
        var own = new OfMap("own", [.. fields.Select(field => new Field(field.Id, field.Shape) { Meaning = field.Label })]);
        return document with { Fields = [.. document.Fields.Select(field => field.Name == "fields" ? field with { Shape = own } : field)] };
    }

    /// <summary>A document. A Markdown record has its texts below the front matter.</summary>
    public static OfMap Document { get; } =
        new(
            "document",
            [
                new("id", new OfId(), true),
                new("kind", new OfReference("kinds"), true),
                new("title", new OfText(300), true),
                new("titleOrigin", new OfChoice(["source", "extracted", "editorial"])),
                new("abstract", Markdown),
                new("published", new OfDate(Partial: true), true),
                new("publishedNote", Text),
                new("number", new OfText(40)),
                new("legislature", new OfInteger(1, 99)),
                new("chamber", new OfChoice(["assemblee-nationale", "senat"], Open: true)),
                new("identifiers", new OfNamed(Text)),
                new("language", new OfLanguage()),
                new("authors", new OfList(new OfEither(new OfReference("authors"), Authorship))),
                new("people", new OfList(Appearance)),
                new("organisations", new OfList(new OfEither(new OfReference("organisations"), Involvement))),
                new("ministries", Addressees),
                new("heading", new OfReference("headings")),
                new("analyses", Texts),
                new("programmes", new OfList(Programme)),
                new("keywords", Texts),
                new("events", new OfList(Event)),
                new("texts", new OfList(DocumentText)),
                new("jointAnswer", Text),
                new("relations", new OfList(Relation)),
                new("images", new OfList(Image)),
                new("attachments", new OfList(Attachment)),
                new("source", Source, true),
                new("indexing", new OfChoice(["allowed", "forbidden"])),
                new("formerIds", Ids),
                new("formerAddresses", Addresses),
                new("fields", new OfNamed(new OfAnything())),
                new("extra", new OfAnything()),
                new("derived", new OfAnything()),
            ]
        );

    public static OfMap Tombstone { get; } =
        new("tombstone", [new("id", new OfId()), new("date", Date, true), new("legalGround", Text, true), new("addresses", Addresses)]);

    /// <summary>Front matter of an editorial page.</summary>
    public static OfMap Page { get; } =
        new(
            "page",
            [
                new("title", new OfText(300), true),
                new("description", Text),
                new("nav", new OfBoolean()),
                new("order", new OfInteger(0, 9999)),
                new("formerAddresses", Addresses),
            ]
        );

    /// <summary>Entries of the authority files, by file name without <c>.yml</c>.</summary>
    public static IReadOnlyDictionary<string, OfMap> Authorities { get; } =
        new SortedDictionary<string, OfMap>(StringComparer.Ordinal)
        {
            ["kinds"] = Authority(
                "kinds",
                new("plural", Text),
                new("code", new OfText(10)),
                new("answerable", new OfBoolean()),
                new("uses", new OfList(new OfScoped([.. Scopes.Uses.Select(known => known.Field)]))),
                new("indexing", new OfChoice(["allowed", "forbidden"])),
                new(
                    "fields",
                    new OfList(
                        new OfMap(
                            "kindField",
                            [
                                new("id", new OfId(), true),
                                new("label", Text, true),
                                new("type", new OfChoice(FieldTypes), true),
                                new("choices", Texts),
                                new("shown", new OfList(new OfChoice(["facts", "rows"]))),
                                new("searchable", new OfBoolean()),
                                new("column", new OfBoolean()),
                                new("facet", new OfBoolean()),
                            ]
                        )
                    )
                ),
                new("events", new OfList(new OfMap("kindEvent", [new("type", new OfId(), true), new("label", Text, true)]))),
                new(
                    "texts",
                    new OfList(new OfMap("kindText", [new("role", Text, true), new("heading", Text, true) { NeedsNothing = true }]))
                ),
                new("schemaType", new OfTerm(Vocabularies.Works))
            ),
            ["ministries"] = Authority(
                "ministries",
                new("shortName", Text),
                new("portfolio", new OfReference("portfolios")),
                new("from", Date),
                new("until", Date),
                new("predecessors", new OfList(Ministry))
            ),
            ["portfolios"] = Authority("portfolios"),
            ["authors"] = Authority(
                "authors",
                new("familyName", Text),
                new("givenName", Text),
                new("identifiers", new OfNamed(Text)),
                new(
                    "memberships",
                    new OfList(
                        new OfMap("membership", [new("group", Text), new("constituency", Text), new("from", Date), new("until", Date)])
                    )
                )
            ),
            ["programmes"] = Authority(
                "programmes",
                new("acronym", Text),
                new("summary", Markdown),
                new("lead", Ministry),
                new("parent", Programme),
                new("successors", new OfList(Programme)),
                new("from", Date),
                new("until", Date),
                new("links", new OfList(Url))
            ),
            ["legislatures"] = Authority("legislatures", new("number", new OfInteger(1, 99), true), new("from", Date), new("until", Date)),
            ["organisations"] = Authority("organisations", new Field("url", Url)),
            ["headings"] = Authority("headings", new Field("url", Url)),
            ["groups"] = Authority("groups", new Field("url", Url)),
            ["licences"] = new(
                "licences",
                [
                    new("id", new OfId(Licence: true, Shortest: 1), true),
                    new("name", Text, true),
                    new("url", Url),
                    new("open", new OfBoolean(), true),
                    .. Common,
                ]
            ),
        };

    private static Field[] Speaker => [new("speaker", Text), new("function", Text)];

    private static Field[] Common =>
        [
            new(
                "names",
                new OfList(new OfMap("datedName", [new("name", Text, true), new("from", Date), new("until", Date), new("source", Text)]))
            ),
            new("sameAs", new OfList(new OfUrl())),
            new("description", new OfMarkdown()),
            new("image", new OfEither(new OfText(), Image)),
            new("formerIds", new OfList(new OfId(Shortest: 1))),
            new("source", Text),
            new("derived", new OfAnything()),
        ];

    private static OfMap Authority(string file, params Field[] own) =>
        new(file, [new("id", new OfId(Shortest: 1), true), new("name", Text, true), .. own, .. Common]);
}
