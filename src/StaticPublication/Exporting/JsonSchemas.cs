using System.Text.Json;
using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary><c>data/schema/*.schema.json</c>: schemas of site.yml, of documents, of each authority file and of each published JSON
/// file; and the schema of the tables of lists, which the data package cannot name one by one.</summary>
internal static class JsonSchemas
{
    public static readonly Export Export = new("schemas", "application/json", Files) { Group = "schemas" };

    /// <summary>All schemas by name: the shape of each file, an array if the file is one.</summary>
    public static IEnumerable<(string Name, Shape Shape)> Of(Site site) =>
        [
            ("site", Shapes.Site),
            ("document", PublishedShapes.DocumentOf(site)),
            .. AuthorityFile.In(site).Select(file => (file.Name, (Shape)new OfList(PublishedShapes.Entry(file.Name)))),
            ("tombstones", new OfList(Shapes.Tombstone)),
            ("list", ListOf(site)),
            ("documents", PublishedShapes.Index),
            ("manifest", PublishedShapes.Manifest),
            ("changes", ChangesShape.Whole),
            ("fingerprint", PublishedShapes.Fingerprint),
        ];

    private static IEnumerable<ExportFile> Files(Release release) =>
        Of(release.Edition.Site)
            .Where(schema => schema.Name != "list" || release.Edition.Site.Products.HasFlag(Products.ListJson))
            .Select(schema =>
            {
                var path = PathOf(release.Edition.Site, schema.Name);
                return new ExportFile(JsonFile.Of(path, json => Write(json, release.Edition, path, schema)), 1);
            })
            .Concat(release.Edition.Site.Products.HasFlag(Products.ListCsv) ? [new ExportFile(TableOf(release.Edition), 1)] : []);

    /// <summary>The path of a schema by its name.</summary>
    public static string PathOf(Site site, string name) => $"data/schema/{site.DataName(name)}.schema.json";

    // The entry of a list is that of a file which the publication has, by the name of its schema.
    private static OfMap ListOf(Site site)
    {
        var entry = new OfEntry([.. AuthorityFile.In(site).Select(file => site.DataName(file.Name))]);
        var fields = PublishedShapes.List.Fields.Select(field => field.Shape is OfEntry ? field with { Shape = entry } : field);
        return PublishedShapes.List with { Fields = [.. fields] };
    }

    private static OutputFile TableOf(Edition edition) => JsonFile.Of("data/schema/list.tableschema.json", json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://datapackage.org/profiles/2.0/tableschema.json");
            DataPackage.WriteSchema(json, edition, ListCsv.Export, new Dictionary<string, string>());
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, Edition edition, string path, (string Name, Shape Shape) schema)
    {
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id"u8, edition.Addresses.Absolute(edition.Addresses.OfFile(path)));
        json.WriteString("title"u8, edition.Strings[$"schema.{schema.Name}"]);
        JsonSchema.Write(json, edition.Strings, schema.Shape.In(edition.Site.Scope));
        json.WriteEndObject();
    }
}
