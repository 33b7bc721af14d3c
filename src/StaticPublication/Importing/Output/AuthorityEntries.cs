using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Entries of an authority file, laid over those that are there: an entry keeps what a person added to it.</summary>
internal static class AuthorityEntries
{
    /// <summary>Writes the file in the order of the ids, unless it already says the same.</summary>
    /// <param name="folder">A publication's input.</param>
    /// <param name="file">Such as <c>ministries.yml</c>.</param>
    /// <param name="entries">Each with its id.</param>
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
