using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>Writes the fields that a kind of documents has besides those of all authorities.</summary>
internal static class KindJson
{
    public static void Write(Utf8JsonWriter json, Site site, Kind kind)
    {
        json.WriteString("plural"u8, kind.Plural);
        json.WriteStated("code"u8, kind.Code);
        if (site.Scope.Has(Scope.Answers))
        {
            json.WriteBoolean("answerable"u8, kind.Answerable);
        }

        AuthorityJson.WriteTexts(json, "uses"u8, [.. Scopes.Names(kind.Uses)]);
        AuthorityJson.WriteObjects(json, "fields"u8, kind.Fields, field => WriteField(json, field));
        AuthorityJson.WriteObjects(json, "events"u8, kind.Events, one =>
        {
            json.WriteString("type"u8, one.Type);
            json.WriteString("label"u8, one.Label);
        });
        json.WriteString("indexing"u8, kind.IndexingForbidden ? "forbidden" : "allowed");
        json.WriteStartArray("texts"u8);
        foreach (var text in kind.Texts)
        {
            json.WriteStartObject();
            json.WriteString("role"u8, text.Role);
            json.WriteString("heading"u8, text.Heading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStated("schemaType"u8, kind.SchemaType);
    }

    private static void WriteField(Utf8JsonWriter json, KindField field)
    {
        json.WriteString("id"u8, field.Id);
        json.WriteString("label"u8, field.Label);
        json.WriteString("type"u8, Shapes.FieldTypes[(int)field.Type]);
        AuthorityJson.WriteTexts(json, "choices"u8, field.Choices);
        json.WriteStartArray("shown"u8);
        foreach (var place in new[] { field.InFacts ? "facts" : null, field.InRows ? "rows" : null }.OfType<string>())
        {
            json.WriteStringValue(place);
        }

        json.WriteEndArray();
        json.WriteBoolean("searchable"u8, field.Searchable);
        json.WriteBoolean("column"u8, field.IsColumn);
        json.WriteBoolean("facet"u8, field.IsFacet);
    }
}
