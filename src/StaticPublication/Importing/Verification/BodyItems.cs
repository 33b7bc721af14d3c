using System.Text.Json;
using System.Xml;
using StaticPublication.Importing.Bodies;

namespace StaticPublication.Importing.Verification;

/// <summary>The actors and bodies of the Assemblée's files, each with all its values.</summary>
internal static class BodyItems
{
    public static IEnumerable<SourceItem> In(ImportOptions options, ImportReport report)
    {
        var names = Names(options, report);
        foreach (var file in SourceItem.Files(options, report))
        {
            foreach (var (name, source) in All(file))
            {
                var prefix = name == "acteur" ? name : $"organe {source.Peek("codeType")}";
                yield return new SourceItem(
                    file.Name,
                    source.Peek("uid"),
                    [.. source.Leaves().Select(leaf => new StatedLeaf($"{prefix}.{leaf.Path}", leaf.Text))]
                )
                {
                    LabelOf = (_, code) => names.GetValueOrDefault(code),
                };
            }
        }
    }

    // A mandate names its body by reference alone.
    private static Dictionary<string, string> Names(ImportOptions options, ImportReport report)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, source) in SourceItem.Files(options, report).SelectMany(All))
        {
            if (name == "organe" && source.Peek("uid") is { } uid && source.Peek("libelle") is { } label)
            {
                found[uid] = label;
            }
        }

        return found;
    }

    private static List<(string Name, Stated Source)> All(SourceFile file)
    {
        var found = new List<(string, Stated)>();
        try
        {
            found.AddRange(BodyFiles.Read(file, TextEncoding.Of(file)) ?? []);
        }
        catch (Exception broken) when (broken is JsonException or XmlException or InvalidDataException)
        {
            // The import tells of it.
        }

        return found;
    }
}
