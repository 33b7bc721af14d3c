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
);

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
    /// <summary>How many entries these are.</summary>
    public int Count => Added.Count + Changed.Count + Renamed.Count + Removed.Count;

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Count == 0;
}

/// <summary>A document, or an entry, that is in both publications and not the same: the names of the fields that differ.</summary>
internal sealed record ChangedDocument(string Id, IReadOnlyList<string> Fields);

/// <summary>A document, or an entry, that has a new id.</summary>
internal sealed record RenamedDocument(string From, string To);
