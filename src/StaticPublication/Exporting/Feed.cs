using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>An entry of a feed: what happened, the day on which it did, and the day of its last change.</summary>
internal sealed record FeedEntry(
    string Id,
    string Url,
    string Title,
    string Summary,
    string Language,
    DateOnly Published,
    DateOnly Updated,
    IReadOnlyList<string> Authors
)
{
    /// <summary>Address of the same as JSON, or null.</summary>
    public string? JsonUrl { get; init; }
}

/// <summary>A feed of what happened: newest first, at most 50 entries, without documents that must not be indexed. Its <c>tag:</c> id (RFC
/// 4151) never changes. Entries are made when they are enumerated.</summary>
internal sealed record Feed(
    Site Site,
    string Id,
    string Address,
    string Url,
    string SelfUrl,
    string Title,
    DateOnly Updated,
    Fingerprint DependsOn,
    int Count,
    IEnumerable<FeedEntry> Entries
)
{
    private const int MaxEntries = 50;

    /// <summary>How it looks where a browser opens it; null without.</summary>
    public FeedLook? Look { get; init; }

    /// <summary>Returns the feed of the page at an address.</summary>
    /// <param name="release">The release.</param>
    /// <param name="address">Rooted address of the page.</param>
    /// <param name="title">Title of the feed.</param>
    /// <param name="numbers">Numbers of its documents.</param>
    /// <param name="overdue">Whether it announces that they became overdue, instead of what happened to them.</param>
    public static Feed Of(Release release, string address, string title, IReadOnlyList<int> numbers, bool overdue = false)
    {
        var (catalogue, addresses) = (release.Catalogue, release.Edition.Addresses);
        var announced = overdue ? BecameOverdue(catalogue, numbers) : Announcement.Newest(catalogue, numbers, MaxEntries);
        var updated = announced.Count > 0 ? announced[0].On : catalogue.AsOf;
        var dependsOn = Fingerprint.Combine(
            release.SiteHash,
            FeedLook.Of(release.Edition).Hash,
            Fingerprint.Combine(title, address, DataWords.Of(updated)),
            FeedEntries.WordsHash(release.Edition),
            release.Documents.Hash([.. announced.SelectMany(announcement => announcement.Numbers)])
        );
        return new Feed(
            catalogue.Site,
            $"tag:{catalogue.Site.Authority}:{address}",
            address,
            addresses.Absolute(address),
            addresses.Absolute(Addresses.Beside(address, "atom.xml")),
            title,
            updated,
            dependsOn,
            announced.Count,
            announced.Select(announcement =>
                overdue ? FeedEntries.OfOverdue(release, announcement) : FeedEntries.Of(release, address, announcement)
            )
        )
        {
            Look = FeedLook.Of(release.Edition),
        };
    }

    // The overdue desk has the longest wait first, its feed what became overdue last.
    private static List<Announcement> BecameOverdue(Catalogue catalogue, IReadOnlyList<int> numbers) =>
        [
            .. numbers
                .Reverse()
                .Where(number => !catalogue.Documents[number].IndexingForbidden)
                .Take(MaxEntries)
                .Select(number => new Announcement(EventType.Published, catalogue.Documents[number].OverdueSince(), [number])),
        ];
}
