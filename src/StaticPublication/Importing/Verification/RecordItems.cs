using System.Text.Json;
using StaticPublication.Importing.Published;

namespace StaticPublication.Importing.Verification;

/// <summary>The records of a publication's own data, each with all its values but those that a build derives.</summary>
internal static class RecordItems
{
    public static IEnumerable<SourceItem> In(ImportOptions options, ImportReport report)
    {
        var files = options.Sources.Select(Dump.At).SelectMany(dump => dump.Records).ToList();
        return SourceItem.Files(options with { Sources = files }, report).SelectMany(In);
    }

    private static IEnumerable<SourceItem> In(SourceFile file)
    {
        foreach (var record in JsonLines.Read(file).Where(value => value.ValueKind == JsonValueKind.Object))
        {
            var leaves = StatedJson.Of("", record).Leaves().Where(leaf => !leaf.Path.StartsWith("derived", StringComparison.Ordinal));
            yield return new SourceItem(file.Name, record.TryGetProperty("id", out var id) ? id.ToString() : null, [.. leaves]);
        }
    }
}
