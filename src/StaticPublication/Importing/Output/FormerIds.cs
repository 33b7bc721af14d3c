using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The ids that entries had before they were merged into another. A source that names one of them means the entry that was
/// kept.</summary>
internal sealed class FormerIds
{
    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>Reads those of an authority file.</summary>
    /// <param name="entries">Its entries.</param>
    public FormerIds(IEnumerable<JsonObject> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var former in Of(entry))
            {
                kept[former] = entry["id"]!.ToString();
            }
        }
    }

    public bool Any => kept.Count > 0;

    public static IEnumerable<string> Of(JsonObject entry) => (entry["formerIds"] as JsonArray ?? []).Select(id => id?.ToString() ?? "");

    public bool Contains(string id) => kept.ContainsKey(id);

    /// <summary>Returns the id of the entry that an id means today.</summary>
    public string Today(string id)
    {
        for (var steps = 0; steps < kept.Count && kept.TryGetValue(id, out var now); steps++)
        {
            id = now;
        }

        return id;
    }

    /// <summary>Makes a record or an entry name the entries that were kept, wherever its shape says that one may stand.</summary>
    /// <param name="value">Is changed in place.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="files">The former ids of each authority file that has some.</param>
    public static void Replace(JsonNode? value, Shape shape, IReadOnlyDictionary<string, FormerIds> files)
    {
        switch (value, shape)
        {
            case (JsonObject map, Shape.OfMap of):
                of.Fields.ToList().ForEach(field => Replace(map[field.Name], field.Shape, files));
                break;
            case (JsonObject map, Shape.OfNamed named):
                map.ToList().ForEach(field => Replace(field.Value, named.Value, files));
                break;
            case (JsonArray list, Shape.OfList items):
                list.ToList().ForEach(item => Replace(item, items.Item, files));
                break;
            case (JsonArray or JsonObject, Shape.OfEither either):
                Replace(value, either.Whole, files);
                break;
            case (JsonValue, Shape.OfEither either):
                Replace(value, either.Short, files);
                break;
            case (JsonValue text, Shape.OfReference reference) when files.TryGetValue(reference.File, out var former):
                if (text.ToString() is var id && former.Contains(id))
                {
                    text.ReplaceWith(former.Today(id));
                }

                break;
        }
    }

    /// <summary>Reads those of all authority files of an input that have some.</summary>
    public static Dictionary<string, FormerIds> In(string folder) =>
        Shapes
            .Authorities.Keys.Select(file => (file, new AuthorityList(folder, file).Former))
            .Where(one => one.Former.Any)
            .ToDictionary(one => one.file, one => one.Former, StringComparer.Ordinal);
}
