namespace StaticPublication.Importing;

/// <summary>The differences from the previous import: records added, changed and removed, and the fields that changed.</summary>
internal sealed class Changes
{
    private const int Listed = 20;

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Number of changed records per field.</summary>
    public SortedDictionary<string, int> Fields { get; } = new(StringComparer.Ordinal);

    public List<string> AddedExamples { get; } = [];

    public List<string> ChangedExamples { get; } = [];

    public List<string> RemovedExamples { get; } = [];

    public void Add(string id)
    {
        Added++;
        Keep(AddedExamples, id);
    }

    public void Remove(string id)
    {
        Removed++;
        Keep(RemovedExamples, id);
    }

    public void Change(string id, IReadOnlyList<string> fields)
    {
        Changed++;
        foreach (var field in fields)
        {
            Fields[field] = Fields.GetValueOrDefault(field) + 1;
        }

        Keep(ChangedExamples, $"{id} ({string.Join(", ", fields)})");
    }

    /// <summary>The changes as lines for the terminal.</summary>
    public IEnumerable<string> Lines() =>
        [
            $"Since the previous import: {Added} added, {Changed} changed, {Removed} removed",
            .. new[] { ("added", AddedExamples), ("changed", ChangedExamples), ("removed", RemovedExamples) }
                .Where(sort => sort.Item2.Count > 0)
                .Select(sort => $"  {sort.Item1}: {string.Join("; ", sort.Item2)}"),
            .. Fields.Count > 0
                ? [$"  fields: {string.Join(", ", Fields.Select(field => $"{field.Key} {field.Value}"))}"]
                : Array.Empty<string>(),
        ];

    private static void Keep(List<string> examples, string example)
    {
        if (examples.Count < Listed)
        {
            examples.Add(example);
        }
    }
}
