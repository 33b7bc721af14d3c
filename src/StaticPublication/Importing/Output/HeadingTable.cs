using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The headings (rubriques) of a publication. A record keeps its printed heading; the first spelling found becomes the entry that
/// all spellings resolve to.</summary>
internal sealed class HeadingTable
{
    private readonly string path;
    private readonly List<JsonObject> entries;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Reads headings.yml if it exists.</summary>
    public HeadingTable(string folder)
    {
        path = Path.Combine(folder, "authorities", "headings.yml");
        entries = YamlList.Read(path);
        foreach (var entry in entries)
        {
            Index(entry);
        }
    }

    /// <summary>Adds an entry for a printed heading if there is none.</summary>
    public void Ensure(string printed)
    {
        if (ids.Contains(printed) || names.Contains(Folding.Key(printed)))
        {
            return;
        }

        var entry = new JsonObject { ["id"] = EntryIds.Free(printed, "rubrique", ids.Contains), ["name"] = printed };
        entries.Add(entry);
        Index(entry);
    }

    /// <summary>Writes headings.yml, sorted by id. Writes nothing if there are no headings.</summary>
    public void Save() => YamlList.Write(path, [.. entries.OrderBy(Id, StringComparer.Ordinal)]);

    private void Index(JsonObject entry)
    {
        ids.Add(Id(entry));
        foreach (var name in (entry["names"]?.AsArray() ?? []).Select(item => item?["name"]).Append(entry["name"]))
        {
            names.Add(Folding.Key(name?.GetValue<string>() ?? ""));
        }
    }

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
