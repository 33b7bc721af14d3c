using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Verification;

/// <summary>The records and authorities that an import wrote, found by official reference. Memory: positions of records alone.</summary>
internal sealed partial class VerifiedInput
{
    private readonly Dictionary<string, (string File, long Offset, int Length)> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> kinds = new(StringComparer.Ordinal);

    public VerifiedInput(string folder, string? recordsFolder)
    {
        foreach (var file in Files(folder, recordsFolder))
        {
            Index(file);
        }

        foreach (var file in new[] { "authors", "ministries", "groups", "portfolios" })
        {
            foreach (var entry in new AuthorityList(folder, file).Entries)
            {
                Index(entry);
            }
        }

        foreach (var kind in YamlList.Read(Path.Combine(folder, "authorities", "kinds.yml")))
        {
            kinds[kind["id"]!.ToString()] = kind;
        }
    }

    /// <summary>The values under a reference. Null if no record and no entry has it.</summary>
    public RecordValues? Find(string key)
    {
        if (records.TryGetValue(key, out var place))
        {
            var record = Read(place);
            return new RecordValues([record], Named(record));
        }

        return entries.TryGetValue(key, out var found) ? new RecordValues(found, []) : null;
    }

    // What a record states by naming it: the kind's code, the legislature in words, references of its authors.
    private IEnumerable<string> Named(JsonObject record)
    {
        var (number, legislature) = (record["number"]?.ToString(), record["legislature"]?.ToString());
        if (kinds.GetValueOrDefault(record["kind"]?.ToString() ?? "") is { } kind)
        {
            yield return kind["code"]?.ToString() ?? "";
            yield return kind["name"]?.ToString() ?? "";
            yield return $"{kind["name"]} n° {number}";
        }

        yield return $"{legislature}e législature";
        yield return $"{legislature}ème législature";
        yield return $"{legislature}ème legislature";
        yield return $"Question N° {number}";
        foreach (var author in record["authors"] as JsonArray ?? [])
        {
            foreach (var reference in identifiers.GetValueOrDefault(author?["author"]?.ToString() ?? "") ?? [])
            {
                yield return reference;
            }
        }
    }

    private static JsonObject Read((string File, long Offset, int Length) place)
    {
        using var file = File.OpenRead(place.File);
        var bytes = new byte[place.Length];
        file.Seek(place.Offset, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return JsonNode.Parse(bytes)!.AsObject();
    }

    private static IEnumerable<string> Files(string folder, string? recordsFolder) =>
        recordsFolder is not null && Directory.Exists(Path.Combine(folder, recordsFolder))
            ? Directory.GetFiles(Path.Combine(folder, recordsFolder), "*.ndjson").Order(StringComparer.Ordinal)
            : [];

    private void Index(string file)
    {
        long offset = 0;
        foreach (var line in File.ReadLines(file))
        {
            var length = System.Text.Encoding.UTF8.GetByteCount(line);
            records[RecordComparison.IdOf(line)] = (file, offset, length);
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.TryGetProperty("identifiers", out var stated) && stated.ValueKind == JsonValueKind.Object)
            {
                foreach (var identifier in stated.EnumerateObject())
                {
                    records.TryAdd(identifier.Value.ToString(), (file, offset, length));
                }
            }

            offset += length + 1;
        }
    }

    private void Index(JsonObject entry)
    {
        foreach (
            var reference in References()
                .Matches(entry.ToJsonString())
                .Select(match => match.Value)
                .Distinct(StringComparer.OrdinalIgnoreCase)
        )
        {
            Add(entries, reference, entry);
        }

        foreach (var (_, reference) in entry["identifiers"] as JsonObject ?? [])
        {
            Add(entries, reference!.ToString(), entry);
            Add(identifiers, entry["id"]!.ToString(), reference.ToString());
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> all, string key, T value)
    {
        if (!all.TryGetValue(key, out var list))
        {
            all[key] = list = [];
        }

        list.Add(value);
    }

    [GeneratedRegex(@"\bP[OA]\d+\b", RegexOptions.IgnoreCase)]
    private static partial Regex References();
}
