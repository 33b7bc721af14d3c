namespace StaticPublication.Exporting;

/// <summary><c>atom.xml</c> of the changes page: an entry for each publication of the history, newest first.</summary>
internal static class ChangesAtom
{
    private static readonly IReadOnlyList<string> Kinds = ["added", "changed", "renamed", "removed"];

    /// <summary>The file.</summary>
    public static OutputFile File(Release release)
    {
        var (site, addresses, strings) = (release.Edition.Site, release.Edition.Addresses, release.Edition.Strings);
        var page = addresses.Page("changements");
        var entries = ChangesJson.History(release).Take(50).Select(publication => EntryOf(release, page, publication)).ToList();
        var feed = new Feed(
            site, $"tag:{site.Authority}:{page}", page, addresses.Absolute(page), addresses.Absolute(Addresses.Beside(page, "atom.xml")), strings["feed.changes"],
            entries.Count > 0 ? entries[0].Updated : release.Catalogue.AsOf, UInt128.Zero, entries);
        using var bytes = new MemoryStream();
        AtomXml.Write(bytes, feed);
        return SmallFile.Of(Addresses.FileOf(Addresses.Beside(page, "atom.xml")), bytes.ToArray());
    }

    private static FeedEntry EntryOf(Release release, string page, System.Text.Json.JsonElement publication)
    {
        var strings = release.Edition.Strings;
        var version = publication.GetProperty("version").GetString()!;
        var day = DateOnly.ParseExact(publication.GetProperty("asOf").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var counts = Kinds.Select(what => strings.Count($"changes.{what}", publication.GetProperty(what).GetArrayLength()));
        return new FeedEntry(
            $"tag:{release.Edition.Site.Authority}:{version}", release.Edition.Addresses.Absolute(page),
            strings.Fill("changes.version", ("version", version), ("date", strings.Date(day))), string.Join(", ", counts), release.Edition.Site.Language, day, day, []);
    }
}
