using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary><c>data/datapackage.json</c>: a Frictionless Data Package, with a table schema for every CSV file
/// (https://datapackage.org/standard/data-package/).</summary>
internal static class DataPackage
{
    /// <summary>The file.</summary>
    public static OutputFile File(Release release, string version, IReadOnlyList<Distribution> distributions) =>
        JsonFile.Of("data/datapackage.json", json =>
        {
            var site = release.Edition.Site;
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("profile"u8, "data-package");
            json.WriteString("name"u8, Folding.Slug(site.Title));
            json.WriteString("id"u8, $"tag:{site.Authority}:data");
            json.WriteString("title"u8, site.Title);
            json.WriteString("description"u8, site.Description);
            json.WriteString("homepage"u8, release.Edition.Addresses.Absolute(release.Edition.Addresses.Page("donnees")));
            json.WriteString("version"u8, version);
            json.WriteString("created"u8, AtomXml.Instant(release.Catalogue.AsOf));
            WriteLicence(json, site.Licence);
            json.WriteStartArray("contributors"u8);
            json.WriteStartObject();
            json.WriteString("title"u8, site.Publisher.Name);
            json.WriteString("path"u8, site.Publisher.Url);
            json.WriteString("email"u8, site.Publisher.Email);
            json.WriteString("role"u8, "publisher");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("resources"u8);
            var tables = Tables(distributions);
            foreach (var distribution in distributions)
            {
                WriteResource(json, release, distribution, tables);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteLicence(Utf8JsonWriter json, Licence licence)
    {
        json.WriteStartArray("licenses"u8);
        json.WriteStartObject();
        json.WriteString("name"u8, licence.Id);
        json.WriteString("title"u8, licence.Name);
        json.WriteStated("path"u8, licence.Url);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResource(
        Utf8JsonWriter json,
        Release release,
        Distribution distribution,
        IReadOnlyDictionary<string, string> tables
    )
    {
        var path = PathOf(distribution);
        var isTable = distribution.Export.Columns.Count > 0;
        json.WriteStartObject();
        json.WriteString("name"u8, NameOf(distribution));
        json.WriteString("path"u8, path);
        json.WriteString("title"u8, distribution.Export.Title(release.Edition.Strings));
        json.WriteString("description"u8, distribution.Export.Description(release.Edition.Strings));
        json.WriteString("profile"u8, isTable ? "tabular-data-resource" : "data-resource");
        json.WriteString("format"u8, path[(path.LastIndexOf('.') + 1)..]);
        json.WriteString("mediatype"u8, distribution.Export.MediaType);
        json.WriteNumber("bytes"u8, distribution.File.Size);
        json.WriteString("hash"u8, "sha256:" + distribution.File.Sha256);
        if (isTable)
        {
            json.WriteString("encoding"u8, "utf-8");
            json.WriteStartObject("schema"u8);
            WriteSchema(json, release.Edition, distribution.Export, tables);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the schema of a table into an object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="export">The table.</param>
    /// <param name="tables">The tables that keys may refer to, by the names of their exports.</param>
    public static void WriteSchema(Utf8JsonWriter json, Edition edition, Export export, IReadOnlyDictionary<string, string> tables)
    {
        json.WriteStartArray("fields"u8);
        var columns = export.ColumnsIn(edition.Site);
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, column.Name);
            json.WriteString("type"u8, column.TypeName);
            json.WriteString("description"u8, column.Meaning(edition.Strings));
            if (column.Required)
            {
                json.WriteStartObject("constraints"u8);
                json.WriteBoolean("required"u8, true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues"u8);
        json.WriteStringValue("");
        json.WriteEndArray();
        if (export.Key.Count > 0)
        {
            json.WriteStartArray("primaryKey"u8);
            foreach (var name in export.Key)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        WriteForeignKeys(json, export, columns, tables);
    }

    private static void WriteForeignKeys(
        Utf8JsonWriter json,
        Export export,
        IReadOnlyList<Column> columns,
        IReadOnlyDictionary<string, string> tables
    )
    {
        var keys = columns.Where(column => column.References is { } table && tables.ContainsKey(table)).ToList();
        if (keys.Count == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys"u8);
        foreach (var column in keys)
        {
            json.WriteStartObject();
            json.WriteString("fields"u8, column.Name);
            json.WriteStartObject("reference"u8);
            // A table that refers to itself names no resource (https://datapackage.org/standard/table-schema/#reference).
            json.WriteString("resource"u8, column.References == export.Name ? "" : tables[column.References!]);
            json.WriteString("fields"u8, "id");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The resource of each table that is one file, by the name of its export: a key cannot refer to several files.
    private static Dictionary<string, string> Tables(IReadOnlyList<Distribution> distributions) =>
        distributions
            .Where(distribution => distribution.Export.Key.Count > 0)
            .GroupBy(distribution => distribution.Export.Name)
            .Where(files => files.Count() == 1)
            .ToDictionary(files => files.Key, files => NameOf(files.Single()), StringComparer.Ordinal);

    private static string NameOf(Distribution distribution) => Folding.Slug(PathOf(distribution));

    private static string PathOf(Distribution distribution) => distribution.File.Path["data/".Length..];
}
