using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>What a person has changed of entries that a source states. A hidden file beside the lists keeps what the source said, so that a
/// change by hand can be told from one of the source.</summary>
internal sealed class HandEdits
{
    private readonly string file;
    private readonly ImportMemory memory;
    private readonly ImportReport report;
    private readonly OrderedDictionary<string, JsonObject> before;
    private readonly SortedDictionary<string, JsonObject> said;

    /// <param name="folder">The input folder.</param>
    /// <param name="file">Authority file without <c>.yml</c>.</param>
    /// <param name="source">The import, by its name.</param>
    /// <param name="report">Tells where the two differ.</param>
    public HandEdits(string folder, string file, string source, ImportReport report)
    {
        (this.file, this.report) = (file, report);
        memory = ImportMemory.Of(folder, file, source);
        before = memory.Read();
        said = new(before, StringComparer.Ordinal);
    }

    /// <summary>Forgets what the source said of entries of which it says nothing now.</summary>
    /// <param name="except">Their ids, if it is remembered.</param>
    public void Forget(IReadOnlySet<string> except)
    {
        foreach (var id in said.Keys.Where(id => !except.Contains(id)).ToList())
        {
            said.Remove(id);
        }
    }

    /// <summary>Whether a person has changed an entry since the source stated it.</summary>
    public bool IsChanged(JsonObject entry) =>
        before.TryGetValue(Id(entry), out var last)
        && entry.Select(field => field.Key).Union(last.Select(field => field.Key)).Any(field => !Same(entry[field], last[field]));

    /// <summary>Says whether the source says all that it knows each time, so that what it no longer says goes.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Takes what a person has changed over into what the source says of an entry, and remembers what it says.</summary>
    /// <param name="says">The entry as the source states it.</param>
    /// <param name="known">The entry of the input, if there is one.</param>
    /// <param name="placeOf">Where the source says it.</param>
    /// <param name="made">What records made of the entry before the source stated it.</param>
    public void Keep(JsonObject says, JsonObject? known, Func<string, string>? placeOf = null, JsonObject? made = null)
    {
        said[Id(says)] = (JsonObject)says.DeepClone();
        if (known is null)
        {
            return;
        }

        var last = Last(known, Id(says)) ?? made;
        foreach (var (field, value) in says.Where(field => field.Key != "id").ToList())
        {
            var kept = Kept(known, field, (value, last?[field]), placeOf?.Invoke(field) ?? $"{file}.yml");
            says.Remove(field);
            if (kept is not null)
            {
                says[field] = kept;
            }
        }

        foreach (var (field, value) in IsWhole ? last?.ToList() ?? [] : [])
        {
            if (!said[Id(says)].ContainsKey(field) && Same(known[field], value))
            {
                known.Remove(field);
            }
        }
    }

    /// <summary>Writes what the source says.</summary>
    public void Save() => memory.Write(said.Values);

    // What was merged into an entry is part of it, as the source said it.
    private JsonObject? Last(JsonObject known, string id) =>
        FormerIds.Of(known).Prepend(id).Select(one => before.GetValueOrDefault(one)).FirstOrDefault(entry => entry is not null);

    private JsonNode? Kept(JsonObject known, string field, (JsonNode? Says, JsonNode? Last) source, string place)
    {
        var (own, says, last) = (known[field], source.Says, source.Last);
        var isMerged = FormerIds.Of(known).Any();
        var isChanged = !Same(own, last) && (last is not null || (isMerged && own is not null));
        if (Same(own, says) || (own is null && !isChanged))
        {
            return says?.DeepClone();
        }

        if (own is JsonArray owned && says is JsonArray list && (last is JsonArray || isMerged || list.Any(IsSourced)))
        {
            return KeptList(owned, list, last as JsonArray, $"{Id(known)}.{field}", place);
        }

        // What the source alone has changed since is what an import is for.
        if (!isMerged && (isChanged || last is null))
        {
            var what = isChanged ? "kept as it was changed by hand" : "replaced";
            report.Add(ImportFindings.Kept, place, $"{Id(known)}.{field}: {Shown(own)} {what}; the source says {Shown(says)}");
        }

        return (isChanged ? own : says)?.DeepClone();
    }

    // What another source or a person added stays, and so does what a person took out away.
    private JsonArray KeptList(JsonArray own, JsonArray says, JsonArray? last, string what, string place)
    {
        var gone = says.Where(item => IsIn(last, item) && !IsIn(own, item)).ToList();
        foreach (var item in gone)
        {
            report.Add(ImportFindings.Kept, place, $"{what}: left out as it was by hand; the source says {Shown(item)}");
        }

        var publishers = says.Select(Publisher).ToHashSet(StringComparer.Ordinal);
        var isAdded = own.Select(item =>
                !IsIn(says, item) && (last is null ? !IsSourced(item) || !publishers.Contains(Publisher(item)) : !IsIn(last, item))
            )
            .ToList();
        var added = own.Where((_, i) => isAdded[i]).ToList();
        // Where the first of the source stood; else before those of a publisher whose name comes later, in whatever order sources come.
        var at = isAdded.IndexOf(false) is var first and >= 0
            ? first
            : added.FindIndex(item =>
                IsSourced(item) && string.CompareOrdinal(Publisher(item), publishers.Min(StringComparer.Ordinal)) > 0
            );
        added.InsertRange(at < 0 ? added.Count : at, says.Except(gone));
        return new JsonArray([.. added.Select(item => item?.DeepClone())]);
    }

    private static bool IsIn(JsonArray? list, JsonNode? item) => list?.Any(other => Same(item, other)) == true;

    private static bool IsSourced(JsonNode? item) => item is JsonObject map && map.ContainsKey("source");

    // « Assemblée nationale, données ouvertes, PO59051 »
    private static string Publisher(JsonNode? item) => item is JsonObject map ? map["source"]?.ToString().Split(',')[0] ?? "" : "";

    private static string Shown(JsonNode? value) =>
        value is null ? "nothing" : SourceText.Shortened(value.ToJsonString(SafeJson.Options), 80);

    /// <summary>Whether two values are the same in a list, which is read as texts.</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => Plain(one) == Plain(other);

    private static string Plain(JsonNode? value) => value?.ToJsonString(SafeJson.Options).Replace("\"", "", StringComparison.Ordinal) ?? "";

    private static string Id(JsonObject entry) => entry["id"]!.ToString();
}
