using System.Buffers;
using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The fields of an imported record that its source cannot fill. What a person writes there stays, whatever is imported; it does
/// not count as a change of what was imported.</summary>
internal sealed class OwnFields
{
    private static readonly OwnFields OfQuestions = new(
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
        "fields"
    );

    // No column of a table can say them.
    private static readonly OwnFields OfTables = new("programmes", "attachments");
    private static readonly OwnFields OfOthers = new();

    private readonly string[] names;

    // A quote within a text is escaped, so that no text holds these.
    private readonly SearchValues<string> keys;

    private OwnFields(params string[] names)
    {
        this.names = names;
        keys = SearchValues.Create([.. names.Select(name => $"\"{name}\"")], StringComparison.Ordinal);
    }

    /// <summary>Those of the records of a folder.</summary>
    public static OwnFields Of(string folder)
    {
        var path = folder.Replace('\\', '/').TrimEnd('/');
        return Settling.Folders.Any(own => path.EndsWith($"/{own.Folder}", StringComparison.Ordinal)) ? OfQuestions
            : path[..Math.Max(0, path.LastIndexOf('/'))].EndsWith($"/{Tables.TableImport.RecordsFolder}", StringComparison.Ordinal)
                ? OfTables
            : OfOthers;
    }

    public bool Any => names.Length > 0;

    /// <summary>All of them, as a message names them.</summary>
    public string Listed => string.Join(", ", names);

    public bool Contains(string field) => names.Contains(field);

    /// <summary>The fields of this kind in the records of files, by the id of the record.</summary>
    public Dictionary<string, JsonObject> In(IEnumerable<string> paths)
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
    public string Without(string line) => MayBeIn(line) ? Plain(line) : line;

    /// <summary>Returns a record without them as an import would write it, however it is spaced.</summary>
    public string Plain(string line)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        foreach (var name in names)
        {
            record.Remove(name);
        }

        return record.ToJsonString(SafeJson.Options);
    }

    private bool MayBeIn(string line) => Any && line.AsSpan().ContainsAny(keys);
}
