using System.Text;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>A value of an RDF property: an address, a text with its type or language, or another node.</summary>
internal abstract record RdfValue
{
    public sealed record Iri(string Address) : RdfValue;

    /// <summary>A text, with either a type (<paramref name="Type"/>, a prefixed name) or a language (<paramref name="Language"/>, a tag),
    /// or neither.</summary>
    public sealed record Literal(string Text, string? Type = null, string? Language = null) : RdfValue;

    /// <summary>A node with its class and properties, all prefixed names. A node without an address is blank.</summary>
    public sealed record Node(string? Address, string Class, IReadOnlyList<(string Property, RdfValue Value)> Properties) : RdfValue;
}

/// <summary>Writes a tree of RDF nodes as JSON-LD 1.1 and as Turtle 1.1, with the same triples.</summary>
internal sealed class Rdf(RdfValue.Node root)
{
    private static readonly IReadOnlyList<(string Prefix, string Namespace)> Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("locn", "http://www.w3.org/ns/locn#"),
        ("geo", "http://www.opengis.net/ont/geosparql#"),
        ("owl", "http://www.w3.org/2002/07/owl#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("dcatap", "http://data.europa.eu/r5r/"),
    ];

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("@context"u8);
        foreach (var (prefix, ns) in Prefixes)
        {
            json.WriteString(prefix, ns);
        }

        json.WriteEndObject();
        WriteNode(json, root);
        json.WriteEndObject();
    }

    public string Turtle()
    {
        var turtle = new StringBuilder();
        foreach (var (prefix, ns) in Prefixes)
        {
            turtle.Append("@prefix ").Append(prefix).Append(": <").Append(ns).Append("> .\n");
        }

        foreach (var node in Addressed(root).DistinctBy(node => node.Address))
        {
            turtle.Append('\n').Append(IriOf(node.Address!));
            AppendProperties(turtle, node, 1);
            turtle.Append(" .\n");
        }

        return turtle.ToString();
    }

    // Every node with an address is a subject of its own; a blank node is written where it is used.
    private static IEnumerable<RdfValue.Node> Addressed(RdfValue.Node node)
    {
        var below = node.Properties.Select(property => property.Value).OfType<RdfValue.Node>().SelectMany(Addressed);
        return node.Address is null ? below : below.Prepend(node);
    }

    private static void WriteNode(Utf8JsonWriter json, RdfValue.Node node)
    {
        if (node.Address is { } address)
        {
            json.WriteString("@id"u8, address);
        }

        json.WriteString("@type"u8, node.Class);
        foreach (var property in node.Properties.GroupBy(property => property.Property))
        {
            json.WriteStartArray(property.Key);
            foreach (var (_, value) in property)
            {
                json.WriteStartObject();
                WriteValue(json, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, RdfValue value)
    {
        switch (value)
        {
            case RdfValue.Iri iri:
                json.WriteString("@id"u8, iri.Address);
                break;
            case RdfValue.Literal literal:
                json.WriteString("@value"u8, literal.Text);
                json.WriteStated("@type"u8, literal.Type);
                json.WriteStated("@language"u8, literal.Language);
                break;
            case RdfValue.Node node:
                WriteNode(json, node);
                break;
        }
    }

    private static void AppendProperties(StringBuilder turtle, RdfValue.Node node, int depth)
    {
        turtle.Append(" a ").Append(node.Class);
        foreach (var (property, value) in node.Properties)
        {
            turtle.Append(" ;\n").Append(' ', 2 * depth).Append(property).Append(' ');
            AppendValue(turtle, value, depth);
        }
    }

    private static void AppendValue(StringBuilder turtle, RdfValue value, int depth)
    {
        switch (value)
        {
            case RdfValue.Iri iri:
                turtle.Append(IriOf(iri.Address));
                break;
            case RdfValue.Literal literal:
                turtle.Append('"').Append(Escaped(literal.Text)).Append('"');
                turtle.Append(
                    literal.Type is { } type ? "^^" + type
                    : literal.Language is { } language ? "@" + language
                    : ""
                );
                break;
            case RdfValue.Node { Address: { } address }:
                turtle.Append(IriOf(address));
                break;
            case RdfValue.Node node:
                turtle.Append('[');
                AppendProperties(turtle, node, depth + 1);
                turtle.Append(" ]");
                break;
        }
    }

    private static string IriOf(string address) =>
        "<"
        + address
            .Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
        + ">";

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
}
