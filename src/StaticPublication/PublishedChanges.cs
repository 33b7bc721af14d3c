namespace StaticPublication;

/// <summary>What a publication in the history added, changed, renamed and removed; ids in the order of the history.</summary>
internal sealed record PublishedChanges(
    string Version,
    DateOnly AsOf,
    IReadOnlyList<string> Added,
    IReadOnlyList<ChangedDocument> Changed,
    IReadOnlyList<RenamedDocument> Renamed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<ChangedEntries> Entries
)
{
    /// <summary>The version before it, or null.</summary>
    public string? Previous { get; init; }

    /// <summary>Addresses of the documents by their ids, as far as they are known; of a removed one, the last.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    /// <summary>What became of documents, as of the entries of an authority file.</summary>
    public ChangedEntries Documents => new("documents", Added, Changed, Renamed, Removed) { Addresses = Addresses };

    /// <summary>Path of the file with the records that it added or changed, as far as they are still so; null if it is not kept.</summary>
    public string? Records { get; init; }
}

/// <summary>What a publication added to, changed, renamed in and removed from an authority file, which is named without its
/// ending.</summary>
internal sealed record ChangedEntries(
    string File,
    IReadOnlyList<string> Added,
    IReadOnlyList<ChangedDocument> Changed,
    IReadOnlyList<RenamedDocument> Renamed,
    IReadOnlyList<string> Removed
)
{
    /// <summary>Addresses of the entries by their ids, of those that have or had a page.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    /// <summary>How many entries these are.</summary>
    public int Count => Added.Count + Changed.Count + Renamed.Count + Removed.Count;

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Count == 0;
}

/// <summary>A document, or an entry, that is in both publications and not the same: the names of the fields that differ.</summary>
internal sealed record ChangedDocument(string Id, IReadOnlyList<string> Fields);

/// <summary>A document, or an entry, that has a new id, with the names of the other fields that differ.</summary>
internal sealed record RenamedDocument(string From, string To, IReadOnlyList<string> Fields)
{
    // They differ in every one.
    private static readonly IReadOnlyList<string> OfEach = ["id", "formerIds", "derived.address"];

    /// <summary>Returns the same without the fields that every rename changes.</summary>
    public static RenamedDocument Of(string from, string to, IEnumerable<string> fields) => new(from, to, [.. fields.Except(OfEach)]);
}
