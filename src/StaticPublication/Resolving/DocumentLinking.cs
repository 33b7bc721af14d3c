using System.Globalization;
using StaticPublication.Storage;

namespace StaticPublication.Resolving;

/// <summary>Makes a document from a record of valid shape: resolves names, parses dates, and stores the texts.</summary>
internal sealed class DocumentLinking(References references, Site site, RecordStore store)
{
    /// <summary>Returns the document of a checked record; null if it has an error.</summary>
    /// <param name="record">The record.</param>
    /// <param name="faults">Faults of this record only. Checks may have added some; more are added here.</param>
    public LinkedDocument? Link(Record record, FaultList faults)
    {
        var fields = record.Fields;
        var kind = fields["kind"] is { Kind: StatedKind.Text } stated
            ? new ReferenceSource(record, faults, "kind").Resolve(references.Kinds, stated, null)
            : null;
        if (faults.HasErrors || kind is null)
        {
            new FaultyNames(record, references, faults).Check(kind?.RecordShape ?? Shapes.Document);
            return null;
        }

        var published = PartialDate.Parse(fields["published"]!.Text);
        var names = new DocumentNames(references, record, faults, published);
        var ministries = names.Ministries();
        var texts = Items(fields, "texts").Select(HeadOf).ToList();
        var events = new EventLife(record, faults).Of(published, names.Events(), ministries, texts);
        var licence = names.Resolve(references.Licences, fields["source"]!["licence"]!, "source.licence", null);
        var document = new LinkedDocument
        {
            Id = fields["id"]!.Text,
            Kind = kind,
            Title = fields["title"]!.Text,
            TitleOrigin = fields["titleOrigin"]?.Text switch
            {
                "extracted" => TitleOrigin.Extracted,
                "editorial" => TitleOrigin.Editorial,
                _ => TitleOrigin.Source,
            },
            Published = published,
            PublishedNote = fields["publishedNote"]?.Text,
            Number = fields["number"]?.Text,
            Legislature = fields["legislature"] is { } legislature ? int.Parse(legislature.Text, CultureInfo.InvariantCulture) : null,
            Chamber = fields["chamber"]?.Text,
            Identifiers = Named(fields["identifiers"]),
            Language = fields["language"]?.Text ?? site.Language,
            Authors = names.Authors(),
            People = names.People(),
            Organisations = names.Organisations(),
            Ministries = ministries,
            Heading = fields["heading"] is { } heading ? names.Resolve(references.Headings, heading, "heading", published.FirstDay) : null,
            Analyses = Texts(fields, "analyses"),
            Programmes = names.Programmes(),
            Keywords = Texts(fields, "keywords"),
            Events = events,
            Texts = texts,
            HasAbstract = fields["abstract"] is not null,
            JointAnswer = fields["jointAnswer"]?.Text,
            Words = TextFacts.Of([.. Items(fields, "texts").Select(text => (text["role"]!.Text, text["markdown"]?.Text ?? ""))]),
            Fields = [.. (fields["fields"]?.Fields ?? []).Select(stated => ValueOf(stated, kind))],
            Relations =
            [
                .. Items(fields, "relations")
                    .Select(stated => RelationOf(stated) with { Place = record.PlaceOf(stated["target"] ?? stated) }),
            ],
            Images = [.. Items(fields, "images").Select(PictureOf)],
            Attachments = [.. Items(fields, "attachments").Select(AttachmentOf)],
            Source = SourceOf(fields["source"]!, licence),
            IndexingForbidden = kind.IndexingForbidden || fields["indexing"]?.Text == "forbidden",
            FormerIds = Texts(fields, "formerIds"),
            FormerAddresses = Texts(fields, "formerAddresses"),
            Location = record.PlaceOf(fields["id"]!),
            Stored = faults.HasErrors ? default : Stored(record),
        };
        return faults.HasErrors ? null : document;
    }

    /// <summary>Returns a picture stated as a file name or as a map.</summary>
    internal static Picture PictureOf(StatedValue stated) =>
        stated.Kind == StatedKind.Text
            ? new Picture(stated.Text, "", null, null)
            : new Picture(stated["file"]!.Text, stated["alt"]!.Text, stated["caption"]?.Text, stated["credit"]?.Text);

    /// <summary>Parses a day that has been checked; null for null.</summary>
    internal static DateOnly? Day(StatedValue? stated) => stated is null ? null : PartialDate.Parse(stated.Text).FirstDay;

    /// <summary>Returns a list of texts; empty if there is none.</summary>
    internal static IReadOnlyList<string> Texts(StatedValue fields, string name) => [.. Items(fields, name).Select(item => item.Text)];

    /// <summary>Returns the texts of a map with arbitrary names.</summary>
    internal static Dictionary<string, string> Named(StatedValue? stated) =>
        (stated?.Fields ?? []).ToDictionary(field => field.Name, field => field.Value.Text, StringComparer.Ordinal);

    private static IReadOnlyList<StatedValue> Items(StatedValue fields, string name) => fields[name]?.Items ?? [];

    private static DocumentTextHead HeadOf(StatedValue text) =>
        new(text["role"]!.Text, Day(text["on"]), text["page"]?.Text, DoubtfulText.Of(text["markdown"]));

    private static Attachment AttachmentOf(StatedValue stated) =>
        new(stated["file"]!.Text, stated["title"]!.Text, stated["language"]?.Text);

    private static FieldValue ValueOf(StatedField stated, Kind kind)
    {
        var field = kind.Fields.First(one => one.Id == stated.Name);
        return new(
            stated.Name,
            stated.Value.Kind == StatedKind.List ? [.. stated.Value.Items.Select(item => item.Text)] : [field.Plain(stated.Value.Text)]
        );
    }

    private static Relation RelationOf(StatedValue stated) =>
        new(stated["rel"]!.Text, stated["target"]?.Text, stated["label"]?.Text, Day(stated["on"]), stated["by"]?.Text);

    private static Source SourceOf(StatedValue stated, Licence? licence) =>
        new(stated["url"]?.Text, stated["publisher"]?.Text, Day(stated["retrieved"]), Day(stated["updated"]), licence!);

    private StoredRecord Stored(Record record)
    {
        var json = new PooledBuffer(8192);
        RecordJson.Write(record, Shapes.Document, json);
        var stored = store.Append(json.WrittenSpan);
        json.Return();
        return stored;
    }
}
