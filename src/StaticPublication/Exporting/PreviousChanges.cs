using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>What an earlier publication tells of those before it: its history, the files of the years, and the changed records that it
/// keeps.</summary>
internal sealed class PreviousChanges(string data)
{
    private static readonly Func<JsonElement, IReadOnlyList<PublishedChanges>> History = changes =>
        [.. changes.GetProperty("history").EnumerateArray().Select(ChangeHistory.Read)];

    /// <summary>Its newest publications, newest first; none if it has no <c>changes.json</c>. Records that are not there are not
    /// named.</summary>
    /// <exception cref="WrongUseException">The file is damaged, as for all members here.</exception>
    public IReadOnlyList<PublishedChanges> Newest =>
        field ??= [
            .. (PreviousRelease.Read(Path.Combine(data, "changes.json"), History) ?? []).Select(changes =>
                changes.Records is { } records && !File.Exists(FullPath(records)) ? changes with { Records = null } : changes
            ),
        ];

    /// <summary>The publications of each year, newest first. A publication of before format 2.0 has no such files: its newest are all that
    /// it tells.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<PublishedChanges>> Years =>
        field ??= FilesIn("history").ToDictionary(YearOf, path => PreviousRelease.Read(path, History)!) is { Count: > 0 } years
            ? years
            : Newest
                .GroupBy(changes => changes.AsOf.Year)
                .ToDictionary(
                    year => year.Key,
                    year => (IReadOnlyList<PublishedChanges>)[.. year.Select(changes => changes with { Records = null })]
                );

    /// <summary>All files with changes that it has, in a fixed order.</summary>
    public IEnumerable<string> Files() => FilesIn("history").Concat(FilesIn("changes"));

    /// <summary>Full path of one of its data files by its path on the site.</summary>
    public string FullPath(string path) => Path.Combine(data, path["data/".Length..]);

    private IEnumerable<string> FilesIn(string folder) =>
        Path.Combine(data, folder) is var path && Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [];

    private static int YearOf(string path) => int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);
}
