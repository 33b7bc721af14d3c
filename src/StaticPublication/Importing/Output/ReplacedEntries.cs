using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Entries that an import made and another has replaced, so that their pages lead to those of the entries in their place. In the
/// list they are <c>formerIds</c>. A hidden file tells these from the ids of entries that a person has merged, which say who is meant
/// whenever a source comes.</summary>
internal sealed class ReplacedEntries
{
    private const string Field = "formerIds";

    private readonly ImportMemory memory;
    private readonly SortedDictionary<string, string> byId = new(StringComparer.Ordinal);

    /// <summary>Takes their ids out of the entries until the list is saved.</summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="file">Authority file without <c>.yml</c>.</param>
    /// <param name="entries">Its entries.</param>
    public ReplacedEntries(string folder, string file, IReadOnlyList<JsonObject> entries)
    {
        memory = ImportMemory.Of(folder, file, "replaced");
        var known = memory.Read().ToDictionary(one => one.Key, one => one.Value["by"]?.ToString() ?? "", StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var id in FormerIds.Of(entry).Where(id => known.GetValueOrDefault(id) == entry["id"]!.ToString()).ToList())
            {
                byId[id] = known[id];
                Set(entry, FormerIds.Of(entry).Where(other => other != id));
            }
        }
    }

    /// <summary>Notes which entry stands in the place of one.</summary>
    public void Add(string id, string by) => byId[id] = by;

    /// <summary>Gives the entries the ids of those that they have replaced, and remembers which these are.</summary>
    public void Save(IReadOnlyList<JsonObject> entries)
    {
        var places = entries.ToDictionary(entry => entry["id"]!.ToString(), StringComparer.Ordinal);
        foreach (var (id, by) in byId.ToDictionary(one => one.Key, one => Today(one.Value, places)))
        {
            byId.Remove(id);
            if (!places.ContainsKey(id) && places.TryGetValue(by, out var entry))
            {
                byId[id] = by;
                Set(entry, FormerIds.Of(entry).Append(id).Distinct(StringComparer.Ordinal));
            }
        }

        memory.Write(byId.Select(one => new JsonObject { ["id"] = one.Key, ["by"] = one.Value }));
    }

    // What has replaced an entry may have been replaced since.
    private string Today(string id, Dictionary<string, JsonObject> places)
    {
        for (var steps = 0; steps < byId.Count && !places.ContainsKey(id) && byId.TryGetValue(id, out var next); steps++)
        {
            id = next;
        }

        return id;
    }

    private static void Set(JsonObject entry, IEnumerable<string> ids)
    {
        if (ids.Select(id => (JsonNode)id).ToArray() is { Length: > 0 } some)
        {
            entry[Field] = new JsonArray(some);
        }
        else
        {
            entry.Remove(Field);
        }
    }
}
