using System.Globalization;

namespace StaticPublication.Publishing;

/// <summary>The figures of a site that hosts have limits for.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Size of the site in bytes.</param>
/// <param name="Fullest">The folder with the most entries (an empty path for the root), and their number.</param>
/// <param name="Largest">The largest file, and its size in bytes.</param>
/// <param name="HeaderRules">Number of rules in <c>_headers</c>.</param>
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
    /// <summary>Returns the parts of the site that take most, each a name of files or the folder of the data.</summary>
    public Func<string> Parts { get; private init; } = () => "";

    /// <summary>Measures a staged site.</summary>
    public static HostLoad Of(StagingFolder staging, int headerRules, IReadOnlyList<RedirectRule> redirects) =>
        new(staging.Files.Count, staging.SiteBytes, FullestOf(staging.Paths), LargestOf(staging), headerRules, redirects)
        {
            Parts = () => PartsOf(staging),
        };

    private static string PartsOf(StagingFolder staging) =>
        string.Join(
            ", ",
            staging
                .Files.GroupBy(file => file.Key.StartsWith("data/", StringComparison.Ordinal) ? "data/" : Path.GetFileName(file.Key))
                .Select(part => (Name: part.Key, Files: part.Count(), Bytes: part.Sum(file => file.Value.Size)))
                .OrderByDescending(part => part.Bytes)
                .ThenBy(part => part.Name, StringComparer.Ordinal)
                .Take(5)
                .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} ({part.Files:#,0}; {part.Bytes / 1e6:0.0} MB)"))
        );

    // The first in ordinal order if several have the same size.
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
                // A new folder is an entry of its parent.
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
