using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>atom.xml</c> of the page of changes: an entry for each publication of the history, newest first.</summary>
internal static class ChangesAtom
{
    private static readonly IReadOnlyList<string> Kinds = ["added", "changed", "renamed", "removed"];

    /// <summary>The file.</summary>
    public static OutputFile File(Release release, string version)
    {
        var (site, addresses, strings) = (release.Edition.Site, release.Edition.Addresses, release.Edition.Strings);
        var page = addresses.Page("changements");
        var history = ChangesJson.History(release, version);
        // Numbered from the oldest: a publication that goes back to an earlier state has its version, but is another entry.
        var entries = history.Take(50).Select((publication, index) => EntryOf(release, page, publication, history.Count - index)).ToList();
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
        );
        using var bytes = new MemoryStream();
        AtomXml.Write(bytes, feed);
        return SmallFile.Of(addresses.FileOf(Addresses.Beside(page, "atom.xml")), bytes.ToArray());
    }

    private static FeedEntry EntryOf(Release release, string page, System.Text.Json.JsonElement publication, int rank)
    {
        var strings = release.Edition.Strings;
        var version = publication.GetProperty("version").GetString()!;
        var day = DateOnly.ParseExact(
            publication.GetProperty("asOf").GetString()!,
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture
        );
        var counts = Kinds
            .Select(what => strings.Count($"changes.{what}", publication.GetProperty(what).GetArrayLength()))
            .Append(strings.Count("changes.entries", EntriesOf(publication)));
        return new FeedEntry(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tag:{release.Edition.Site.Authority}:{page}{rank}"),
            release.Edition.Addresses.Absolute(page),
            strings.Fill("changes.version", ("version", version), ("date", strings.Date(day))),
            string.Join(", ", counts),
            release.Edition.Site.Language,
            day,
            day,
            []
        )
        {
            JsonUrl = release.Edition.Addresses.Absolute(release.Edition.Addresses.OfFile("data/changes.json")),
        };
    }

    private static int EntriesOf(System.Text.Json.JsonElement publication) =>
        publication.TryGetProperty("authorities", out var files)
            ? files.EnumerateArray().Sum(file => Kinds.Sum(what => file.GetProperty(what).GetArrayLength()))
            : 0;
}
