using System.Text.Json.Nodes;

namespace StaticPublication.Merging;

/// <summary>A field that two entries state differently.</summary>
internal sealed record Difference(string Field, JsonNode? Kept, JsonNode? Other);

/// <summary>One entry made of two: that which is kept, with the id, the names, the lists and the missing fields of the other.</summary>
internal sealed class MergedEntry
{
    private static readonly string[] Names = ["shortName", "acronym"];
    private static readonly string[] Bounds = ["from", "until"];

    private readonly List<Difference> _differences = [];
    private readonly string _file;
    private readonly JsonObject _other;

    /// <summary>Merges two entries.</summary>
    /// <param name="file">Their authority file without <c>.yml</c>.</param>
    /// <param name="kept">The entry that stays.</param>
    /// <param name="other">The entry that goes.</param>
    public MergedEntry(string file, JsonObject kept, JsonObject other)
    {
        (_file, Json, _other) = (file, Without(file, kept, IdOf(other)), other);
        foreach (var field in Shapes.Authorities[file].Fields.Where(field => other[field.Name] is not null))
        {
            if (field.Name is not ("id" or "name" or "names" or "formerIds" or "derived"))
            {
                Take(field);
            }
        }

        TakeNames();
        Add("formerIds", [IdOf(other), .. ListOf(other, "formerIds")]);
    }

    /// <summary>The entry as it is to be.</summary>
    public JsonObject Json { get; }

    /// <summary>What the other states differently and has no place in the entry.</summary>
    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>Returns an entry without the items of its lists that name another, which it is to take in.</summary>
    public static JsonObject Without(string file, JsonObject entry, string id)
    {
        var own = entry.DeepClone().AsObject();
        foreach (var field in Shapes.Authorities[file].Fields)
        {
            if (
                field.Shape is Shape.OfList { Item: Shape.OfReference reference }
                && reference.File == file
                && own[field.Name] is JsonArray list
            )
            {
                own[field.Name] = new JsonArray([.. list.Where(item => item?.ToString() != id).Select(item => item?.DeepClone())]);
            }
        }

        return own;
    }

    private static string IdOf(JsonObject entry) => entry["id"]!.GetValue<string>();

    private static IEnumerable<JsonNode?> ListOf(JsonObject entry, string field) => entry[field] is JsonArray list ? list : [];

    private void Take(Field field)
    {
        var (own, stated) = (Json[field.Name], _other[field.Name]!);
        if (field.Shape is Shape.OfList && _file != "kinds")
        {
            Add(field.Name, ListOf(_other, field.Name).Where(item => item?.ToString() != IdOf(Json)));
        }
        else if (own is JsonObject map && field.Shape is Shape.OfNamed && stated is JsonObject further)
        {
            foreach (var (name, value) in further)
            {
                if (map[name] is { } known && !JsonNode.DeepEquals(known, value))
                {
                    _differences.Add(new Difference($"{field.Name}.{name}", known, value));
                }

                map[name] ??= value?.DeepClone();
            }
        }
        else if (own is not null && !JsonNode.DeepEquals(own, stated))
        {
            Differs(field.Name, own, stated);
        }
        // An entry without dates is for all days, and stays so; the days of the other stand with its name.
        else if (!Bounds.Contains(field.Name, StringComparer.Ordinal))
        {
            Json[field.Name] ??= stated.DeepClone();
        }
    }

    // A short name becomes one of the names, an address one of the same thing elsewhere, a source that of the name.
    private void Differs(string field, JsonNode own, JsonNode stated)
    {
        if (field == "url" && _file != "licences")
        {
            Add("sameAs", [stated]);
        }
        else if (!Names.Contains(field, StringComparer.Ordinal) && field != "source")
        {
            _differences.Add(new Difference(field, own, stated));
        }
    }

    private void TakeNames()
    {
        var name = new JsonObject { ["name"] = _other["name"]!.DeepClone() };
        foreach (var bound in Bounds.Where(bound => _other[bound] is not null))
        {
            name[bound] = _other[bound]!.DeepClone();
        }

        if (_other["source"] is { } source && !JsonNode.DeepEquals(source, Json["source"]))
        {
            name["source"] = source.DeepClone();
        }

        var shorter = Names
            .Where(field => _other[field] is { } text && !JsonNode.DeepEquals(text, Json[field]))
            .Select(field => new JsonObject { ["name"] = _other[field]!.DeepClone() });
        Add(
            "names",
            new JsonNode?[] { name }
                .Concat(shorter)
                .Concat(ListOf(_other, "names"))
                .Where(one => !IsTheName(one))
        );
    }

    // The name that the entry has already, without days of its own.
    private bool IsTheName(JsonNode? name) => name is JsonObject { Count: 1 } && name["name"]?.ToString() == Json["name"]?.ToString();

    private void Add(string field, IEnumerable<JsonNode?> items)
    {
        var list = Json[field] as JsonArray ?? [];
        foreach (var item in items.ToList())
        {
            if (!list.Any(known => JsonNode.DeepEquals(known, item)) && item?.ToString() != IdOf(Json))
            {
                list.Add(item?.DeepClone());
            }
        }

        if (list.Count > 0 && list.Parent is null)
        {
            Json[field] = list;
        }
    }
}
