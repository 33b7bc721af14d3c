using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Questions;

/// <summary>The records that earlier imports have left. A source of single questions says less than that of all, so it adds to a record
/// and takes nothing from a fuller one, and what it does not speak of stays.</summary>
/// <param name="folder">Folder of the records.</param>
/// <param name="spool">The records of this import.</param>
/// <param name="chamber">Says which of two records is the fuller one.</param>
/// <param name="report">Tells where a fuller record was kept against what a source says now.</param>
internal sealed class EarlierRecords(string folder, RecordSpool spool, Chamber chamber, ImportReport report)
{
    // Events of which a question has one.
    private static readonly string[] Single = ["published", "withdrawn", "lapsed", "closed"];

    /// <summary>Ids of the earlier records, by the references of their questions.</summary>
    public static IReadOnlyDictionary<string, string> Ids(string folder)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, record) in Records(folder))
        {
            if (record["identifiers"]?["senat"]?.ToString() is { } reference)
            {
                ids.TryAdd(reference, record["id"]!.ToString());
            }
        }

        return ids;
    }

    /// <summary>Completes the records of an import by the earlier ones.</summary>
    public void Complete()
    {
        foreach (var (file, earlier) in Records(folder))
        {
            var id = earlier["id"]!.ToString();
            if (spool.Contains(id))
            {
                Merge(file, earlier, JsonNode.Parse(spool.Read(spool.Of(id)))!.AsObject());
            }
            else
            {
                Add(file, earlier);
            }
        }
    }

    private void Merge(string file, JsonObject earlier, JsonObject now)
    {
        var (rich, poor) = chamber.RankOf(now) >= chamber.RankOf(earlier) ? (now, earlier) : (earlier, now);
        KeepClosing(earlier, now);
        var kept = now.Where(field => ReferenceEquals(rich, earlier) && !Says(earlier[field.Key], field.Value)).Select(field => field.Key);
        if (kept.ToList() is { Count: > 0 } fields)
        {
            report.Add(ImportFindings.Fuller, earlier["id"]!.ToString(), string.Join(", ", fields));
        }

        foreach (var (field, value) in poor.ToList())
        {
            if (!rich.ContainsKey(field))
            {
                rich[field] = value?.DeepClone();
            }
            else if (field is "events" or "texts")
            {
                rich[field] = Union(field, rich, poor);
            }
            else if (field == "authors" && rich[field] is JsonArray { Count: 1 } one && value is JsonArray { Count: 1 } other)
            {
                AddMissing(one[0]!.AsObject(), other[0]!.AsObject());
            }
            else if (field is "extra" or "ministries" or "identifiers")
            {
                AddMissing(rich[field]!.AsObject(), value!.AsObject());
            }
        }

        Add(ReferenceEquals(rich, earlier) ? file : spool.Of(earlier["id"]!.ToString()).File, RecordOrder.Of(rich));
    }

    // Whether a value holds all of another.
    private static bool Says(JsonNode? known, JsonNode? other) =>
        other switch
        {
            JsonObject map => map.All(field =>
                known is null || known is not JsonObject own || !own.ContainsKey(field.Key) || Says(own[field.Key], field.Value)
            ),
            JsonArray list when list.All(item => item is JsonObject) => true,
            _ => known is null || JsonNode.DeepEquals(known, other),
        };

    // An extract dates an end by its own last day: the first that said so counts.
    private static void KeepClosing(JsonObject earlier, JsonObject now)
    {
        foreach (var moment in Events(now).Where(e => Type(e) != Single[0] && Single.Contains(Type(e))).ToList())
        {
            if (Events(earlier).FirstOrDefault(e => Type(e) == Type(moment)) is { } known)
            {
                now["events"]!.AsArray()[now["events"]!.AsArray().IndexOf(moment)] = known.DeepClone();
            }
        }
    }

    private static JsonArray Union(string field, JsonObject rich, JsonObject poor)
    {
        var all = rich[field]!.AsArray().OfType<JsonObject>().ToList();
        foreach (var one in poor[field]!.AsArray().OfType<JsonObject>())
        {
            var isKnown =
                field == "texts"
                    ? all.Exists(text => text["role"]?.ToString() == one["role"]?.ToString())
                    : all.Exists(e => Type(e) == Type(one) && (Single.Contains(Type(one)) || e["on"]?.ToString() == one["on"]?.ToString()));
            if (!isKnown)
            {
                all.Add(one);
            }
        }

        var sorted = field == "texts" ? all : [.. all.OrderBy(e => e["on"]?.ToString(), StringComparer.Ordinal)];
        return new JsonArray([.. sorted.Select(one => one.DeepClone())]);
    }

    private static void AddMissing(JsonObject rich, JsonObject poor)
    {
        foreach (var (key, value) in poor)
        {
            rich.TryAdd(key, value?.DeepClone());
        }
    }

    private void Add(string file, JsonObject record)
    {
        var json = Encoding.UTF8.GetBytes(record.ToJsonString(SafeJson.Options));
        var (kind, state) = (record["kind"]?.ToString() ?? "?", RecordStatus.Of(record).Word());
        spool.Add(new SpooledRecord(record["id"]!.ToString(), file, 0, 0, json.Length, Fingerprint.None, kind, state), json);
    }

    private static IEnumerable<JsonObject> Events(JsonObject record) => (record["events"] as JsonArray ?? []).OfType<JsonObject>();

    private static string Type(JsonObject moment) => moment["type"]?.ToString() ?? "";

    private static IEnumerable<(string File, JsonObject Record)> Records(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .GetFiles(folder, "*.ndjson")
                .Order(StringComparer.Ordinal)
                .SelectMany(path => File.ReadLines(path).Select(line => (Path.GetFileName(path), JsonNode.Parse(line)!.AsObject())))
            : [];
}
