using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary>The shapes of what is published but not in the input: <c>derived</c>, lists, and files about the publication. Fields are in the
/// order in which they are written.</summary>
internal static class PublishedShapes
{
    private static readonly Shape Text = new OfText(int.MaxValue, MayBeEmpty: true);
    private static readonly Shape Number = new OfInteger(0, int.MaxValue);
    private static readonly Shape Flag = new OfBoolean();
    private static readonly Shape Day = new OfDate();
    private static readonly Shape Id = new OfId();
    private static readonly Shape Address = new OfAddress();
    private static readonly Shape Status = new OfChoice([.. Statuses.All.Select(status => status.Word())]);

    private static readonly OfMap Label = new("label", [new("id", new OfId(true, 1), true), new("name", new OfText(), true)]);

    private static readonly OfMap Reasons = new(
        "reasons",
        [new("programmes", Number, true), new("heading", Flag, true), new("ministry", Flag, true), new("author", Flag, true)]
    );

    private static readonly OfMap Counted = new(
        "counts",
        [
            new("documents", Number, true),
            new("indexingForbidden", Number, true),
            new("tombstones", Number, true),
            .. AuthorityFile.All.Select(file => new Field(file.Name, Number, true)),
        ]
    );

    private static readonly OfMap Derived = new(
        "derived",
        [
            new("address", Address, true),
            new("publishedDay", Day, true),
            new("publishedPrecision", new OfChoice(PartialDate.Precisions), true),
            new("status", Status),
            new("overdue", Flag),
            new("responsible", Id),
            new("daysToAnswer", Number),
            new("dueOn", Day),
            new("events", new OfList(Happened()), true),
            new(
                "attachments",
                new OfList(new OfMap("attached", [new("address", Address, true), new("mediaType", Text, true), new("bytes", Number, true)]))
            ),
            new("labels", new OfMap("labels", [.. LabelsJson.Names.Select(file => new Field(file, new OfList(Label)))]), true),
            new("backlinks", new OfList(new OfMap("backlink", [new("id", Id, true), new("rel", Text, true)])), true),
            new("related", new OfList(new OfMap("affinity", [new("id", Id, true), new("reasons", Reasons, true)])), true),
            new("jointWith", new OfList(Id), true),
            new(
                "warnings",
                new OfList(new OfMap("warning", [new("code", Text, true), new("field", Text, true), new("message", Text, true)])),
                true
            ),
        ]
    );

    /// <summary>A document: its record and <c>derived</c>.</summary>
    public static OfMap Document { get; } = With(Shapes.Document, Derived);

    /// <summary>A document of a publication: without the fields that its documents cannot have, with those of its kinds.</summary>
    public static OfMap DocumentOf(Site site)
    {
        var shape = Document.In(site.Scope);
        return site.Fields.Count > 0
            ? Shapes.WithFields(shape, site.Fields)
            : shape with
            {
                Fields = [.. shape.Fields.Where(field => field.Name != "fields")],
            };
    }

    /// <summary>An entry of an authority file with its figures.</summary>
    public static OfMap Entry(string file) => With(Shapes.Authorities[file], DerivedOfEntry(file));

    /// <summary><c>index.json</c> of a list.</summary>
    public static OfMap List { get; } =
        new(
            "list",
            [
                new("address", Address, true),
                new("list", new OfScoped([.. Enum.GetNames<ListingKind>().Select(name => name.ToLowerInvariant())]), true),
                new("asOf", Day, true),
                new("year", new OfInteger(1789, 2100)),
                new("month", new OfInteger(1, 12)),
                new("of", new OfEntry([.. AuthorityFile.All.Select(file => file.Name)])),
                new(
                    "figures",
                    new OfMap("figures", [.. FigureFields.Plain.Concat(FigureFields.OfResponsible).Select(figure => figure.Shape)]),
                    true
                ),
                new(
                    "documents",
                    new OfList(
                        new OfMap(
                            "listed",
                            [
                                new("id", Id, true),
                                new("title", new OfText(300), true),
                                new("kind", Id, true),
                                new("published", new OfDate(Partial: true), true),
                                new("address", Address, true),
                                new("status", Status),
                            ]
                        )
                    ),
                    true
                ),
            ]
        );

    /// <summary><c>data/documents.json</c>.</summary>
    public static OfMap Index { get; } =
        new(
            "index",
            [
                new("title", Text, true),
                new("url", new OfUrl(), true),
                new("formatVersion", Text, true),
                new("asOf", Day, true),
                new("language", new OfLanguage(), true),
                new("publisher", new OfMap("publisher", [new("name", Text, true), new("url", new OfUrl(), true)]), true),
                new("licence", new OfMap("licence", [new("id", Text, true), new("name", Text, true), new("url", new OfUrl())]), true),
                new("counts", Counted, true),
                new(
                    "parts",
                    new OfList(new OfMap("part", [new("path", Address, true), new("year", Number, true), new("documents", Number, true)])),
                    true
                ),
            ]
        );

    /// <summary><c>data/manifest.json</c>.</summary>
    public static OfMap Manifest { get; } =
        new(
            "manifest",
            [
                new("title", Text, true),
                new("url", new OfUrl(), true),
                new("version", Text, true),
                new("formatVersion", Text, true),
                new("asOf", Day, true),
                new("licence", Text, true),
                new("counts", Counted, true),
                new(
                    "files",
                    new OfList(
                        new OfMap(
                            "file",
                            [
                                new("path", Text, true),
                                new("bytes", Number, true),
                                new("sha256", Text, true),
                                new("mediaType", Text),
                                new("rows", Number),
                            ]
                        )
                    ),
                    true
                ),
            ]
        );

    /// <summary>A line of <c>data/fingerprints.ndjson.gz</c>.</summary>
    public static OfMap Fingerprint { get; } =
        new("fingerprint", [new("id", Id, true), new("address", Address, true), new("fields", new OfNamed(Text), true)]);

    private static OfMap DerivedOfEntry(string file) =>
        new(
            "derivedEntry",
            [
                new("address", Address),
                new("created", Flag, true),
                .. AuthorityFile.All.First(entries => entries.Name == file).Figures.Select(figure => figure.Shape),
                .. file == "authors" ? new[] { new Field("mentions", Number, true) } : [],
            ]
        );

    private static OfMap With(OfMap record, OfMap derived) =>
        record with
        {
            Fields = [.. record.Fields.Select(field => field.Name == "derived" ? field with { Shape = derived } : field)],
        };

    // The date of an event that is taken from a partial date of publication is partial too.
    private static OfMap Happened()
    {
        var stated = (OfMap)((OfList)Shapes.Document.Fields.First(field => field.Name == "events").Shape).Item;
        return stated with
        {
            Fields = [.. stated.Fields.Select(field => field.Name == "on" ? field with { Shape = new OfDate(Partial: true) } : field)],
        };
    }
}
