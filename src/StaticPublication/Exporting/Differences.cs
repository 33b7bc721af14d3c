using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>What a release adds to, changes in, renames and removes from the one before; each list in catalogue order, the removed by id.</summary>
public sealed record Differences(IReadOnlyList<string> Added, IReadOnlyList<ChangedDocument> Changed, IReadOnlyList<RenamedDocument> Renamed, IReadOnlyList<string> Removed)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsNone => Added.Count + Changed.Count + Renamed.Count + Removed.Count == 0;

    /// <summary>Compares a release with an earlier one: a hash of each line is kept, and the fields of those alone that differ.</summary>
    public static Differences Of(Release release, PreviousRelease previous)
    {
        var before = previous.Lines().ToDictionary(line => line.Id, line => HashOf(line.Line), StringComparer.Ordinal);
        var (added, renamed, differing) = (new List<string>(), new List<RenamedDocument>(), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var number = 0; number < release.Documents.Count; number++)
        {
            var document = release.Catalogue.Documents[number];
            if (before.Remove(document.Id, out var hash))
            {
                if (hash != HashOf(LineOf(release, number)))
                {
                    differing.Add(document.Id, number);
                }
            }
            else if (document.FormerIds.FirstOrDefault(before.ContainsKey) is { } former)
            {
                before.Remove(former);
                renamed.Add(new RenamedDocument(former, document.Id));
            }
            else
            {
                added.Add(document.Id);
            }
        }

        var changed = previous.Lines().Where(line => differing.ContainsKey(line.Id)).Select(line => (Number: differing[line.Id], line.Line))
            .OrderBy(line => line.Number).Select(line => new ChangedDocument(release.Catalogue.Documents[line.Number].Id, FieldsOf(line.Line, LineOf(release, line.Number))));
        return new Differences(added, [.. changed], renamed, [.. before.Keys.Order(StringComparer.Ordinal)]);
    }

    private static string LineOf(Release release, int number)
    {
        var line = new PooledBuffer(2048);
        FieldHashes.WriteLine(release, number, line);
        var text = Encoding.UTF8.GetString(line.WrittenSpan[..^1]);
        line.Return();
        return text;
    }

    private static ulong HashOf(string line) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(line.AsSpan()));

    private static List<string> FieldsOf(string before, string now)
    {
        using var one = JsonDocument.Parse(before);
        using var other = JsonDocument.Parse(now);
        var old = one.RootElement.GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString());
        var changed = new List<string>();
        foreach (var field in other.RootElement.GetProperty("fields").EnumerateObject())
        {
            if (!old.Remove(field.Name, out var hash) || hash != field.Value.GetString())
            {
                changed.Add(field.Name);
            }
        }

        return [.. changed, .. old.Keys];
    }
}
