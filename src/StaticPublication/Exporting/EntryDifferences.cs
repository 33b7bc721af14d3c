using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>What differs in the authority files from one release to the next, entry by entry.</summary>
internal static class EntryDifferences
{
    private const string Derived = "derived";

    // The figures of an entry follow from documents, whose changes are told.
    private static readonly IReadOnlyList<string> OwnDerived = ["address", "created"];

    /// <summary>Compares a release with an earlier one.</summary>
    public static IReadOnlyList<ChangedEntries> Of(Release release, PreviousRelease previous) =>
        Between(file => (previous.Entries(file), AuthoritiesJson.Entries(release, file)));

    /// <summary>Compares the entries of each file before and now; a file of which nothing is given is the same in both.</summary>
    public static IReadOnlyList<ChangedEntries> Between(
        Func<AuthorityFile, (IReadOnlyList<JsonElement> Before, IReadOnlyList<JsonElement> Now)?> entries
    ) =>
        [
            .. AuthorityFile
                .All.Select(file => entries(file) is { } both ? Between(file.Name, both.Before, both.Now) : null)
                .OfType<ChangedEntries>()
                .Where(changes => !changes.IsNone),
        ];

    private static ChangedEntries Between(string file, IReadOnlyList<JsonElement> before, IReadOnlyList<JsonElement> now)
    {
        var gone = before.ToDictionary(IdOf, StringComparer.Ordinal);
        var (added, changed, renamed) = (new List<string>(), new List<ChangedDocument>(), new List<RenamedDocument>());
        var come = new List<JsonElement>();
        foreach (var entry in now)
        {
            if (!gone.Remove(IdOf(entry), out var earlier))
            {
                come.Add(entry);
            }
            else if (Fields(earlier, entry) is { Count: > 0 } fields)
            {
                changed.Add(new ChangedDocument(IdOf(entry), fields));
            }
        }

        foreach (var entry in come)
        {
            if (FormerIds(entry).FirstOrDefault(gone.ContainsKey) is { } former)
            {
                gone.Remove(former, out var earlier);
                renamed.Add(RenamedDocument.Of(former, IdOf(entry), Fields(earlier, entry)));
            }
            else
            {
                added.Add(IdOf(entry));
            }
        }

        var ids = added.Concat(changed.Select(one => one.Id)).Concat(renamed.Select(one => one.To)).Concat(gone.Keys).ToHashSet();
        return new ChangedEntries(file, added, changed, renamed, [.. gone.Keys.Order(StringComparer.Ordinal)])
        {
            Addresses = now.Concat(gone.Values)
                .Where(entry => ids.Contains(IdOf(entry)) && AddressOf(entry) is not null)
                .ToDictionary(IdOf, entry => AddressOf(entry)!, StringComparer.Ordinal),
        };
    }

    // Names of the fields that differ: those of the entry now, then those that it had.
    private static List<string> Fields(JsonElement before, JsonElement now)
    {
        var had = Own(before).ToDictionary();
        var changed = Own(now).Where(field => !had.Remove(field.Key, out var value) || value != field.Value).Select(field => field.Key);
        return [.. changed.ToList(), .. had.Keys];
    }

    private static IEnumerable<KeyValuePair<string, string>> Own(JsonElement entry) =>
        entry
            .EnumerateObject()
            .Where(field => field.Name != Derived)
            .Select(field => KeyValuePair.Create(field.Name, field.Value.GetRawText()))
            .Concat(
                OwnDerived
                    .Where(name => entry.GetProperty(Derived).TryGetProperty(name, out _))
                    .Select(name => KeyValuePair.Create($"{Derived}.{name}", entry.GetProperty(Derived).GetProperty(name).GetRawText()))
            );

    private static string IdOf(JsonElement entry) => entry.GetProperty("id").GetString()!;

    private static string? AddressOf(JsonElement entry) =>
        entry.GetProperty(Derived).TryGetProperty("address", out var address) ? address.GetString() : null;

    private static IEnumerable<string> FormerIds(JsonElement entry) =>
        entry.TryGetProperty("formerIds", out var former) ? former.EnumerateArray().Select(id => id.GetString()!) : [];
}
