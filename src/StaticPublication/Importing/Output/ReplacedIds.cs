using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>An id that a record named, and the one that it names now.</summary>
/// <param name="Field">The field of the mention: author or ministry.</param>
/// <param name="Before">The one before.</param>
/// <param name="Now">The other.</param>
internal sealed record ReplacedId(string Field, string Before, string Now);

/// <summary>The ids that an import has replaced in records, such as those of a body of which it has made one with another.</summary>
internal sealed class ReplacedIds
{
    private const int MostTold = 20;

    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<ReplacedId, int> counts = [];
    private readonly Dictionary<ReplacedId, int> all = [];

    /// <summary>Begins with the records of another folder.</summary>
    public void Begin()
    {
        files.Clear();
        counts.Clear();
    }

    /// <summary>Notes what was replaced in a record, if it was changed, and returns the record.</summary>
    public string? Noted(string file, string? record, IEnumerable<ReplacedId> replaced)
    {
        if (record is not null)
        {
            files.Add(file);
            foreach (var one in replaced)
            {
                counts[one] = counts.GetValueOrDefault(one) + 1;
                all[one] = all.GetValueOrDefault(one) + 1;
            }
        }

        return record;
    }

    /// <summary>What was replaced in the records of a folder, as lines for the terminal, the most frequent first.</summary>
    public IEnumerable<string> Lines(string folder) =>
        files.Count == 0
            ? []
            :
            [
                $"Ids replaced in {files.Count} file{(files.Count == 1 ? "" : "s")} of {folder}:",
                .. Sorted(counts).Take(MostTold).Select(one => $"  {one.Key.Before} is now {one.Key.Now} ({one.Value})"),
                .. counts.Count > MostTold ? new[] { $"  {counts.Count - MostTold} more" } : [],
            ];

    /// <summary>Forgets what a person has replaced, by giving entries other ids.</summary>
    /// <param name="renamed">The entries as they were.</param>
    public void Forget(IEnumerable<JsonObject> renamed)
    {
        var ids = renamed.Select(entry => entry["id"]!.ToString()).ToHashSet(StringComparer.Ordinal);
        all.Keys.Where(one => ids.Contains(one.Before)).ToList().ForEach(one => all.Remove(one));
    }

    /// <summary>Leads from the entries that no record names any more to those in their place, and tells of those that a person has
    /// changed, which stay.</summary>
    /// <param name="field">The field of the mentions.</param>
    /// <param name="list">The entries as they are to be.</param>
    /// <param name="isLeft">Whether a person has changed an entry that no imported record names.</param>
    /// <param name="report">Is told.</param>
    public void Place(string field, AuthorityList list, Func<JsonObject, bool> isLeft, ImportReport report)
    {
        var entries = list.Entries.ToDictionary(entry => entry["id"]!.ToString(), StringComparer.Ordinal);
        foreach (var places in Sorted(all.Where(one => one.Key.Field == field)).Select(one => one.Key).GroupBy(one => one.Before))
        {
            // Most of its records decide where an entry is now. A page of one person never leads to that of another.
            var one = places.First();
            if (!entries.TryGetValue(one.Before, out var left))
            {
                if (field != "author" || places.Count() == 1)
                {
                    list.Replace(one.Before, one.Now);
                }
            }
            else if (isLeft(left))
            {
                report.Add(
                    ImportFindings.Kept,
                    $"{list.File}.yml",
                    $"{one.Before}: kept as it was changed by hand, but its records name {one.Now} now; "
                        + $"to make one of both: publication merge {list.File} {one.Now} {one.Before}"
                );
            }
        }
    }

    private static IEnumerable<KeyValuePair<ReplacedId, int>> Sorted(IEnumerable<KeyValuePair<ReplacedId, int>> counts) =>
        counts
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key.Before, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Now, StringComparer.Ordinal);
}
