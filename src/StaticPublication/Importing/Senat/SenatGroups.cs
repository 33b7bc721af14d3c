using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>The groups of the Sénat. One code keeps several names over time.</summary>
internal sealed class SenatGroups
{
    private const string Source = "Sénat, données ouvertes";

    private readonly SortedDictionary<string, List<(string Name, string? Short, string? From, string? Until)>> names = new(
        StringComparer.Ordinal
    );

    public int Count => names.Count;

    public void Add(string code, (string Name, string? Short, string? From, string? Until) name)
    {
        if (!names.TryGetValue(code, out var list))
        {
            names[code] = list = [];
        }

        list.Add(name);
    }

    /// <summary>The name that a group had on a day; the code if the source gives none.</summary>
    public string NameAt(string code, string? day)
    {
        if (!names.TryGetValue(code, out var list))
        {
            return code;
        }

        var dated = list.OrderBy(name => name.From, StringComparer.Ordinal).ToList();
        return (
            dated.FindLast(name => day is null || string.CompareOrdinal(name.From ?? "", day) <= 0) is { Name: not null } found
                ? found
                : dated[0]
        ).Name;
    }

    /// <summary>An entry for each group, under the id of the entry that has its name already.</summary>
    public List<JsonObject> Entries(List<JsonObject> existing)
    {
        var entries = new List<JsonObject>();
        foreach (var (code, list) in names)
        {
            var dated = list.OrderBy(name => name.From, StringComparer.Ordinal).ToList();
            var name = dated[^1].Name;
            var known = existing.Find(entry => Folding.Key(entry["name"]?.GetValue<string>() ?? "") == Folding.Key(name));
            var id = known?["id"]!.GetValue<string>() ?? EntryIds.Free(name, "groupe", id => Has(entries, id) || Has(existing, id));
            var all = dated
                .SelectMany(period =>
                    new[] { period.Name, period.Short, code }
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal)
                        .Select(one => Name(one, code, period))
                )
                .DistinctBy(node => node.ToJsonString());
            entries.Add(
                new JsonObject
                {
                    ["id"] = id,
                    ["name"] = name,
                    ["names"] = new JsonArray([.. all]),
                }
            );
        }

        return entries;
    }

    private static bool Has(List<JsonObject> entries, string id) => entries.Exists(entry => entry["id"]!.GetValue<string>() == id);

    private static JsonObject Name(string name, string code, (string Name, string? Short, string? From, string? Until) period)
    {
        var node = new JsonObject { ["name"] = name };
        if (period.From is not null)
        {
            node["from"] = period.From;
        }

        if (period.Until is not null)
        {
            node["until"] = period.Until;
        }

        node["source"] = $"{Source}, {code}";
        return node;
    }
}
