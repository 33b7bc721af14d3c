using System.Xml.Linq;

namespace StaticPublication.Tests.Layout;

/// <summary>What search engines are told of, and on which day it last changed.</summary>
public sealed class SitemapTests(LaidOutSite laidOut)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private PublishedSite Site => laidOut.Published;

    [Fact]
    public void A_document_last_changed_with_the_last_thing_that_happened_to_it_and_a_list_with_the_last_of_its_documents()
    {
        var events = Site.Table("data/events.csv").ToLookup(happened => happened["document"], happened => happened["on_day"]);
        var open = Site.Documents.Where(document => document["indexing"] == "allowed").ToList();
        var asOf = Site.AsOf.ToString("yyyy-MM-dd", null);
        var changed = open.ToDictionary(
            document => document["address"],
            document =>
                new[]
                {
                    events[document["id"]]
                        .Append(document["published_day"])
                        .Append(document["source_updated"])
                        .Max(StringComparer.Ordinal)!,
                    asOf,
                }.Min(StringComparer.Ordinal)!
        );
        var told = Told("sitemap-1.xml");

        // Of the three things, each is the last for some; and what the source says of a later day is left out.
        Assert.Contains(open, document => changed[document["address"]] == document["source_updated"]);
        Assert.Contains(open, document =>
            document["source_updated"].CompareTo(asOf, StringComparison.Ordinal) > 0 && changed[document["address"]] == asOf
        );
        Assert.Contains(open, document => changed[document["address"]] == document["published_day"]);
        Assert.All(changed, document => Assert.Equal(document.Value, told[document.Key]));
        Assert.All(Site.Lists, list =>
            Assert.Equal(
                list.InJson.Where(changed.ContainsKey).Select(address => changed[address]).DefaultIfEmpty(asOf).Max(StringComparer.Ordinal),
                told[list.Address]
            )
        );
        var lists = Site.ListAddresses.ToHashSet(StringComparer.Ordinal);
        Assert.All(told.Where(page => !lists.Contains(page.Key) && !changed.ContainsKey(page.Key)), page => Assert.Equal(asOf, page.Value));
        Assert.Equal(told.Values.Max(StringComparer.Ordinal), Told("sitemap.xml")["/sitemap-1.xml"]);
    }

    [Fact]
    public void Every_page_that_may_be_indexed_is_told_of_once_but_the_parts_of_lists()
    {
        var told = Told("sitemap-1.xml").Keys.ToHashSet(StringComparer.Ordinal);
        string[] statuses = ["sans-reponse", "repondues", "retirees", "caduques", "closes"];
        Assert.Equal(
            Site.Addresses.Where(address => !address.Split('/').Any(statuses.Contains))
                .Where(address =>
                    address.StartsWith("/documents/", StringComparison.Ordinal)
                    || !address.Split('/').Skip(3).Any(part => part.Length == 4 && part.All(char.IsAsciiDigit))
                )
                .Where(address => !address.Contains("/page/", StringComparison.Ordinal))
                .Where(address => Site.Page(address).QuerySelector("meta[name=robots]") is null)
                .Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal)
        );
    }

    private Dictionary<string, string> Told(string file) =>
        XDocument
            .Parse(Site.Text(file))
            .Root!.Elements()
            .ToDictionary(
                page => new Uri(page.Element(Sitemap + "loc")!.Value).AbsolutePath,
                page => page.Element(Sitemap + "lastmod")!.Value
            );
}
