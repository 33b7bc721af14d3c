using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Tables;

/// <summary>What a person has changed of entries that a table wrote. A hidden file beside the lists keeps what the table said, so that a
/// change by hand can be told from one of the table.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="file">Authority file without <c>.yml</c>.</param>
/// <param name="report">Tells where the two differ.</param>
internal sealed class TableEdits(string folder, string file, ImportReport report)
{
    private string Memory => Path.Combine(folder, "authorities", $".{file}-table.ndjson");

    /// <summary>Takes what a person has changed over into the entries of a table, and remembers what the table says.</summary>
    public void Keep(IReadOnlyList<JsonObject> entries, TableWork work)
    {
        var current = new AuthorityList(folder, file).Entries.ToDictionary(Id, StringComparer.Ordinal);
        var before = File.Exists(Memory)
            ? File.ReadLines(Memory).Select(line => JsonNode.Parse(line)!.AsObject()).ToDictionary(Id, StringComparer.Ordinal)
            : [];
        foreach (var entry in entries)
        {
            var said = (JsonObject)entry.DeepClone();
            if (current.GetValueOrDefault(Id(entry)) is { } known)
            {
                Keep(entry, known, before.GetValueOrDefault(Id(entry)), work.Records.GetValueOrDefault(Id(entry)));
            }

            before[Id(entry)] = said;
        }

        WholeFile.Write(Memory, output =>
        {
            using var text = new StreamWriter(output) { NewLine = "\n" };
            foreach (var (_, said) in before.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                text.WriteLine(said.ToJsonString(SafeJson.Options));
            }
        });
    }

    private void Keep(JsonObject entry, JsonObject known, JsonObject? before, RowRecord? row)
    {
        foreach (var (field, says) in entry.Where(field => field.Key != "id").ToList())
        {
            var (own, last) = (known[field], before?[field]);
            var isChanged = last is not null && !Same(own, last);
            if (Same(own, says) || (own is null && !isChanged))
            {
                continue;
            }

            if (isChanged)
            {
                entry.Remove(field);
                if (own is not null)
                {
                    entry[field] = own.DeepClone();
                }
            }

            // What the table alone has changed since is what an import is for.
            if (isChanged || last is null)
            {
                var what = isChanged ? "kept as it was changed by hand" : "replaced";
                report.Add(
                    ImportFindings.Kept,
                    row?.PlaceOf(field).ToString() ?? file,
                    $"{Id(entry)}.{field}: {Shown(own)} {what}; the table says {Shown(says)}"
                );
            }
        }
    }

    private static string Shown(JsonNode? value) =>
        value is null ? "nothing" : SourceText.Shortened(value.ToJsonString(SafeJson.Options), 80);

    // Lists are read as texts.
    private static bool Same(JsonNode? one, JsonNode? other) => Plain(one) == Plain(other);

    private static string Plain(JsonNode? value) => value?.ToJsonString(SafeJson.Options).Replace("\"", "", StringComparison.Ordinal) ?? "";

    private static string Id(JsonObject entry) => entry["id"]!.ToString();
}
