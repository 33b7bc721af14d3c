using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Merges entries into an authority file. Existing entries keep the fields that a person added.</summary>
internal static class AuthorityEntries
{
    /// <summary>Writes the file, sorted by id, unless its content would not change.</summary>
    /// <param name="folder">The input folder of a publication.</param>
    /// <param name="file">File name, such as <c>ministries.yml</c>.</param>
    /// <param name="entries">The entries, each with an id.</param>
    /// <param name="areNamed">Whether records name the new ones.</param>
    public static void Save(string folder, string file, IEnumerable<JsonObject> entries, bool areNamed = true)
    {
        var list = new AuthorityList(folder, Path.GetFileNameWithoutExtension(file));
        var places = list.Entries.Index().ToDictionary(one => Id(one.Item), one => one.Index, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!places.TryGetValue(Id(entry), out var place))
            {
                places[Id(entry)] = list.Entries.Count;
                list.Add(entry, areNamed);
                continue;
            }

            foreach (var (key, value) in list.Entries[place].ToList())
            {
                if (!entry.ContainsKey(key))
                {
                    entry[key] = value?.DeepClone();
                }
            }

            list.Entries[place] = entry;
        }

        list.Save();
    }

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
