using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>atom.xml</c> of the page of changes: an entry for each of the newest publications, newest first.</summary>
internal static class ChangesAtom
{
    /// <summary>The file.</summary>
    public static OutputFile File(Release release, string version)
    {
        var (site, addresses, strings) = (release.Edition.Site, release.Edition.Addresses, release.Edition.Strings);
        var page = addresses.Page("changements");
        var history = ChangeHistory.Of(release, version);
        // A publication that goes back to an earlier state has its version, but is another entry.
        var entries = history
            .Select(
                (changes, index) => EntryOf(release, page, changes, history.Skip(index).Count(other => other.Version == changes.Version))
            )
            .ToList();
        var feed = new Feed(
            site,
            $"tag:{site.Authority}:{page}",
            page,
            addresses.Absolute(page),
            addresses.Absolute(Addresses.Beside(page, "atom.xml")),
            strings["feed.changes"],
            entries.Count > 0 ? entries[0].Updated : release.Catalogue.AsOf,
            Fingerprint.None,
            entries.Count,
            entries
        )
        {
            Look = FeedLook.Of(release.Edition),
        };
        using var bytes = new MemoryStream();
        AtomXml.Write(bytes, feed);
        return SmallFile.Of(addresses.FileOf(Addresses.Beside(page, "atom.xml")), bytes.ToArray());
    }

    private static FeedEntry EntryOf(Release release, string page, PublishedChanges changes, int time)
    {
        var (strings, addresses) = (release.Edition.Strings, release.Edition.Addresses);
        return new FeedEntry(
            $"tag:{release.Edition.Site.Authority}:{page}{changes.Version}{(time == 1 ? "" : FormattableString.Invariant($":{time}"))}",
            addresses.Absolute(page),
            strings.Fill("changes.version", ("version", changes.Version), ("date", strings.Date(changes.AsOf))),
            ChangeSentence.Of(strings, changes),
            release.Edition.Site.Language,
            changes.AsOf,
            changes.AsOf,
            []
        )
        {
            JsonUrl = addresses.Absolute(addresses.OfFile("data/changes.json")),
        };
    }
}
