namespace StaticPublication;

/// <summary>What must be known before the first document is read: the site, the authorities that documents may name, editorial pages,
/// tombstones, and the existing pictures.</summary>
internal sealed record SiteContext(
    Site Site,
    References References,
    IReadOnlyList<EditorialPage> Pages,
    IReadOnlyList<Tombstone> Tombstones,
    IReadOnlySet<string> Pictures
);
