using System.Text.Json;

namespace StaticPublication.Publishing;

/// <summary>What a folder shows that a build has published a site there: its first page, and <c>data/manifest.json</c> with the format of
/// its data and the hashes of their files.</summary>
internal static class PublishedSite
{
    private static readonly string[] Stated = ["title", "url", "version", "formatVersion", "asOf"];

    /// <summary>Whether a folder holds one; data that somebody has copied to another place are none.</summary>
    public static bool IsIn(string folder)
    {
        var data = new DirectoryInfo(Path.Combine(folder, "data"));
        var manifest = new FileInfo(Path.Combine(data.FullName, "manifest.json"));
        return data is { Exists: true, LinkTarget: null }
            && manifest is { Exists: true, LinkTarget: null }
            && File.Exists(Path.Combine(folder, "index.html"))
            && IsManifest(manifest.FullName);
    }

    /// <summary>How many documents the site in a folder has, as its manifest says.</summary>
    public static int Documents(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "data", "manifest.json")));
        return json.RootElement.GetProperty("counts").GetProperty("documents").GetInt32();
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
