using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Compares the records of two imports, field by field. Only the record positions of one file are in memory at a time.</summary>
internal sealed class RecordComparison(string previous, ImportReport report)
{
    private readonly Changes changes = report.Changes = new Changes();
    private readonly HashSet<string> compared = new(StringComparer.Ordinal);

    // A record moves to another file when its year of publication is corrected, so added and removed records are matched at the end.
    private readonly SortedDictionary<string, JsonObject> added = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonObject> removed = new(StringComparer.Ordinal);
    private const int MaxUnmatched = 10_000;

    public void Compare(string file, string current)
    {
        compared.Add(file);
        var before = Positions(Path.Combine(previous, file));
        using var old = before.Count == 0 ? null : File.OpenRead(Path.Combine(previous, file));
        foreach (var line in File.ReadLines(current))
        {
            var id = IdOf(line);
            if (!before.Remove(id, out var position))
            {
                AddUnmatched(added, id, line);
            }
            else if (Line(old!, position) is var then && then != line)
            {
                CompareFields(id, Parse(then), Parse(line));
            }
        }

        foreach (var (id, position) in before)
        {
            AddUnmatched(removed, id, Line(old!, position));
        }
    }

    /// <summary>Ends the comparison. Records of the previous import in the same series that are missing from this one count as
    /// removed.</summary>
    public void Finish(IReadOnlySet<string> series)
    {
        var files = Directory.Exists(previous) ? Directory.GetFiles(previous, "*.ndjson") : [];
        foreach (
            var path in files.Where(path =>
                !compared.Contains(Path.GetFileName(path)) && series.Contains(RecordFiles.SeriesOf(Path.GetFileName(path)))
            )
        )
        {
            foreach (var line in File.ReadLines(path))
            {
                AddUnmatched(removed, IdOf(line), line);
            }
        }

        foreach (var (id, now) in added)
        {
            if (removed.Remove(id, out var then))
            {
                CompareFields(id, then, now);
            }
            else
            {
                changes.Add(id);
            }
        }

        foreach (var id in removed.Keys)
        {
            Remove(id);
        }
    }

    private void AddUnmatched(SortedDictionary<string, JsonObject> unmatched, string id, string line)
    {
        if (unmatched.Count < MaxUnmatched)
        {
            unmatched[id] = Parse(line);
        }
        else if (ReferenceEquals(unmatched, added))
        {
            changes.Add(id);
        }
        else
        {
            Remove(id);
        }
    }

    private void Remove(string id)
    {
        changes.Remove(id);
        report.Add(ImportFindings.Removed, id);
    }

    private void CompareFields(string id, JsonObject then, JsonObject now)
    {
        var fields = then.Select(field => field.Key)
            .Union(now.Select(field => field.Key), StringComparer.Ordinal)
            .Where(field => !JsonNode.DeepEquals(then[field], now[field]))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (fields.Count > 0)
        {
            changes.Change(id, fields);
        }

        var (before, after) = (RecordStatus.Of(then), RecordStatus.Of(now));
        if (RecordStatus.Rank(after) < RecordStatus.Rank(before))
        {
            report.Add(ImportFindings.Status, id, $"{before.Word()} before, {after.Word()} now");
        }
    }

    private static Dictionary<string, (long Offset, int Length)> Positions(string path)
    {
        var positions = new Dictionary<string, (long, int)>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return positions;
        }

        long offset = 0;
        foreach (var line in File.ReadLines(path))
        {
            var length = System.Text.Encoding.UTF8.GetByteCount(line);
            positions[IdOf(line)] = (offset, length);
            offset += length + 1;
        }

        return positions;
    }

    private static string Line(FileStream file, (long Offset, int Length) position)
    {
        var bytes = new byte[position.Length];
        file.Seek(position.Offset, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    private static JsonObject Parse(string line) => JsonNode.Parse(line)!.AsObject();

    public static string IdOf(string line)
    {
        const string Start = "{\"id\":\"";
        return line.StartsWith(Start, StringComparison.Ordinal)
            ? line[Start.Length..line.IndexOf('"', Start.Length)]
            : JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;
    }
}
