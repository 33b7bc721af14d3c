using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary><c>manifest.webmanifest</c>: name and start page for devices that install the site as an application
/// (https://www.w3.org/TR/appmanifest/).</summary>
internal static class WebManifest
{
    public static readonly Export Export = new("web_manifest", "application/manifest+json", Files);

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var (site, addresses) = (release.Edition.Site, release.Edition.Addresses);
        yield return new ExportFile(JsonFile.Of(addresses.FileOf(addresses.Manifest), json =>
            {
                json.WriteStartObject();
                json.WriteString("name"u8, site.Title);
                json.WriteString("description"u8, site.Description);
                json.WriteString("lang"u8, site.Language);
                json.WriteString("start_url"u8, addresses.Home);
                json.WriteString("display"u8, "browser");
                json.WriteStartArray("icons"u8);
                WriteIcon(json, addresses, 192, maskable: false);
                WriteIcon(json, addresses, 512, maskable: false);
                WriteIcon(json, addresses, 512, maskable: true);
                json.WriteEndArray();
                json.WriteEndObject();
            }), 1);
    }

    private static void WriteIcon(Utf8JsonWriter json, Addresses addresses, int pixels, bool maskable)
    {
        json.WriteStartObject();
        json.WriteString("src"u8, addresses.Icon(pixels, maskable));
        json.WriteString("sizes"u8, string.Create(CultureInfo.InvariantCulture, $"{pixels}x{pixels}"));
        json.WriteString("type"u8, "image/png");
        json.WriteString("purpose"u8, maskable ? "maskable" : "any");
        json.WriteEndObject();
    }
}
