using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>An entry of a feed: a document, the day of its publication, and the day of its last change.</summary>
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

/// <summary>A feed: newest first, at most 50 entries, without documents that must not be indexed. Its <c>tag:</c> id (RFC 4151) never
/// changes. Entries are made when they are enumerated.</summary>
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

    /// <summary>Returns the feed of the page at an address.</summary>
    /// <param name="release">The release.</param>
    /// <param name="address">Rooted address of the page.</param>
    /// <param name="title">Title of the feed.</param>
    /// <param name="numbers">Numbers of its documents, newest first.</param>
    /// <param name="overdue">Whether it announces that they became overdue, instead of their publication.</param>
    public static Feed Of(Release release, string address, string title, IEnumerable<int> numbers, bool overdue = false)
    {
        var (catalogue, addresses) = (release.Catalogue, release.Edition.Addresses);
        var shown = numbers.Where(number => !catalogue.Documents[number].IndexingForbidden).Take(MaxEntries).ToList();
        var updated = shown
            .Select(number => catalogue.Documents[number])
            .Select(document => overdue ? document.OverdueSince() : LastDay.Of(document, catalogue.AsOf))
            .DefaultIfEmpty(catalogue.AsOf)
            .Max();
        var dependsOn = Fingerprint.Combine(
            release.SiteHash,
            Fingerprint.Combine(title, address, DataWords.Of(updated)),
            WordsHash(release.Edition.Strings),
            release.Documents.Hash(shown)
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
            shown.Count,
            shown
                .Select(number => catalogue.Documents[number])
                .Select(document => overdue ? OverdueEntryOf(release, document) : EntryOf(release, document))
        );
    }

    private static Fingerprint WordsHash(Strings strings) =>
        Fingerprint.Combine([
            strings["document.number"],
            strings["counts.other_authors.other"],
            strings["feed.overdue_entry"],
            .. Statuses.All.Select(status => strings[$"status.{status.Word()}"]),
        ]);

    // An entry of its own, with its own id: readers would hide one that they know from another feed.
    private static FeedEntry OverdueEntryOf(Release release, Document document)
    {
        var (entry, since) = (EntryOf(release, document), document.OverdueSince());
        return entry with
        {
            Id = entry.Id + ":overdue",
            Title = release.Edition.Strings.Fill(
                "feed.overdue_entry",
                ("date", release.Edition.Strings.Date(since)),
                ("title", document.Title)
            ),
            Published = since,
            Updated = since,
        };
    }

    private static FeedEntry EntryOf(Release release, Document document)
    {
        var (site, addresses) = (release.Edition.Site, release.Edition.Addresses);
        var number = document.Number is { } printed ? " " + release.Edition.Strings.Fill("document.number", ("number", printed)) : "";
        string?[] summary =
        [
            document.Kind.Name + number,
            document.WritersIn(release.Edition.Strings) is { Length: > 0 } writers ? writers : null,
            document.Ministries.Responsible?.Name,
            document.Status == Status.None ? null : release.Edition.Strings[$"status.{document.Status.Word()}"],
        ];
        return new FeedEntry(
            $"tag:{site.Authority}:{document.Id}",
            addresses.Absolute(addresses.Document(document)),
            document.Title,
            string.Join(" – ", summary.OfType<string>()),
            document.Language,
            document.Published.FirstDay,
            LastDay.Of(document, release.Catalogue.AsOf),
            [.. document.Authors.Select(authorship => authorship.Author.Name)]
        )
        {
            JsonUrl = site.Products.HasFlag(Products.DocumentJson)
                ? addresses.Absolute(Addresses.Beside(addresses.Document(document), "index.json"))
                : null,
        };
    }
}
