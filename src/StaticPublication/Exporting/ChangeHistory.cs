using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The history of publications for the page of changes.</summary>
internal static class ChangeHistory
{
    /// <summary>The publications, newest first; none where there is nothing to compare with.</summary>
    public static IReadOnlyList<PublishedChanges> Of(Release release, string version) =>
        [.. ChangesJson.History(release, version).Select(Read)];

    private static PublishedChanges Read(JsonElement publication) =>
        new(
            publication.GetProperty("version").GetString()!,
            DateOnly.ParseExact(publication.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Texts(publication, "added"),
            Changed(publication),
            Renamed(publication),
            Texts(publication, "removed"),
            Entries(publication)
        );

    // A publication of before format 2.0 does not tell them.
    private static ChangedEntries[] Entries(JsonElement publication) =>
        publication.TryGetProperty("authorities", out var files)
            ?
            [
                .. files
                    .EnumerateArray()
                    .Select(file => new ChangedEntries(
                        file.GetProperty("file").GetString()!,
                        Texts(file, "added"),
                        Changed(file),
                        Renamed(file),
                        Texts(file, "removed")
                    )),
            ]
            : [];

    private static ChangedDocument[] Changed(JsonElement of) =>
        [
            .. of.GetProperty("changed")
                .EnumerateArray()
                .Select(changed => new ChangedDocument(changed.GetProperty("id").GetString()!, Texts(changed, "fields"))),
        ];

    private static RenamedDocument[] Renamed(JsonElement of) =>
        [
            .. of.GetProperty("renamed")
                .EnumerateArray()
                .Select(renamed => new RenamedDocument(renamed.GetProperty("from").GetString()!, renamed.GetProperty("to").GetString()!)),
        ];

    private static string[] Texts(JsonElement of, string name) =>
        [.. of.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
