namespace StaticPublication.Exporting;

/// <summary><c>manifest.webmanifest</c>: name and start of the site for devices that keep it as an application (https://www.w3.org/TR/appmanifest/).</summary>
internal static class WebManifest
{
    /// <summary>The product.</summary>
    public static readonly Export Export = new("web_manifest", "application/manifest+json", Files);

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var site = release.Edition.Site;
        yield return new ExportFile(JsonFile.Of("manifest.webmanifest", json =>
        {
            json.WriteStartObject();
            json.WriteString("name"u8, site.Title);
            json.WriteString("description"u8, site.Description);
            json.WriteString("lang"u8, site.Language);
            json.WriteString("start_url"u8, Addresses.Home);
            json.WriteString("display"u8, "browser");
            json.WriteEndObject();
        }), 1);
    }
}
