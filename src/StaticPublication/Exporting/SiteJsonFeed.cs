using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The site's feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): <c>feed.json</c>.</summary>
internal static class SiteJsonFeed
{
    public static readonly Export Export = new("site_json_feed", "application/feed+json", Files);

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var feed = SiteAtom.FeedOf(release);
        yield return new ExportFile(JsonFile.Of("feed.json", json => Write(json, release, feed)), feed.Count);
    }

    private static void Write(Utf8JsonWriter json, Release release, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1");
        json.WriteString("title"u8, feed.Title);
        json.WriteString("home_page_url"u8, feed.Url);
        json.WriteString("feed_url"u8, release.Edition.Addresses.Absolute(release.Edition.Addresses.SiteFeed));
        json.WriteString("description"u8, feed.Site.Description);
        json.WriteString("language"u8, feed.Site.Language);
        WriteAuthors(json, [feed.Site.Publisher.Name], feed.Site.Publisher.Url);
        json.WriteStartArray("items"u8);
        foreach (var entry in feed.Entries)
        {
            WriteItem(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteString("url"u8, entry.Url);
        json.WriteString("title"u8, entry.Title);
        json.WriteString("content_text"u8, entry.Summary);
        json.WriteString("date_published"u8, AtomXml.Instant(entry.Published));
        json.WriteString("date_modified"u8, AtomXml.Instant(entry.Updated));
        json.WriteString("language"u8, entry.Language);
        if (entry.Authors.Count > 0)
        {
            WriteAuthors(json, entry.Authors, null);
        }

        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> names, string? url)
    {
        json.WriteStartArray("authors"u8);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteStated("url"u8, url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
