using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>What an import of lists has changed in the authority files.</summary>
internal sealed class EntryChanges
{
    private static readonly string[] Files = ["authors", "groups", "ministries", "portfolios"];

    private readonly string folder;
    private readonly SortedDictionary<string, JsonObject> before;

    /// <summary>Remembers the entries of an input folder.</summary>
    public EntryChanges(string folder)
    {
        this.folder = folder;
        before = Entries();
    }

    /// <summary>Returns the differences from then. Null if there was no entry.</summary>
    public Changes? Since()
    {
        if (before.Count == 0)
        {
            return null;
        }

        var (changes, now) = (new Changes(), Entries());
        foreach (var (id, entry) in now)
        {
            if (!before.TryGetValue(id, out var then))
            {
                changes.Add(id);
                continue;
            }

            var fields = then.Select(field => field.Key)
                .Union(entry.Select(field => field.Key), StringComparer.Ordinal)
                .Where(field => !JsonNode.DeepEquals(then[field], entry[field]))
                .ToList();
            if (fields.Count > 0)
            {
                changes.Change(id, fields);
            }
        }

        foreach (var id in before.Keys.Where(id => !now.ContainsKey(id)))
        {
            changes.Remove(id);
        }

        return changes;
    }

    private SortedDictionary<string, JsonObject> Entries()
    {
        var entries = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            foreach (var entry in new AuthorityList(folder, file).Entries)
            {
                entries[$"{file} {entry["id"]}"] = entry;
            }
        }

        return entries;
    }
}
