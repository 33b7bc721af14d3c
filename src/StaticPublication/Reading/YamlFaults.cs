using YamlDotNet.Core;

namespace StaticPublication.Reading;

/// <summary>Finds in YAML that was refused the very place that is to blame, and picks the wording.</summary>
internal static class YamlFaults
{
    /// <summary>A fault of syntax, where the library stopped.</summary>
    public static Fault Syntax(YamlText yaml, YamlException stop)
    {
        var at = (int)stop.Start.Index;
        return Faults.YamlSyntax(yaml.PlaceOf(at), yaml.FieldAt(at), stop.Message);
    }
}
