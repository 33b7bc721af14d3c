namespace StaticPublication.Publishing;

/// <summary>What of a site its host has limits for.</summary>
/// <param name="Files">All of them.</param>
/// <param name="Bytes">All of them together.</param>
/// <param name="Fullest">The folder with the most files and folders in it (empty for the root), and how many.</param>
/// <param name="Largest">The largest file, and its bytes.</param>
/// <param name="HeaderRules">Rules of <c>_headers</c>.</param>
/// <param name="Redirects">Rules of <c>_redirects</c>.</param>
internal sealed record HostLoad(
    int Files,
    long Bytes,
    (string Path, int Entries) Fullest,
    (string Path, long Bytes) Largest,
    int HeaderRules,
    IReadOnlyList<RedirectRule> Redirects
)
{
    /// <summary>The load of a staged site.</summary>
    public static HostLoad Of(StagingFolder staging, int headerRules, IReadOnlyList<RedirectRule> redirects) =>
        new(staging.Files.Count, staging.SiteBytes, FullestOf(staging.Paths), LargestOf(staging), headerRules, redirects);

    // Of several the first in ordinal order.
    private static (string Path, long Bytes) LargestOf(StagingFolder staging) =>
        staging
            .Files.Select(file => (file.Key, file.Value.Size))
            .OrderByDescending(file => file.Size)
            .ThenBy(file => file.Key, StringComparer.Ordinal)
            .FirstOrDefault(("", 0L));

    private static (string Path, int Entries) FullestOf(IEnumerable<string> paths)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            for (var entry = path.AsSpan(); ; )
            {
                var folder = entry[..Math.Max(0, entry.LastIndexOf('/'))];
                var isNew = names.TryAdd(folder, 0);
                names[folder]++;
                // A folder that is new is an entry of the one above it.
                if (!isNew || folder.IsEmpty)
                {
                    break;
                }

                entry = folder;
            }
        }

        var fullest = entries
            .OrderByDescending(folder => folder.Value)
            .ThenBy(folder => folder.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return (fullest.Key ?? "", fullest.Value);
    }
}
