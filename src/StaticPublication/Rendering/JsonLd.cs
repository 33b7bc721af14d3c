using System.Buffers;
using System.Text.Json;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>JSON-LD with the vocabulary of schema.org, safe inside a script element: characters that could close it are escaped, accented
/// letters are not.</summary>
internal static class JsonLd
{
    /// <summary>Returns the script element with the nodes that <paramref name="nodes"/> writes.</summary>
    public static Html Script(Action<Utf8JsonWriter> nodes)
    {
        var json = new ArrayBufferWriter<byte>(2048);
        json.Write("<script type=\"application/ld+json\">"u8);
        using (var writer = new Utf8JsonWriter(json, PublishedJson.InPage))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteStartArray("@graph");
            nodes(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        json.Write("</script>"u8);
        return Html.Trusted(json.WrittenMemory);
    }

    /// <summary>Returns the hash of the nodes that <paramref name="nodes"/> writes.</summary>
    public static Fingerprint HashOf(Action<Utf8JsonWriter>? nodes) =>
        nodes is null ? Fingerprint.None : Fingerprint.Of(Script(nodes).Utf8.Span);

    /// <summary>Writes a breadcrumb with absolute addresses.</summary>
    public static void Breadcrumb(Utf8JsonWriter json, IReadOnlyList<Link> trail, Func<string, string> absolute)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        // The home page is the site itself, which needs no item.
        for (var i = 1; i < trail.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i);
            json.WriteString("name", trail[i].Name);
            if (trail[i].Address.Length > 0)
            {
                json.WriteString("item", absolute(trail[i].Address));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the node of an authority: its type, name and address, and where it is elsewhere.</summary>
    public static void Authority(Utf8JsonWriter json, string type, Authority authority, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", address);
        json.WriteString("name", authority.Name);
        json.WriteString("url", address);
        if (authority.SameAs.Count > 0)
        {
            json.WriteStartArray("sameAs");
            foreach (var url in authority.SameAs)
            {
                json.WriteStringValue(url);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a property whose value is a node with a type, a name and an address.</summary>
    public static void Node(Utf8JsonWriter json, string? property, string type, string name, string? address)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }

        json.WriteString("@type", type);
        json.WriteString("name", name);
        if (!string.IsNullOrEmpty(address))
        {
            json.WriteString("url", address);
        }

        json.WriteEndObject();
    }
}
