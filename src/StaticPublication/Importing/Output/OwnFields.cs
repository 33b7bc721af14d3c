using System.Buffers;
using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The fields of an imported question that no official source fills. What a person writes there stays, whatever is imported; it
/// does not count as a change of what was imported.</summary>
internal static class OwnFields
{
    private static readonly string[] Names =
    [
        "abstract",
        "language",
        "people",
        "organisations",
        "programmes",
        "images",
        "attachments",
        "indexing",
        "formerIds",
        "formerAddresses",
        "fields",
    ];

    // A quote within a text is escaped, so that no text holds these.
    private static readonly SearchValues<string> Keys = SearchValues.Create(
        [.. Names.Select(name => $"\"{name}\"")],
        StringComparison.Ordinal
    );

    /// <summary>All of them, as a message names them.</summary>
    public static string Listed { get; } = string.Join(", ", Names);

    public static bool Contains(string field) => Names.Contains(field);

    /// <summary>The fields of this kind in the records of files, by the id of the record.</summary>
    public static Dictionary<string, JsonObject> In(IEnumerable<string> paths)
    {
        var own = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var line in paths.SelectMany(File.ReadLines).Where(MayBeIn))
        {
            var record = JsonNode.Parse(line)!.AsObject();
            var fields = record
                .Where(field => Contains(field.Key))
                .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()));
            if (record["id"]?.ToString() is { } id && new JsonObject(fields) is { Count: > 0 } found)
            {
                own[id] = found;
            }
        }

        return own;
    }

    /// <summary>Returns a record with fields of this kind, in the order of the record format.</summary>
    public static string Added(string line, JsonObject own)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        foreach (var (key, value) in own)
        {
            record.TryAdd(key, value?.DeepClone());
        }

        return RecordOrder.Of(record).ToJsonString(SafeJson.Options);
    }

    /// <summary>Returns a record without them: the same line if it holds none.</summary>
    public static string Without(string line) => MayBeIn(line) ? Plain(line) : line;

    /// <summary>Returns a record without them as an import would write it, however it is spaced.</summary>
    public static string Plain(string line)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        foreach (var name in Names)
        {
            record.Remove(name);
        }

        return record.ToJsonString(SafeJson.Options);
    }

    private static bool MayBeIn(string line) => line.AsSpan().ContainsAny(Keys);
}
