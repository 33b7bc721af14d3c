using System.Text;
using System.Xml;

namespace StaticPublication.Exporting;

/// <summary>Writes feeds as Atom (RFC 4287).</summary>
internal static class AtomXml
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(Stream stream, Feed feed)
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
        if (feed.Look?.Style is { } style)
        {
            xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{style}\"");
        }

        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Site.Language);
        xml.WriteElementString("id", Namespace, feed.Id);
        xml.WriteElementString("title", Namespace, XmlText.Of(feed.Title));
        xml.WriteElementString("subtitle", Namespace, XmlText.Of(feed.Site.Title));
        xml.WriteElementString("updated", Namespace, Instant(feed.Updated));
        WritePerson(xml, feed.Site.Publisher.Name, feed.Site.Publisher.Url);
        WriteLink(xml, "self", "application/atom+xml", feed.SelfUrl);
        WriteLink(xml, "alternate", "text/html", feed.Url);
        xml.WriteElementString("rights", Namespace, XmlText.Of(feed.Site.Licence.Name));
        WriteLook(xml, feed.Look);
        foreach (var entry in feed.Entries)
        {
            WriteEntry(xml, entry);
        }

        xml.WriteEndElement();
    }

    // Readers ignore elements of other names (RFC 4287, section 6.4).
    private static void WriteLook(XmlWriter xml, FeedLook? look)
    {
        if (look is null)
        {
            return;
        }

        const string xhtml = "http://www.w3.org/1999/xhtml";
        xml.WriteStartElement("p", xhtml);
        xml.WriteString(look.Words + " ");
        xml.WriteStartElement("a", xhtml);
        xml.WriteAttributeString("href", look.Page);
        xml.WriteString(look.Link);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Formats a day as the instant of its start, because RFC 3339 requires a time.</summary>
    public static string Instant(DateOnly day) => DataWords.Of(day) + "T00:00:00Z";

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteElementString("id", Namespace, entry.Id);
        xml.WriteElementString("title", Namespace, XmlText.Of(entry.Title));
        xml.WriteElementString("published", Namespace, Instant(entry.Published));
        xml.WriteElementString("updated", Namespace, Instant(entry.Updated));
        foreach (var author in entry.Authors)
        {
            WritePerson(xml, author, null);
        }

        WriteLink(xml, "alternate", "text/html", entry.Url);
        if (entry.JsonUrl is { } json)
        {
            WriteLink(xml, "alternate", "application/json", json);
        }

        xml.WriteElementString("summary", Namespace, XmlText.Of(entry.Summary));
        xml.WriteEndElement();
    }

    private static void WritePerson(XmlWriter xml, string name, string? url)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, XmlText.Of(name));
        if (url is not null)
        {
            xml.WriteElementString("uri", Namespace, url);
        }

        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
