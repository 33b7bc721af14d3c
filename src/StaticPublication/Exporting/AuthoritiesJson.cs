using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The authorities with their figures: <c>data/ministries.json</c> and others, one JSON array each.</summary>
internal static class AuthoritiesJson
{
    /// <summary>One export for each authority file.</summary>
    public static readonly IReadOnlyList<Export> Exports =
    [
        .. AuthorityFile.All.Select(file => new Export($"{file.Name}_json", "application/json", release => [FileOf(release, file)])
        {
            Group = "lists",
            Schema = file.Name,
            Needs = file.Needs,
        }),
    ];

    /// <summary>The entries of a file as it has them.</summary>
    public static IReadOnlyList<JsonElement> Entries(Release release, AuthorityFile file)
    {
        using var bytes = new MemoryStream();
        JsonFile.Write(bytes, json => Write(json, release, file.Entries(release.Catalogue.Authorities)));
        using var json = JsonDocument.Parse(bytes.ToArray());
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private static ExportFile FileOf(Release release, AuthorityFile file)
    {
        var entries = file.Entries(release.Catalogue.Authorities);
        return new ExportFile(JsonFile.Of(file.PathIn(release.Edition.Site, "json"), json => Write(json, release, entries)), entries.Count);
    }

    private static void Write(Utf8JsonWriter json, Release release, IReadOnlyList<Authority> entries)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            AuthorityJson.Write(json, release, entry);
        }

        json.WriteEndArray();
    }
}
