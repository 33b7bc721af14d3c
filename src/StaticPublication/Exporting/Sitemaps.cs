using System.Globalization;
using System.Text;
using System.Xml;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>sitemap.xml</c>, an index of <c>sitemap-1.xml</c> and so on, with the day of the last change of each page
/// (https://www.sitemaps.org/protocol.html).</summary>
internal static class Sitemaps
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MaxPagesInFile = 50_000;

    public static readonly Export Export = new("sitemaps", "application/xml", Files);

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var pages = release.Edition.Site.IsPreview ? [] : SitemapPages.Of(release);
        var chunks = pages.Chunk(MaxPagesInFile).ToList();
        var addresses = release.Edition.Addresses;
        for (var index = 0; index < chunks.Count; index++)
        {
            var urls = chunks[index];
            var dependsOn = Fingerprint.Combine(
                urls.Select(page => Fingerprint.Combine(addresses.Absolute(page.Address), DataWords.Of(page.Changed)))
            );
            yield return new ExportFile(
                new OutputFile(PathOf(index), dependsOn, stream => WriteUrls(stream, addresses, urls)),
                urls.Length
            );
        }

        yield return new ExportFile(SmallFile.Of("sitemap.xml", Index(addresses, chunks)), chunks.Count);
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml");

    private static byte[] Index(Addresses addresses, List<SitemapPage[]> chunks)
    {
        using var bytes = new MemoryStream();
        Write(bytes, "sitemapindex", xml =>
        {
            for (var index = 0; index < chunks.Count; index++)
            {
                WriteEntry(xml, "sitemap", addresses.Absolute(addresses.OfFile(PathOf(index))), chunks[index].Max(page => page.Changed));
            }
        });
        return bytes.ToArray();
    }

    private static void WriteUrls(Stream stream, Addresses addresses, SitemapPage[] pages) => Write(stream, "urlset", xml =>
        {
            foreach (var page in pages)
            {
                WriteEntry(xml, "url", addresses.Absolute(page.Address), page.Changed);
            }
        });

    private static void Write(Stream stream, string root, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(false),
                Indent = true,
                NewLineChars = "\n",
                CloseOutput = false,
            }
        );
        xml.WriteStartElement(root, Namespace);
        write(xml);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, string element, string url, DateOnly changed)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, url);
        xml.WriteElementString("lastmod", Namespace, DataWords.Of(changed));
        xml.WriteEndElement();
    }
}
