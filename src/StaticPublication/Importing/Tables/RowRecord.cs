using System.Text.Json.Nodes;
using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>A record or an entry that one or several rows state, and the cell that each value comes from.</summary>
internal sealed class RowRecord(CellPlace first)
{
    private readonly SortedDictionary<string, CellPlace> places = new(StringComparer.Ordinal);

    /// <summary>The row that it begins with.</summary>
    public CellPlace First => first;

    public JsonObject Json { get; } = [];

    /// <summary>Whether a cell of it could not be read.</summary>
    public bool IsFaulty { get; set; }

    /// <summary>Adds the value of a field, or of a field of a map.</summary>
    public void Add(ColumnTarget target, JsonNode value, CellPlace place)
    {
        var into = target.Part is null ? Json : Part(target);
        var name = target.Part ?? target.Field;
        if (!target.IsMany)
        {
            into[name] = value;
            places.TryAdd(target.Path, place);
            return;
        }

        var list = into[name] as JsonArray ?? [];
        into[name] ??= list;
        if (!list.Any(known => JsonNode.DeepEquals(known, value)))
        {
            places.TryAdd($"{target.Path}[{list.Count}]", place);
            list.Add(value);
        }
    }

    /// <summary>Adds what another row says of the same document: items of lists that are new, and what this one leaves open.</summary>
    /// <exception cref="CellFaultException">The two say different things of a field.</exception>
    public void Merge(RowRecord other)
    {
        IsFaulty |= other.IsFaulty;
        Merge(Json, other.Json, "", other);
    }

    /// <summary>Adds an item of a list of maps, unless the list holds it already.</summary>
    public void AddItem(ColumnTarget target, JsonObject item, IReadOnlyDictionary<string, CellPlace> from)
    {
        var list = Json[target.Field] as JsonArray ?? [];
        Json[target.Field] ??= list;
        if (target.Key is { } key)
        {
            item.Insert(0, key.Field, key.Value);
        }

        foreach (var (name, value) in target.Implied)
        {
            item.TryAdd(name, value);
        }

        if (list.Any(known => JsonNode.DeepEquals(known, item)))
        {
            return;
        }

        foreach (var (name, place) in from)
        {
            places.TryAdd($"{target.Field}[{list.Count}].{name}", place);
        }

        list.Add(item);
    }

    /// <summary>Returns the cell that a field of the record comes from: its own, that of what is in it or around it, or the row.</summary>
    public CellPlace PlaceOf(string field)
    {
        for (var path = field; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            if (places.FirstOrDefault(place => place.Key.StartsWith(path, StringComparison.Ordinal)) is { Key: not null } found)
            {
                return found.Value;
            }
        }

        return first;
    }

    /// <summary>Returns the record with its fields in the order of its shape.</summary>
    public JsonObject Ordered(OfMap shape)
    {
        var ordered = new JsonObject();
        foreach (var field in shape.Fields.Where(field => Json.ContainsKey(field.Name)))
        {
            ordered[field.Name] = Json[field.Name]!.DeepClone();
        }

        return ordered;
    }

    private void Merge(JsonObject into, JsonObject from, string path, RowRecord other)
    {
        foreach (var (name, value) in from)
        {
            var field = path + name;
            if (into[name] is not { } known)
            {
                into[name] = value!.DeepClone();
                foreach (var place in other.places.Where(place => place.Key.StartsWith(field, StringComparison.Ordinal)))
                {
                    places.TryAdd(place.Key, place.Value);
                }
            }
            else if (known is JsonObject map && value is JsonObject more)
            {
                Merge(map, more, field + ".", other);
            }
            else if (known is JsonArray list && value is JsonArray items)
            {
                foreach (var item in items.Where(item => !list.Any(old => JsonNode.DeepEquals(old, item))))
                {
                    places.TryAdd($"{field}[{list.Count}]", other.PlaceOf(field));
                    list.Add(item!.DeepClone());
                }
            }
            else if (!JsonNode.DeepEquals(known, value))
            {
                // Which of the two is right is not known.
                IsFaulty = true;
                throw new CellFaultException(
                    $"row {PlaceOf(field).Row} says something else of {field} for the same document; "
                        + "correct one, or give each document an id or a number"
                );
            }
        }
    }

    private JsonObject Part(ColumnTarget target)
    {
        var part = Json[target.Field] as JsonObject ?? [];
        Json[target.Field] ??= part;
        return part;
    }
}
