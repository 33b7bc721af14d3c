using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The history of publications for the page of changes.</summary>
internal static class ChangeHistory
{
    /// <summary>Returns the publications, newest first; empty if there is no earlier publication to compare with.</summary>
    public static IReadOnlyList<PublishedChanges> Of(Release release) => [.. ChangesJson.History(release).Select(Read)];

    private static PublishedChanges Read(JsonElement publication) =>
        new(
            publication.GetProperty("version").GetString()!,
            DateOnly.ParseExact(publication.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Texts(publication, "added"),
            [
                .. publication
                    .GetProperty("changed")
                    .EnumerateArray()
                    .Select(changed => new ChangedDocument(changed.GetProperty("id").GetString()!, Texts(changed, "fields"))),
            ],
            [
                .. publication
                    .GetProperty("renamed")
                    .EnumerateArray()
                    .Select(renamed => new RenamedDocument(
                        renamed.GetProperty("from").GetString()!,
                        renamed.GetProperty("to").GetString()!
                    )),
            ],
            Texts(publication, "removed")
        );

    private static string[] Texts(JsonElement of, string name) =>
        [.. of.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
