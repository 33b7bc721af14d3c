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

    /// <summary>The names that a group had during a membership, each with the days of the membership under it; the code if the source
    /// gives none. A name holds until the next one begins.</summary>
    public List<(string Name, string? From, string? Until)> NamesOf(string code, string? from, string? until)
    {
        if (!names.TryGetValue(code, out var list))
        {
            return [(code, from, until)];
        }

        var dated = list.OrderBy(name => name.From, StringComparer.Ordinal).ToList();
        var first = from ?? until;
        var found = dated.FindLast(name => first is null || string.CompareOrdinal(name.From ?? "", first) <= 0);
        var parts = new List<(string Name, string? From, string? Until)> { (found.Name ?? dated[0].Name, from, until) };
        foreach (var later in dated.Where(name => name.From is not null && IsWithin(name.From, from, until) && name.Name != parts[^1].Name))
        {
            parts[^1] = parts[^1] with { Until = Dates.DayBefore(later.From!) };
            parts.Add((later.Name, later.From, until));
        }

        return parts;
    }

    private static bool IsWithin(string day, string? from, string? until) =>
        from is not null && string.CompareOrdinal(day, from) > 0 && (until is null || string.CompareOrdinal(day, until) <= 0);

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
