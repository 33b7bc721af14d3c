using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The groups of a publication. A group whose code a source states beside its name has both, so that a code alone is
/// recognised.</summary>
internal sealed class GroupTable
{
    private readonly string path;
    private readonly List<JsonObject> entries;
    private readonly MadeEntries made;
    private readonly HashSet<JsonObject> named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads groups.yml if it exists.</summary>
    public GroupTable(string folder)
    {
        path = Path.Combine(folder, "authorities", "groups.yml");
        entries = YamlList.Read(path);
        made = new MadeEntries(folder, "groups", entries);
    }

    /// <summary>Adds an entry for a group, and the code to the names of the entry, unless they are there.</summary>
    public void Ensure(string name, string code)
    {
        var (key, coded) = (Folding.Key(name), Folding.Key(code));
        var entry = entries.Find(known => MadeEntries.Names(known).Concat(made.NamesOf(known)).Contains(key, StringComparer.Ordinal));
        if (entry is null)
        {
            entry = new JsonObject
            {
                ["id"] = EntryIds.Free(name, "groupe", id => entries.Exists(other => other["id"]!.GetValue<string>() == id)),
                ["name"] = name,
            };
            entries.Add(entry);
        }

        named.Add(entry);
        made.Call(entry, name);
        // Codes come back for other groups, so a code that another entry has stays with it alone.
        if (!entries.Exists(known => MadeEntries.Names(known).Contains(coded, StringComparer.Ordinal)))
        {
            entry["names"] ??= new JsonArray();
            entry["names"]!.AsArray().Add(new JsonObject { ["name"] = code });
        }
    }

    /// <summary>Drops what official lists say as well as records: bare names that a group of a list has, and groups with such a name
    /// alone.</summary>
    public void Tidy()
    {
        var listed = entries
            .SelectMany(entry => Maps(entry).Where(name => name.ContainsKey("source")))
            .Select(name => Folding.Key(name["name"]?.GetValue<string>() ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry["names"] is JsonArray))
        {
            var kept = Maps(entry).Where(name => name.Count > 1 || !listed.Contains(Folding.Key(name["name"]?.GetValue<string>() ?? "")));
            var names = kept.Select(name => name.DeepClone()).ToArray();
            if (names.Length > 0)
            {
                entry["names"] = new JsonArray(names);
            }
            else
            {
                entry.Remove("names");
            }
        }

        entries.RemoveAll(entry => entry.Count == 2 && listed.Contains(Folding.Key(entry["name"]?.GetValue<string>() ?? "")));
        Save(new ImportReport());
    }

    private static IEnumerable<JsonObject> Maps(JsonObject entry) => (entry["names"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Writes groups.yml, sorted by id.</summary>
    public void Save(ImportReport report)
    {
        made.Tell(named.Contains, report);
        made.Save(entries, entry => entry.All(field => field.Key is "id" or "name" or "names") && Maps(entry).All(name => name.Count == 1));
        YamlList.Write(path, [.. entries.OrderBy(entry => entry["id"]!.GetValue<string>(), StringComparer.Ordinal)]);
    }
}
