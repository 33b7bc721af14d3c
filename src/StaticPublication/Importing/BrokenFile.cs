using System.Globalization;
using System.Text.Json;
using System.Xml;
using YamlDotNet.Core;

namespace StaticPublication.Importing;

/// <summary>Says of a file that a parser refuses where it stopped, in words of our own.</summary>
internal static class BrokenFile
{
    public static string What(Exception broken) =>
        broken switch
        {
            JsonException { LineNumber: { } line, BytePositionInLine: { } at } => Place("JSON", line + 1, at + 1, "byte"),
            JsonException => "it is not JSON",
            XmlException { LineNumber: > 0 } xml => Place("XML", xml.LineNumber, xml.LinePosition, "column"),
            XmlException => "it is not XML",
            YamlException yaml => Place("YAML", yaml.Start.Line, yaml.Start.Column, "column"),
            _ => broken.Message,
        };

    private static string Place(string format, long line, long at, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"it is not {format} from line {line}, {unit} {at} on");
}
