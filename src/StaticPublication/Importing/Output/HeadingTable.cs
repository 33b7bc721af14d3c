using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The headings (rubriques) of a publication. A record keeps its printed heading; the first spelling found becomes the entry that
/// all spellings resolve to.</summary>
internal sealed class HeadingTable
{
    private readonly string path;
    private readonly List<JsonObject> entries;
    private readonly MadeEntries made;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> byName = new(StringComparer.Ordinal);
    private readonly HashSet<JsonObject> named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads headings.yml if it exists.</summary>
    public HeadingTable(string folder)
    {
        path = Path.Combine(folder, "authorities", "headings.yml");
        entries = YamlList.Read(path);
        made = new MadeEntries(folder, "headings", entries);
        foreach (var entry in entries)
        {
            Index(entry);
        }
    }

    /// <summary>Adds an entry for a printed heading if there is none. One that a person has renamed gets the printed name among its names,
    /// so that records find it.</summary>
    public void Ensure(string printed)
    {
        if (ids.Contains(printed))
        {
            return;
        }

        if (!byName.TryGetValue(Folding.Key(printed), out var entry))
        {
            entry = new JsonObject { ["id"] = EntryIds.Free(printed, "rubrique", ids.Contains), ["name"] = printed };
            entries.Add(entry);
            Index(entry);
        }

        named.Add(entry);
        made.Call(entry, printed);
    }

    /// <summary>Writes headings.yml, sorted by id. Writes nothing if there are no headings.</summary>
    public void Save(ImportReport report)
    {
        made.Tell(named.Contains, report);
        made.Save(entries, entry => entry.Count == 2);
        YamlList.Write(path, [.. entries.OrderBy(Id, StringComparer.Ordinal)]);
    }

    private void Index(JsonObject entry)
    {
        ids.Add(Id(entry));
        foreach (var name in MadeEntries.Names(entry).Union(made.NamesOf(entry), StringComparer.Ordinal))
        {
            byName.TryAdd(name, entry);
        }
    }

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
