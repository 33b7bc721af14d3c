namespace StaticPublication;

/// <summary>What a publication in the history added, changed, renamed and removed; ids in the order of the history.</summary>
internal sealed record PublishedChanges(
    string Version,
    DateOnly AsOf,
    IReadOnlyList<string> Added,
    IReadOnlyList<ChangedDocument> Changed,
    IReadOnlyList<RenamedDocument> Renamed,
    IReadOnlyList<string> Removed
);

/// <summary>A document that differs between two publications, with the names of the fields that differ.</summary>
internal sealed record ChangedDocument(string Id, IReadOnlyList<string> Fields);

internal sealed record RenamedDocument(string From, string To);
