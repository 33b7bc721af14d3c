namespace StaticPublication;

/// <summary>What must be known before the first document is read: the site, the authorities that documents may name, editorial pages,
/// tombstones, the existing pictures, and the headings of texts.</summary>
internal sealed record SiteContext(
    Site Site,
    References References,
    IReadOnlyList<EditorialPage> Pages,
    IReadOnlyList<Tombstone> Tombstones,
    IReadOnlySet<string> Pictures,
    TextHeadings Headings
)
{
    /// <summary>The files that records can name, by their names.</summary>
    public IReadOnlyDictionary<string, GivenFile> Files { get; init; } = new Dictionary<string, GivenFile>();
}
