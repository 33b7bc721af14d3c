namespace StaticPublication;

/// <summary>What a publication added, changed, renamed and removed, as its history tells it; ids in the order of the history.</summary>
internal sealed record PublishedChanges(
    string Version,
    DateOnly AsOf,
    IReadOnlyList<string> Added,
    IReadOnlyList<ChangedDocument> Changed,
    IReadOnlyList<RenamedDocument> Renamed,
    IReadOnlyList<string> Removed
);

/// <summary>A document that is in both publications and not the same: the names of the fields that differ.</summary>
internal sealed record ChangedDocument(string Id, IReadOnlyList<string> Fields);

/// <summary>A document that has a new id.</summary>
internal sealed record RenamedDocument(string From, string To);
