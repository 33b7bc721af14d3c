namespace StaticPublication.Importing.Output;

/// <summary>The ids that an import has replaced in records that it did not write, such as those of a body of which it has made one with
/// another.</summary>
/// <param name="folder">The folder of the records.</param>
internal sealed class ReplacedIds(string folder)
{
    private const int MostTold = 20;

    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Notes what was replaced in a record, if it was changed, and returns the record.</summary>
    public string? Noted(string file, string? record, IEnumerable<(string Before, string Now)> replaced)
    {
        if (record is not null)
        {
            files.Add(file);
            foreach (var (before, now) in replaced)
            {
                var what = $"{before} is now {now}";
                counts[what] = counts.GetValueOrDefault(what) + 1;
            }
        }

        return record;
    }

    /// <summary>What was replaced, as lines for the terminal, the most frequent first.</summary>
    public IEnumerable<string> Lines() =>
        files.Count == 0
            ? []
            :
            [
                $"Ids replaced in {files.Count} file{(files.Count == 1 ? "" : "s")} of {folder}:",
                .. counts.OrderByDescending(count => count.Value).Take(MostTold).Select(count => $"  {count.Key} ({count.Value})"),
                .. counts.Count > MostTold ? new[] { $"  {counts.Count - MostTold} more" } : [],
            ];
}
