using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Tables;

/// <summary>What a map and the options say of the columns.</summary>
internal sealed partial class TableWork
{
    // A field that holds others is not filled itself.
    private ColumnTarget? Target(string path, JsonObject? entry)
    {
        if (targets.Find(path) is { } target)
        {
            return target;
        }

        var below = targets.All.Select(one => one.Path).Where(one => one.StartsWith($"{path}.", StringComparison.Ordinal)).ToList();
        var nearest =
            path == "extra" ? " (nearest: extra.NAME)"
            : below.Count > 0 ? $" (nearest: {string.Join(", ", below)})"
            : Text.NearestNames.Said(path, targets.All.Select(one => one.Path));
        const string Where = "RECORDS.en.md, \"Fields of a record\" and \"Reference lists\", lists the fields";
        mapFaults.Add(entry, $"there is no field \"{path}\" to fill{nearest}; {Where}");
        return null;
    }

    private IEnumerable<(string, string, JsonObject?)> OfOptions()
    {
        if (kind is not null)
        {
            yield return ("kind", kind.Id, null);
        }

        if (options.Table.Licence is { } licence)
        {
            yield return ("source.licence", licence, null);
        }
    }

    private Kind KindOf(string name) =>
        references.Kinds.Find(name, null) is [var one] ? one
        : !Directory.Exists(options.Folder) ? throw Refused(NoFolder(options.Folder))
        : !references.Kinds.All.Any()
            ? throw Refused("there are no kinds yet: begin a publication with \"publication init\", and import into its input")
        : throw Refused($"there is no kind \"{name}\" (nearest: {Text.NearestNames.Told(name, references.Kinds.Spellings)})");

    private ImportRefusedException Refused(string why) =>
        new(ImportFindings.Map, string.Join(", ", options.Sources.Select(source => Path.GetFileName(source))), why);
}
