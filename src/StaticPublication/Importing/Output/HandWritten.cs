using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Says what a person has changed in a file that an import would replace.</summary>
/// <param name="spool">The records as the sources state them now.</param>
/// <param name="keepsOwn">Whether fields that a person adds stay.</param>
internal sealed class HandWritten(RecordSpool spool, bool keepsOwn)
{
    private const int MaxTold = 3;

    // What another import may have settled since, or that is made of several records.
    private static readonly string[] Settled = ["authors", "ministries", "events", "extra", "jointAnswer"];

    public ImportRefusedException Refused(string path)
    {
        var told = Differences(path).Take(MaxTold + 1).ToList();
        var which = told.Count == 0 ? "" : $" (lines {string.Join("; ", told.Take(MaxTold))}{(told.Count > MaxTold ? "…" : "")})";
        return new ImportRefusedException(
            ImportFindings.Target,
            path,
            $"no import has written it, or it has been changed since{which}; undo that, move it to another place, or delete it"
                + (keepsOwn ? $". Only these fields may be added to imported records, and stay: {OwnFields.Listed}" : "")
        );
    }

    private IEnumerable<string> Differences(string path) =>
        File.ReadLines(path).Select((line, index) => Difference(line, index + 1)).OfType<string>();

    private string? Difference(string line, int number)
    {
        try
        {
            var record = JsonNode.Parse(line)!.AsObject();
            if (record["id"]?.ToString() is not { } id || !spool.Contains(id))
            {
                return null;
            }

            var now = JsonNode.Parse(spool.Read(spool.Of(id)))!.AsObject();
            var fields = record
                .Select(field => field.Key)
                .Union(now.Select(field => field.Key))
                .Where(field => !(keepsOwn && OwnFields.Contains(field)) && !Settled.Contains(field))
                .Where(field => !JsonNode.DeepEquals(record[field], now[field]))
                .ToList();
            return fields.Count == 0 ? null : $"{number}, {id}: {string.Join(", ", fields)}";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return $"{number}, JSON";
        }
    }
}
