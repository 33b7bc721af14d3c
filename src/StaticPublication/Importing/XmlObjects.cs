using System.Xml;
using System.Xml.Linq;

namespace StaticPublication.Importing;

/// <summary>Reads the elements of one local name out of XML of any size, one at a time, whatever the namespace.</summary>
internal static class XmlObjects
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static IEnumerable<Stated> Read(TextReader text, string name)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreWhitespace = false,
        };
        using var reader = XmlReader.Create(text, settings);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                yield return ToStated((XElement)XNode.ReadFrom(reader));
            }
            else
            {
                reader.Read();
            }
        }
    }

    private static Stated ToStated(XElement element)
    {
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        if (attributes.Count == 0 && (!element.HasElements || IsText(element)))
        {
            return new Stated(element.Name.LocalName, element.HasElements ? Inner(element) : element.Value);
        }

        var node = new Stated(element.Name.LocalName);
        foreach (var attribute in attributes)
        {
            node.Children.Add(
                new Stated(
                    attribute.Name.Namespace == Instance ? $"@xsi:{attribute.Name.LocalName}" : $"@{attribute.Name.LocalName}",
                    attribute.Value
                )
            );
        }

        foreach (var child in element.Elements().Where(child => child.Attribute(Instance + "nil")?.Value != "true"))
        {
            node.Children.Add(ToStated(child));
        }

        var own = string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));
        if (own.AsSpan().Trim().Length > 0)
        {
            node.Children.Add(new Stated("#text", own));
        }

        return node;
    }

    // A text is markup, escaped or not: its elements belong to it.
    private static bool IsText(XElement element) => element.Name.LocalName is "texte" or "TEXTE_DEPOT" or "TEXTE_REPONSE";

    private static string Inner(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
}
