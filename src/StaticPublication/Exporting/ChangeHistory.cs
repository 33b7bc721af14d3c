using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The history of publications: that of the previous one, and this one in front if something differs.</summary>
internal static class ChangeHistory
{
    /// <summary>Number of publications in <c>changes.json</c> and on its page; the files of the years have all.</summary>
    public const int Kept = 24;

    /// <summary>The newest publications, newest first; none where there is nothing to compare with.</summary>
    public static IReadOnlyList<PublishedChanges> Of(Release release, string version)
    {
        var before = release.Previous?.Changes.Newest ?? [];
        var all = New(release, version) is { } now ? [now, .. before] : before;
        // A publication that goes back to an earlier state has the file of that version.
        return
        [
            .. all.Take(Kept).Select((changes, index) => all.Take(index).Any(IsSame(changes)) ? changes with { Records = null } : changes),
        ];
    }

    /// <summary>All publications of each year, newest first.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<PublishedChanges>> Years(Release release, string version)
    {
        var years = new SortedDictionary<int, IReadOnlyList<PublishedChanges>>();
        foreach (var (year, publications) in release.Previous?.Changes.Years ?? years.AsReadOnly())
        {
            years.Add(year, publications);
        }

        if (New(release, version) is { } now)
        {
            years[now.AsOf.Year] = [now with { Records = null }, .. years.GetValueOrDefault(now.AsOf.Year) ?? []];
        }

        return years;
    }

    /// <summary>This publication; null if nothing differs from the previous one, or there is none.</summary>
    public static PublishedChanges? New(Release release, string version) =>
        release.DifferencesAt(version) is { IsNone: false } differences
            ? new PublishedChanges(
                version,
                release.Catalogue.AsOf,
                differences.Added,
                differences.ChangedThemselves,
                differences.Renamed,
                differences.Removed,
                differences.Entries
            )
            {
                Previous = release.Previous?.Version(),
                Addresses = AddressesOf(release, differences),
                Records = ChangedRecords.IsWritten(release, differences) ? ChangedRecords.PathOf(version) : null,
            }
            : null;

    /// <summary>Reads a publication of a history.</summary>
    public static PublishedChanges Read(JsonElement publication) =>
        new(
            publication.GetProperty("version").GetString()!,
            DateOnly.ParseExact(publication.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Texts(publication, "added"),
            Changed(publication),
            Renamed(publication),
            Texts(publication, "removed"),
            Entries(publication)
        )
        {
            Previous = Text(publication, "previous"),
            Addresses = Addresses(publication),
            Records = Text(publication, "records"),
        };

    private static Dictionary<string, string> AddressesOf(Release release, Differences differences) =>
        differences
            .Added.Concat(differences.ChangedThemselves.Select(changed => changed.Id))
            .Concat(differences.Renamed.Select(renamed => renamed.To))
            .Select(release.Catalogue.NumberOf)
            .Select(number => release.Catalogue.Documents[number])
            .Select(document => KeyValuePair.Create(document.Id, release.Edition.Addresses.Document(document)))
            .Concat(differences.LastAddresses)
            .ToDictionary(StringComparer.Ordinal);

    private static Func<PublishedChanges, bool> IsSame(PublishedChanges changes) => other => other.Version == changes.Version;

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
                    )
                    {
                        Addresses = Addresses(file),
                    }),
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
                .Select(renamed => new RenamedDocument(
                    renamed.GetProperty("from").GetString()!,
                    renamed.GetProperty("to").GetString()!,
                    Texts(renamed, "fields")
                )),
        ];

    private static Dictionary<string, string> Addresses(JsonElement of) =>
        of.TryGetProperty("addresses", out var addresses)
            ? addresses
                .EnumerateObject()
                .ToDictionary(address => address.Name, address => address.Value.GetString()!, StringComparer.Ordinal)
            : [];

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string[] Texts(JsonElement of, string name) =>
        of.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
