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
    /// <param name="edits">Keeps what a person has changed.</param>
    public static void Save(string folder, string file, IEnumerable<JsonObject> entries, bool areNamed = true, HandEdits? edits = null)
    {
        var list = new AuthorityList(folder, Path.GetFileNameWithoutExtension(file));
        var places = list.Entries.ToDictionary(Id, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var known = places.GetValueOrDefault(Id(entry));
            if (known is null && list.Former.Contains(Id(entry)))
            {
                continue;
            }

            edits?.Keep(entry, known);
            if (known is null)
            {
                places[Id(entry)] = entry;
                list.Add(entry, areNamed);
                continue;
            }

            Set(known, entry);
        }

        list.Save();
        edits?.Save();
    }

    /// <summary>Gives an entry what a source says of it. Its fields stay in the order that a person gave them.</summary>
    public static void Set(JsonObject known, JsonObject says)
    {
        foreach (var (key, value) in says)
        {
            known[key] = value?.DeepClone();
        }
    }

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
