using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary><c>data/documents.json</c>: counts, cut-off and licence of the publication, and the list of files that contain the
/// documents.</summary>
internal static class DocumentsIndex
{
    public static readonly Export Export = new("documents_index", "application/json", Files) { Group = "documents", Schema = "documents" };

    private static IEnumerable<ExportFile> Files(Release release)
    {
        yield return new ExportFile(JsonFile.Of("data/documents.json", json => Write(json, release)), 1);
    }

    private static void Write(Utf8JsonWriter json, Release release)
    {
        var site = release.Edition.Site;
        json.WriteStartObject();
        json.WriteString("title"u8, site.Title);
        json.WriteString("url"u8, site.Url);
        json.WriteString("formatVersion"u8, PublishedJson.FormatVersion);
        json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
        json.WriteString("language"u8, site.Language);
        json.WriteStartObject("publisher"u8);
        json.WriteString("name"u8, site.Publisher.Name);
        json.WriteString("url"u8, site.Publisher.Url);
        json.WriteEndObject();
        json.WriteStartObject("licence"u8);
        json.WriteString("id"u8, site.Licence.Id);
        json.WriteString("name"u8, site.Licence.Name);
        json.WriteStated("url"u8, site.Licence.Url);
        json.WriteEndObject();
        json.WriteStartObject("counts"u8);
        Counts.Write(json, release);
        json.WriteEndObject();
        json.WriteStartArray("parts"u8);
        foreach (var part in DocumentsByYear.PartsOf(release))
        {
            WritePart(json, release.Edition.Addresses, part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, Addresses addresses, DocumentsPart part)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, addresses.OfFile(part.Path));
        json.WriteNumber("year"u8, part.Year);
        json.WriteNumber("documents"u8, part.End - part.First);
        json.WriteEndObject();
    }
}
