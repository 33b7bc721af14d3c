using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary><c>data/changes.json</c>: the history of publications, newest first, copied from the previous publication and extended if
/// something differs.</summary>
internal static class ChangesJson
{
    /// <summary>Returns the file. Its version is a hash of the fingerprints, so these must have been made.</summary>
    public static OutputFile File(Release release) => JsonFile.Of("data/changes.json", json => Write(json, release));

    /// <summary>Returns the publications of the history, newest first, as they are in the file.</summary>
    public static IReadOnlyList<JsonElement> History(Release release)
    {
        var before = release.Previous?.History() ?? [];
        if (release.Differences is not { IsNone: false } differences)
        {
            return before;
        }

        using var bytes = new MemoryStream();
        JsonFile.Write(bytes, json => WritePublication(json, release, differences));
        using var publication = JsonDocument.Parse(bytes.ToArray());
        return [publication.RootElement.Clone(), .. before];
    }

    private static void Write(Utf8JsonWriter json, Release release)
    {
        json.WriteStartObject();
        json.WriteString("version"u8, release.Version);
        json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
        json.WriteStartArray("history"u8);
        foreach (var publication in History(release))
        {
            publication.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePublication(Utf8JsonWriter json, Release release, Differences differences)
    {
        json.WriteStartObject();
        json.WriteString("version"u8, release.Version);
        json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
        json.WriteStated("previous"u8, release.Previous?.Version());
        WriteIds(json, "added"u8, differences.Added);
        json.WriteStartArray("changed"u8);
        foreach (var changed in differences.Changed)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, changed.Id);
            WriteIds(json, "fields"u8, changed.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("renamed"u8);
        foreach (var renamed in differences.Renamed)
        {
            json.WriteStartObject();
            json.WriteString("from"u8, renamed.From);
            json.WriteString("to"u8, renamed.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteIds(json, "removed"u8, differences.Removed);
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
