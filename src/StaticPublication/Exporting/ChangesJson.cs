using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary><c>data/changes.json</c>: the newest publications, newest first, copied from the previous publication and extended if something
/// differs; <c>data/history/2013.json</c>: all of a year.</summary>
internal static class ChangesJson
{
    /// <summary>What the catalogue says of the newest publications.</summary>
    public static readonly Export Export = new("changes", "application/json", _ => []) { Schema = "changes" };

    /// <summary>The files of the release of a version.</summary>
    public static IEnumerable<OutputFile> Files(Release release, string version)
    {
        var (history, years) = (ChangeHistory.Of(release, version), ChangeHistory.Years(release, version));
        yield return JsonFile.Of("data/changes.json", json =>
        {
            json.WriteStartObject();
            WriteHistory(json, version, release.Catalogue.AsOf, history);
            json.WriteStartArray("years"u8);
            foreach (var year in years.Keys)
            {
                json.WriteStartObject();
                json.WriteNumber("year"u8, year);
                json.WriteString("path"u8, PathOf(year));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        foreach (var (year, publications) in years)
        {
            yield return JsonFile.Of(PathOf(year), json =>
            {
                json.WriteStartObject();
                WriteHistory(json, publications[0].Version, publications[0].AsOf, publications);
                json.WriteEndObject();
            });
        }
    }

    public static string PathOf(int year) => FormattableString.Invariant($"data/history/{year:0000}.json");

    private static void WriteHistory(Utf8JsonWriter json, string version, DateOnly asOf, IReadOnlyList<PublishedChanges> history)
    {
        json.WriteString("version"u8, version);
        json.WriteString("asOf"u8, DataWords.Of(asOf));
        json.WriteStartArray("history"u8);
        foreach (var publication in history)
        {
            WritePublication(json, publication);
        }

        json.WriteEndArray();
    }

    private static void WritePublication(Utf8JsonWriter json, PublishedChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("version"u8, changes.Version);
        json.WriteString("asOf"u8, DataWords.Of(changes.AsOf));
        json.WriteStated("previous"u8, changes.Previous);
        json.WriteStated("records"u8, changes.Records);
        WriteLists(json, changes.Documents);
        json.WriteStartArray("authorities"u8);
        foreach (var file in changes.Entries)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, file.File);
            WriteLists(json, file);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLists(Utf8JsonWriter json, ChangedEntries changes)
    {
        WriteIds(json, "added"u8, changes.Added);
        json.WriteStartArray("changed"u8);
        foreach (var one in changes.Changed)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, one.Id);
            WriteIds(json, "fields"u8, one.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("renamed"u8);
        foreach (var one in changes.Renamed)
        {
            json.WriteStartObject();
            json.WriteString("from"u8, one.From);
            json.WriteString("to"u8, one.To);
            WriteIds(json, "fields"u8, one.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteIds(json, "removed"u8, changes.Removed);
        json.WriteStartObject("addresses"u8);
        foreach (var (id, address) in changes.Addresses.OrderBy(address => address.Key, StringComparer.Ordinal))
        {
            json.WriteString(id, address);
        }

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
