using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary><c>data/changes.json</c>: the history of publications, newest first, copied from the previous publication and extended if
/// something differs.</summary>
internal static class ChangesJson
{
    /// <summary>The file of the release of a version.</summary>
    public static OutputFile File(Release release, string version) =>
        JsonFile.Of("data/changes.json", json => Write(json, release, version));

    /// <summary>The publications of the history, newest first, each as it stands in the file.</summary>
    public static IReadOnlyList<JsonElement> History(Release release, string version)
    {
        var before = release.Previous?.History() ?? [];
        if (release.DifferencesAt(version) is not { IsNone: false } differences)
        {
            return before;
        }

        using var bytes = new MemoryStream();
        JsonFile.Write(bytes, json => WritePublication(json, release, version, differences));
        using var publication = JsonDocument.Parse(bytes.ToArray());
        return [publication.RootElement.Clone(), .. before];
    }

    private static void Write(Utf8JsonWriter json, Release release, string version)
    {
        json.WriteStartObject();
        json.WriteString("version"u8, version);
        json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
        json.WriteStartArray("history"u8);
        foreach (var publication in History(release, version))
        {
            publication.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePublication(Utf8JsonWriter json, Release release, string version, Differences differences)
    {
        json.WriteStartObject();
        json.WriteString("version"u8, version);
        json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
        json.WriteStated("previous"u8, release.Previous?.Version());
        WriteLists(json, differences.Added, differences.Changed, differences.Renamed, differences.Removed);
        json.WriteStartArray("authorities"u8);
        foreach (var file in differences.Entries)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, file.File);
            WriteLists(json, file.Added, file.Changed, file.Renamed, file.Removed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLists(
        Utf8JsonWriter json,
        IReadOnlyList<string> added,
        IReadOnlyList<ChangedDocument> changed,
        IReadOnlyList<RenamedDocument> renamed,
        IReadOnlyList<string> removed
    )
    {
        WriteIds(json, "added"u8, added);
        json.WriteStartArray("changed"u8);
        foreach (var one in changed)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, one.Id);
            WriteIds(json, "fields"u8, one.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("renamed"u8);
        foreach (var one in renamed)
        {
            json.WriteStartObject();
            json.WriteString("from"u8, one.From);
            json.WriteString("to"u8, one.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteIds(json, "removed"u8, removed);
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
