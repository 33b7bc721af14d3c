using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The entries that records alone have made, as they were made. A hidden file beside the lists keeps them, so that an entry that
/// a person has changed since is told from one that may be made again.</summary>
internal sealed class MadeEntries
{
    private static readonly string[] Fields = ["id", "name", "names", "identifiers", "description"];

    private static readonly string[] Told = ["id", "name"];

    private readonly string file;
    private readonly ImportMemory memory;
    private readonly Dictionary<JsonObject, JsonObject> changed = new(ReferenceEqualityComparer.Instance);

    /// <param name="folder">The input folder.</param>
    /// <param name="file">Authority file without <c>.yml</c>.</param>
    /// <param name="entries">Its entries as they are now.</param>
    public MadeEntries(string folder, string file, IReadOnlyList<JsonObject> entries)
    {
        this.file = file;
        memory = ImportMemory.Of(folder, file, "questions");
        var made = memory.Read();
        var ids = entries.Select(Id).ToHashSet(StringComparer.Ordinal);
        var gone = made.Values.Where(one => !ids.Contains(Id(one))).ToList();
        foreach (var entry in entries)
        {
            var before = made.GetValueOrDefault(Id(entry)) ?? gone.Find(one => IsRenamed(one, entry));
            var fields = entry
                .Select(field => field.Key)
                .Except(["formerIds"], StringComparer.Ordinal)
                .Union(Fields, StringComparer.Ordinal);
            if (before is not null && fields.Any(field => !Same(before[field], entry[field])))
            {
                changed[entry] = before;
            }
        }
    }

    /// <summary>What records made of the entries whose id a person has changed, by the ids that they had.</summary>
    public IEnumerable<JsonObject> Renamed => changed.Where(pair => Id(pair.Key) != Id(pair.Value)).Select(pair => pair.Value);

    /// <summary>What records made of an entry that a person has changed. Null of any other.</summary>
    public JsonObject? Of(JsonObject entry) => changed.GetValueOrDefault(entry);

    /// <summary>The folded names by which records know an entry that a person has changed.</summary>
    public IEnumerable<string> NamesOf(JsonObject entry) => Of(entry) is { } before ? Names(before) : [];

    /// <summary>The folded names that an entry states.</summary>
    public static IEnumerable<string> Names(JsonObject entry) =>
        (entry["names"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(name => name["name"])
            .Append(entry["name"])
            .Where(name => name is not null)
            .Select(Key);

    /// <summary>Gives an entry that a person has renamed a name by which records call it, unless it has that.</summary>
    public void Call(JsonObject entry, string name)
    {
        if (Of(entry) is not null && !Names(entry).Contains(Folding.Key(name), StringComparer.Ordinal))
        {
            entry["names"] ??= new JsonArray();
            entry["names"]!.AsArray().Add(new JsonObject { ["name"] = name });
        }
    }

    /// <summary>Tells of the names and ids that a person has changed and that stay.</summary>
    /// <param name="isMeant">Whether an entry is one of this import.</param>
    /// <param name="report">Is told.</param>
    public void Tell(Func<JsonObject, bool> isMeant, ImportReport report)
    {
        foreach (var (entry, before) in changed.Where(pair => isMeant(pair.Key)))
        {
            foreach (var field in Told.Where(field => !Same(entry[field], before[field])))
            {
                report.Add(
                    ImportFindings.Kept,
                    $"{file}.yml",
                    $"{Id(entry)}.{field}: \"{entry[field]}\" kept as it was changed by hand; the source says \"{before[field]}\""
                );
            }
        }
    }

    /// <summary>Writes what records have made.</summary>
    /// <param name="entries">The entries as they are to be.</param>
    /// <param name="isMade">Whether only records have made one.</param>
    public void Save(IEnumerable<JsonObject> entries, Func<JsonObject, bool> isMade)
    {
        var made = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if ((Of(entry) ?? (isMade(entry) ? entry : null)) is { } one)
            {
                made[Id(one)] = new JsonObject(one.Where(field => Fields.Contains(field.Key)).Select(Copy));
            }
        }

        memory.Write(made.Values);
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> field) => new(field.Key, field.Value?.DeepClone());

    // The reference of a source says who it is; without one, the name.
    private static bool IsRenamed(JsonObject before, JsonObject entry) =>
        before["identifiers"] is JsonObject { Count: > 0 } known
            ? entry["identifiers"] is JsonObject now && known.Any(reference => Same(reference.Value, now[reference.Key]))
            : entry["identifiers"] is not JsonObject { Count: > 0 } && Key(before["name"]) == Key(entry["name"]);

    private static string Key(JsonNode? name) => Folding.Key(name?.ToString() ?? "");

    private static bool Same(JsonNode? one, JsonNode? other) => HandEdits.Same(one, other);

    private static string Id(JsonObject entry) => entry["id"]!.ToString();
}
