namespace StaticPublication;

/// <summary>What is known before the first document is read: the site, whom documents may name, editorial pages, tombstones, the pictures
/// that there are, and the headings of texts.</summary>
internal sealed record SiteContext(
    Site Site,
    References References,
    IReadOnlyList<EditorialPage> Pages,
    IReadOnlyList<Tombstone> Tombstones,
    IReadOnlySet<string> Pictures,
    TextHeadings Headings
);
