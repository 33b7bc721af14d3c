using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Merges entries into an authority file. Existing entries keep the fields that a person added.</summary>
internal static class AuthorityEntries
{
    /// <summary>Writes the file, sorted by id, unless its content would not change.</summary>
    /// <param name="folder">The input folder of a publication.</param>
    /// <param name="file">File name, such as <c>ministries.yml</c>.</param>
    /// <param name="entries">The entries, each with an id.</param>
    public static void Save(string folder, string file, IEnumerable<JsonObject> entries)
    {
        var path = Path.Combine(folder, "authorities", file);
        var known = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var entry in YamlList.Read(path))
        {
            known[entry["id"]!.GetValue<string>()] = entry;
        }

        foreach (var entry in entries)
        {
            var id = entry["id"]!.GetValue<string>();
            foreach (var (key, value) in known.GetValueOrDefault(id)?.ToList() ?? [])
            {
                if (!entry.ContainsKey(key))
                {
                    entry[key] = value?.DeepClone();
                }
            }

            known[id] = entry;
        }

        YamlList.Write(path, [.. known.Values]);
    }
}
