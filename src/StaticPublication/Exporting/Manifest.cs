using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary><c>data/manifest.json</c>: version, cut-off, counts, and path, size and SHA-256 of all data files except itself and
/// <c>SHA256SUMS</c>.</summary>
internal static class Manifest
{
    /// <summary>The file.</summary>
    public static OutputFile File(
        Release release,
        string version,
        IReadOnlyList<Distribution> distributions,
        IReadOnlyList<WrittenFile> written
    ) => JsonFile.Of("data/manifest.json", json =>
        {
            var byPath = distributions.ToDictionary(distribution => distribution.File.Path, StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteString("title"u8, release.Edition.Site.Title);
            json.WriteString("url"u8, release.Edition.Site.Url);
            json.WriteString("version"u8, version);
            json.WriteString("formatVersion"u8, PublishedJson.FormatVersion);
            json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
            json.WriteString("licence"u8, release.Edition.Site.Licence.Id);
            json.WriteStartObject("counts"u8);
            Counts.Write(json, release);
            json.WriteEndObject();
            json.WriteStartArray("files"u8);
            foreach (var file in written)
            {
                WriteFile(json, file, byPath.GetValueOrDefault(file.Path));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    // Of the files that describe the others, and of what publications changed.
    private static string MediaTypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".jsonld" => "application/ld+json",
            ".ttl" => "text/turtle",
            ".gz" => "application/gzip",
            ".cff" => "application/yaml",
            _ => "application/json",
        };

    private static void WriteFile(Utf8JsonWriter json, WrittenFile file, Distribution? distribution)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, file.Path);
        json.WriteNumber("bytes"u8, file.Size);
        json.WriteString("sha256"u8, file.Sha256);
        json.WriteString("mediaType"u8, distribution?.Export.MediaType ?? MediaTypeOf(file.Path));
        if (distribution is not null)
        {
            json.WriteNumber("rows"u8, distribution.Rows);
        }

        json.WriteEndObject();
    }
}
