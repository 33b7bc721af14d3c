using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Says what a person has changed in a file that an import would replace, and what the source has changed since.</summary>
/// <param name="spool">The records as the sources state them now.</param>
/// <param name="imported">The records as imports have written them.</param>
/// <param name="own">Fields that a person may add.</param>
internal sealed class HandWritten(RecordSpool spool, ImportedFiles imported, OwnFields own)
{
    private const int MaxTold = 3;

    // What another import may have settled since, or that is made of several records.
    private static readonly string[] Settled = ["authors", "ministries", "events", "extra", "jointAnswer"];

    public ImportRefusedException Refused(string path)
    {
        var name = Path.GetFileName(path);
        var all = File.ReadLines(path)
            .Select((line, index) => (IsImported: imported.IsImported(name, line), What: Difference(line, index + 1)))
            .ToList();
        var byHand = Told(all.Where(line => line.IsImported == false).Select(line => line.What));
        var bySource = Told(all.Where(line => line is { IsImported: true, What.IsSame: false }).Select(line => line.What));
        var either = Told(all.Where(line => line is { IsImported: null, What.IsSame: false }).Select(line => line.What));
        var what =
            imported.IsImported(name, "") is null ? $"no import has written it, or it has been changed since{InBrackets(either)}"
            : byHand.Length > 0 ? $"it was changed by hand{InBrackets(byHand)}"
            : "records were taken out of it, or moved, by hand";
        return new ImportRefusedException(
            ImportFindings.Target,
            path,
            $"{what}; undo that, move it out of the input folder, or delete it"
                + (bySource.Length > 0 ? $". The source itself has changed since{InBrackets(bySource)}, which is no fault" : "")
                + (own.Any ? $". Only these fields may be added to imported records, and stay: {own.Listed}" : "")
        );
    }

    private static string InBrackets(string told) => told.Length > 0 ? $" (lines {told})" : "";

    private static string Told(IEnumerable<(bool IsSame, string Text)> differences)
    {
        var told = differences.Select(one => one.Text).Take(MaxTold + 1).ToList();
        return $"{string.Join("; ", told.Take(MaxTold))}{(told.Count > MaxTold ? "…" : "")}";
    }

    // From what the source says now.
    private (bool IsSame, string Text) Difference(string line, int number)
    {
        try
        {
            var record = JsonNode.Parse(line)!.AsObject();
            if (record["id"]?.ToString() is not { } id || !spool.Contains(id))
            {
                return (true, $"{number}, {record["id"]}");
            }

            var now = JsonNode.Parse(spool.Read(spool.Of(id)))!.AsObject();
            var fields = record
                .Select(field => field.Key)
                .Union(now.Select(field => field.Key))
                .Where(field => !own.Contains(field) && !Settled.Contains(field))
                .Where(field => !JsonNode.DeepEquals(record[field], now[field]))
                .ToList();
            return fields.Count == 0 ? (true, $"{number}, {id}") : (false, $"{number}, {id}: {string.Join(", ", fields)}");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (false, $"{number}, JSON");
        }
    }
}
