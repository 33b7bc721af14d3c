using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>The rules of RFC 4287 that apply to the feeds, one test a rule, over every feed of a site.</summary>
public class FeedExportTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static List<XElement> Feeds(SampleEdition sample) =>
        [
            .. Exports
                .Files(sample.Release)
                .Where(file => file.Path.EndsWith("atom.xml", StringComparison.Ordinal))
                .Select(file => XDocument.Load(new MemoryStream(file.Bytes())).Root!),
        ];

    private static void EachFeed(Action<XElement> rule)
    {
        using var sample = new SampleEdition(70, title: "<script>&\u0001\uFFFF😀 l'œuvre");
        var feeds = Feeds(sample);
        var catalogue = sample.Edition.Catalogue;
        var lists = catalogue.Listings.Count(listing => listing.Files.HasFlag(Products.ListFeeds));
        var questions = catalogue.Documents.Count(document => QuestionFeed.IsOf(catalogue.Site, document));
        Assert.NotEqual(0, questions);
        Assert.Equal(lists + questions + 1, feeds.Count);
        Assert.All(feeds, rule);
    }

    [Fact, Trait("Check", "R46")]
    public void A_feed_has_one_id_one_title_one_updated_and_an_author() =>
        EachFeed(feed =>
        {
            Assert.Single(feed.Elements(Atom + "id"));
            Assert.Single(feed.Elements(Atom + "title"));
            Assert.Single(feed.Elements(Atom + "updated"));
            Assert.NotEmpty(feed.Elements(Atom + "author"));
        });

    [Fact, Trait("Check", "R46")]
    public void An_entry_has_one_id_one_title_one_updated_and_at_most_one_published_and_summary() =>
        EachFeed(feed => Assert.All(feed.Elements(Atom + "entry"), entry =>
            {
                Assert.Single(entry.Elements(Atom + "id"));
                Assert.Single(entry.Elements(Atom + "title"));
                Assert.Single(entry.Elements(Atom + "updated"));
                Assert.Single(entry.Elements(Atom + "published"));
                Assert.Single(entry.Elements(Atom + "summary"));
            }));

    [Fact, Trait("Check", "R46")]
    public void Ids_are_tag_URIs_and_unique_in_a_feed() =>
        EachFeed(feed =>
        {
            var ids = feed.Descendants(Atom + "id").Select(id => id.Value).ToList();
            Assert.All(ids, id => Assert.StartsWith("tag:publication.example,2013-01-01:", id, StringComparison.Ordinal));
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact, Trait("Check", "R46")]
    public void Instants_are_RFC_3339_and_not_after_the_cut_off() =>
        EachFeed(feed =>
            Assert.All(feed.Descendants(Atom + "updated").Concat(feed.Descendants(Atom + "published")), instant =>
                Assert.True(
                    DateTime.ParseExact(instant.Value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) <= new DateTime(2017, 6, 21)
                )
            )
        );

    [Fact, Trait("Check", "R46")]
    public void Links_are_absolute_self_is_there_and_no_two_alternates_share_a_type() =>
        EachFeed(feed =>
        {
            Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
            Assert.All(feed.Descendants(Atom + "link"), link =>
                Assert.StartsWith("https://publication.example/", (string?)link.Attribute("href"), StringComparison.Ordinal)
            );
            Assert.All(feed.DescendantsAndSelf().Where(element => element.Elements(Atom + "link").Any()), element =>
                Assert.Equal(
                    element.Elements(Atom + "link").Count(),
                    element
                        .Elements(Atom + "link")
                        .Select(link => (link.Attribute("rel")!.Value, link.Attribute("type")!.Value))
                        .Distinct()
                        .Count()
                )
            );
        });

    [Fact, Trait("Check", "R46")]
    public void A_feed_has_the_newest_fifty_first() =>
        EachFeed(feed =>
        {
            var published = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "published")!.Value).ToList();
            Assert.InRange(published.Count, 1, 50);
            Assert.Equal(published.OrderDescending(StringComparer.Ordinal), published);
        });

    [Fact, Trait("Check", "R46")]
    public void A_title_with_marks_is_text_and_what_XML_forbids_is_replaced() =>
        EachFeed(feed =>
            Assert.All(
                // The words of the sample are their keys.
                feed.Elements(Atom + "entry")
                    .Where(entry => entry.Element(Atom + "title")!.Value is not ['f', 'e', 'e', 'd', '.', ..] and not "format.label"),
                entry =>
                    Assert.StartsWith("<script>&\uFFFD\uFFFD😀 l'œuvre", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal)
            )
        );

    [Fact, Trait("Check", "R46")]
    public void Every_link_of_every_feed_leads_to_a_file_that_of_the_changes_too_when_a_publication_goes_back_and_forth()
    {
        using var site = new TestSite().WithQuestion("an-14-qe-1");
        var earlier = Directory.CreateTempSubdirectory("earlier-");
        try
        {
            string? previous = null;
            foreach (var (round, body) in new[] { "Un.", "Deux.", "Un.", "Deux." }.Index())
            {
                site.WithQuestion("an-14-qe-1", body: body).Build(previous: previous);
                previous = Path.Combine(earlier.FullName, round.ToString(CultureInfo.InvariantCulture));
                Repository.Copy(Path.Combine(site.Output, "data"), previous);
            }

            var feeds = Directory
                .GetFiles(site.Output, "atom.xml", SearchOption.AllDirectories)
                .Select(file => XDocument.Load(file).Root!)
                .ToList();
            var changes = XDocument.Load(Path.Combine(site.Output, "changements/atom.xml")).Root!.Elements(Atom + "entry").ToList();
            Assert.Equal(3, changes.Select(entry => entry.Element(Atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
            Assert.All(changes, entry => Assert.Single(entry.Elements(Atom + "updated")));
            Assert.All(
                feeds
                    .SelectMany(feed => feed.Descendants(Atom + "link"))
                    .Select(link => new Uri(link.Attribute("href")!.Value).AbsolutePath)
                    .Distinct(StringComparer.Ordinal),
                address => Assert.True(File.Exists(Path.Combine(site.Output, Printed.AtRoot.FileOf(address))), address)
            );
        }
        finally
        {
            earlier.Delete(recursive: true);
        }
    }

    [Fact, Trait("Check", "R46")]
    public void The_json_feed_has_the_fields_of_version_1_1()
    {
        using var sample = new SampleEdition(70);
        using var feed = JsonDocument.Parse(sample.Release.File("feed.json"));
        var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://publication.example/feed.json", feed.RootElement.GetProperty("feed_url").GetString());
        Assert.Equal(50, items.Count);
        Assert.Equal(50, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.True(item.TryGetProperty("content_text", out _));
            Assert.True(
                DateTime.TryParseExact(
                    item.GetProperty("date_published").GetString(),
                    "yyyy-MM-ddTHH:mm:ssZ",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            );
            Assert.StartsWith("https://publication.example/documents/", item.GetProperty("url").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    [Trait("Category", "Release")]
    public void A_sitemap_holds_fifty_thousand_pages_at_most()
    {
        using var sample = new SampleEdition(50_000);
        Assert.Equal(50_000, XDocument.Parse(sample.Release.Text("sitemap-1.xml")).Root!.Elements().Count());
    }

    [Fact]
    public void The_sitemap_index_leads_to_every_document_with_its_last_day()
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        using var sample = new SampleEdition(12);
        var index = XDocument.Parse(sample.Release.Text("sitemap.xml")).Root!;
        var pages = XDocument.Parse(sample.Release.Text("sitemap-1.xml")).Root!.Elements(sitemap + "url").ToList();

        Assert.Equal("https://publication.example/sitemap-1.xml", index.Element(sitemap + "sitemap")!.Element(sitemap + "loc")!.Value);
        Assert.Equal(12, pages.Count(page => page.Element(sitemap + "loc")!.Value.Contains("/an-14-qe-", StringComparison.Ordinal)));
        Assert.All(pages, page => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", page.Element(sitemap + "lastmod")!.Value));
    }
}
