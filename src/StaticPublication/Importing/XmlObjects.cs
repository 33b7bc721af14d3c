using System.Xml;
using System.Xml.Linq;

namespace StaticPublication.Importing;

/// <summary>Reads the elements with a given local name from XML of any size, one at a time, in any namespace.</summary>
internal static class XmlObjects
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static IEnumerable<Stated> Read(TextReader text, string name, SourceFile file)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreWhitespace = false,
        };
        using var limited = new LimitedReader(text, file);
        using var reader = XmlReader.Create(limited, settings);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            limited.Begin();
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
        // Elements within a text are its markup.
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        if (attributes.Count == 0 && (!element.HasElements || Stated.IsMarkup(element.Name.LocalName)))
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

    private static string Inner(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    /// <summary>Limits the length of a single element.</summary>
    private sealed class LimitedReader(TextReader text, SourceFile file) : TextReader
    {
        private long length;

        /// <summary>Starts counting a new element.</summary>
        public void Begin() => length = 0;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = text.Read(buffer, index, count);
            length += read;
            return length <= file.Limits.Value
                ? read
                : throw new ImportRefusedException(ImportFindings.Limit, file.Name, file.Limits.LongValue);
        }

        public override int Read() => text.Read();

        public override int Peek() => text.Peek();
    }
}
