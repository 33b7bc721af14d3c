using System.Text.Json;

namespace StaticPublication;

/// <summary>Recognises a site published by this program: it has a first page, and a <c>data/manifest.json</c> with the format of the data
/// and the hashes of the files.</summary>
internal static class PublishedSite
{
    private static readonly string[] Stated = ["title", "url", "version", "formatVersion", "asOf"];

    /// <summary>Whether a folder contains a published site. A mere copy of the data is not one.</summary>
    public static bool IsIn(string folder)
    {
        var data = new DirectoryInfo(Path.Combine(folder, "data"));
        var manifest = new FileInfo(Path.Combine(data.FullName, "manifest.json"));
        return data is { Exists: true, LinkTarget: null }
            && manifest is { Exists: true, LinkTarget: null }
            && File.Exists(Path.Combine(folder, Addresses.PageFile))
            && IsManifest(manifest.FullName);
    }

    /// <summary>Returns the number of documents stated in the site's manifest.</summary>
    public static int Documents(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "data", "manifest.json")));
        return json.RootElement.GetProperty("counts").GetProperty("documents").GetInt32();
    }

    /// <summary>Returns the path of a published site on its host, without a final slash; empty at the root.</summary>
    /// <param name="manifest">Path of its <c>manifest.json</c>.</param>
    public static string PathBelowHost(string manifest)
    {
        if (!File.Exists(manifest) || !IsManifest(manifest))
        {
            return "";
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return Uri.TryCreate(json.RootElement.GetProperty("url").GetString(), UriKind.Absolute, out var url)
            ? url.AbsolutePath.TrimEnd('/')
            : "";
    }

    /// <summary>Returns the cut-off of the site in a folder; null if there is none.</summary>
    public static DateOnly? AsOf(string folder)
    {
        if (!IsIn(folder))
        {
            return null;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "data", "manifest.json")));
        return PartialDate.TryParse(json.RootElement.GetProperty("asOf").GetString()!, out var day) ? day.FirstDay : null;
    }

    private static bool IsManifest(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var manifest = json.RootElement;
            return manifest.ValueKind == JsonValueKind.Object
                && Stated.All(name => manifest.TryGetProperty(name, out var fact) && fact.ValueKind == JsonValueKind.String)
                && manifest.TryGetProperty("files", out var files)
                && files.ValueKind == JsonValueKind.Array
                && files
                    .EnumerateArray()
                    .All(file =>
                        file.ValueKind == JsonValueKind.Object && file.TryGetProperty("path", out _) && file.TryGetProperty("sha256", out _)
                    );
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
