using System.Text;
using System.Xml;

namespace StaticPublication.Exporting;

/// <summary><c>opensearch.xml</c>: lets a browser offer the site's search in its own search box
/// (https://github.com/dewitt/opensearch).</summary>
internal static class OpenSearch
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static readonly Export Export = new("opensearch", "application/opensearchdescription+xml", release =>
        [new ExportFile(SmallFile.Of("opensearch.xml", Bytes(release.Edition)), 1)]
    );

    private static byte[] Bytes(Edition edition)
    {
        var search = edition.Addresses.Absolute(edition.Addresses.Page("recherche"));
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            // The specification limits the short name to 16 characters; browsers show the whole of it, and half a name says nothing.
            xml.WriteElementString("ShortName", Namespace, XmlText.Of(edition.Site.Title));
            xml.WriteElementString("LongName", Namespace, Cut(edition.Site.Title, 48));
            xml.WriteElementString("Description", Namespace, Cut(edition.Site.Description, 1024));
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("Language", Namespace, edition.Site.Language);
            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", search + "?q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    // OpenSearch limits the lengths of texts.
    private static string Cut(string text, int maxLength)
    {
        var length = Math.Min(text.Length, maxLength);
        return XmlText.Of(length < text.Length && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]);
    }
}
