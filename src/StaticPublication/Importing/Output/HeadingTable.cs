using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The headings (rubriques) of a publication: a record keeps the printed one, and the first spelling met makes the entry that it
/// is found by.</summary>
internal sealed class HeadingTable
{
    private readonly string path;
    private readonly List<JsonObject> entries;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Reads headings.yml where there is one.</summary>
    public HeadingTable(string folder)
    {
        path = Path.Combine(folder, "authorities", "headings.yml");
        entries = YamlList.Read(path);
        foreach (var entry in entries)
        {
            Index(entry);
        }
    }

    /// <summary>Sees to it that a printed heading has its entry.</summary>
    public void Meet(string printed)
    {
        if (ids.Contains(printed) || names.Contains(Folding.Key(printed)))
        {
            return;
        }

        var entry = new JsonObject { ["id"] = EntryIds.Free(printed, "rubrique", ids.Contains), ["name"] = printed };
        entries.Add(entry);
        Index(entry);
    }

    /// <summary>Writes headings.yml in the order of the ids; nothing where no heading was met.</summary>
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
