namespace StaticPublication.Importing;

/// <summary>The differences from the previous import: records added, changed and removed, and the fields that changed.</summary>
internal sealed class Changes
{
    private const int MaxExamples = 20;

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
        AddExample(AddedExamples, id);
    }

    public void Remove(string id)
    {
        Removed++;
        AddExample(RemovedExamples, id);
    }

    public void Change(string id, IReadOnlyList<string> fields)
    {
        Changed++;
        foreach (var field in fields)
        {
            Fields[field] = Fields.GetValueOrDefault(field) + 1;
        }

        AddExample(ChangedExamples, $"{id} ({string.Join(", ", fields)})");
    }

    /// <summary>The changes as lines for the terminal.</summary>
    public IEnumerable<string> Lines() =>
        [
            $"Since the previous import: {Added} added, {Changed} changed, {Removed} removed",
            .. new[] { ("added", AddedExamples), ("changed", ChangedExamples), ("removed", RemovedExamples) }
                .Where(list => list.Item2.Count > 0)
                .Select(list => $"  {list.Item1}: {string.Join("; ", list.Item2)}"),
            .. Fields.Count > 0
                ? [$"  fields: {string.Join(", ", Fields.Select(field => $"{field.Key} {field.Value}"))}"]
                : Array.Empty<string>(),
        ];

    private static void AddExample(List<string> examples, string example)
    {
        if (examples.Count < MaxExamples)
        {
            examples.Add(example);
        }
    }
}
