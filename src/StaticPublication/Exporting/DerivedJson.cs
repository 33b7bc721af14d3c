using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The object <c>derived</c> that a published document has in addition to its record: address, status, events, labels, connections
/// and warnings.</summary>
internal static class DerivedJson
{
    /// <summary>Writes the object <c>derived</c> of a document.</summary>
    public static void Write(Utf8JsonWriter json, Edition edition, int number)
    {
        var document = edition.Catalogue.Documents[number];
        json.WriteStartObject();
        json.WriteString("address"u8, edition.Addresses.Document(document));
        json.WriteString("publishedDay"u8, DataWords.Of(document.Published.FirstDay));
        json.WriteString("publishedPrecision"u8, document.Published.Precision);
        WriteStatus(json, document);
        WriteEvents(json, document.Events);
        AttachmentsJson.Write(json, edition, document);
        LabelsJson.Write(json, document);
        WriteConnections(json, edition.Catalogue, number);
        WriteWarnings(json, document.Warnings);
        json.WriteEndObject();
    }

    /// <summary>Hashes everything that the object is made from. Names and order of fields are omitted: they depend on the version of the
    /// program only.</summary>
    public static Fingerprint DependsOn(Edition edition, int number)
    {
        var document = edition.Catalogue.Documents[number];
        var hash = new HashBuilder(document.Stored.Hash);
        hash.Add(edition.Addresses.Document(document));
        hash.Add((int)edition.Site.Scope);
        AttachmentsJson.AddTo(ref hash, edition, document);
        hash.Add((int)document.Status);
        hash.Add(document.OverdueIfKnown is { } overdue ? (overdue ? 1 : 0) : 2);
        hash.Add(document.DaysToAnswer ?? -1);
        hash.Add(document.Due);
        LabelsJson.AddTo(ref hash, document);
        AddConnections(ref hash, edition.Catalogue, number);
        hash.Add(document.Warnings.Count);
        foreach (var warning in document.Warnings)
        {
            hash.Add(warning.Code);
            hash.Add(warning.Field);
            hash.Add(warning.Message);
        }

        return hash.Finish();
    }

    private static void AddConnections(ref HashBuilder hash, Catalogue catalogue, int number)
    {
        var connections = catalogue.Connections[number];
        hash.Add(connections.Backlinks.Count);
        foreach (var (from, rel) in connections.Backlinks)
        {
            hash.Add(catalogue.Documents[from].Id);
            hash.Add(rel);
        }

        hash.Add(connections.Related.Count);
        foreach (var near in connections.Related)
        {
            hash.Add(catalogue.Documents[near.Number].Id);
            hash.Add((near.Programmes * 8) + (near.Heading ? 4 : 0) + (near.Ministry ? 2 : 0) + (near.Author ? 1 : 0));
        }

        hash.Add(connections.JointWith.Count);
        foreach (var other in connections.JointWith)
        {
            hash.Add(catalogue.Documents[other].Id);
        }
    }

    private static void WriteStatus(Utf8JsonWriter json, Document document)
    {
        if (document.Status == Status.None)
        {
            return;
        }

        json.WriteString("status"u8, document.Status.Word());
        if (document.OverdueIfKnown is { } overdue)
        {
            json.WriteBoolean("overdue"u8, overdue);
        }

        json.WriteStated("responsible"u8, document.Responsible?.Id);
        if (document.DaysToAnswer is { } days)
        {
            json.WriteNumber("daysToAnswer"u8, days);
        }

        if (document.Due is { } due)
        {
            json.WriteString("dueOn"u8, DataWords.Of(due));
        }
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<Event> events)
    {
        json.WriteStartArray("events"u8);
        foreach (var happened in events)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, happened.Word);
            json.WriteString("on"u8, happened.On.ToString());
            json.WriteStated("page"u8, happened.Page);
            json.WriteStated("issue"u8, happened.Issue);
            json.WriteStated("url"u8, happened.Url);
            json.WriteStated("ministry"u8, happened.Ministry?.Ministry.Id);
            json.WriteStated("code"u8, happened.Code);
            json.WriteStated("reason"u8, happened.Reason);
            json.WriteStated("note"u8, happened.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConnections(Utf8JsonWriter json, Catalogue catalogue, int number)
    {
        var connections = catalogue.Connections[number];
        json.WriteStartArray("backlinks"u8);
        foreach (var (from, rel) in connections.Backlinks)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, catalogue.Documents[from].Id);
            json.WriteString("rel"u8, rel);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("related"u8);
        foreach (var affinity in connections.Related)
        {
            WriteAffinity(json, catalogue, affinity);
        }

        json.WriteEndArray();
        if (!catalogue.Site.Scope.Has(Scope.Answers))
        {
            return;
        }

        json.WriteStartArray("jointWith"u8);
        foreach (var other in connections.JointWith)
        {
            json.WriteStringValue(catalogue.Documents[other].Id);
        }

        json.WriteEndArray();
    }

    private static void WriteAffinity(Utf8JsonWriter json, Catalogue catalogue, RelatedDocument affinity)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, catalogue.Documents[affinity.Number].Id);
        json.WriteStartObject("reasons"u8);
        var scope = catalogue.Site.Scope;
        if (scope.Has(Scope.Programmes))
        {
            json.WriteNumber("programmes"u8, affinity.Programmes);
        }

        WriteReason(json, "heading"u8, scope.Has(Scope.Headings), affinity.Heading);
        WriteReason(json, "ministry"u8, scope.Has(Scope.Ministries), affinity.Ministry);
        WriteReason(json, "author"u8, scope.Has(Scope.Authors), affinity.Author);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool possible, bool reason)
    {
        if (possible)
        {
            json.WriteBoolean(name, reason);
        }
    }

    // The location of a fault is omitted: it contains the path as the user typed it, but the same input must give the same bytes anywhere.
    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<Fault> warnings)
    {
        json.WriteStartArray("warnings"u8);
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, warning.Code);
            json.WriteString("field"u8, warning.Field);
            json.WriteString("message"u8, warning.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
