using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The documents that a release adds, changes, renames and removes. Each list is in catalogue order, except that removed documents
/// are sorted by id.</summary>
internal sealed record Differences(
    IReadOnlyList<string> Added,
    IReadOnlyList<ChangedDocument> Changed,
    IReadOnlyList<RenamedDocument> Renamed,
    IReadOnlyList<string> Removed
)
{
    /// <summary>The same of each authority file that differs.</summary>
    public IReadOnlyList<ChangedEntries> Entries { get; init; } = [];

    /// <summary>Whether the data are of another version, for whatever reason.</summary>
    public bool OtherData { get; init; }

    /// <summary>The last addresses of the removed documents by their ids.</summary>
    public IReadOnlyDictionary<string, string> LastAddresses { get; init; } = new Dictionary<string, string>();

    /// <summary>The changed documents without those in which only something moved that belongs to others.</summary>
    public IReadOnlyList<ChangedDocument> ChangedThemselves => [.. Changed.Where(changed => !changed.Fields.All(OfOthers.Contains))];

    private const string Derived = "derived.",
        Status = "derived.status";

    // What others say of a document, and their names. Their own changes are told.
    private static readonly IReadOnlyList<string> OfOthers =
    [
        "derived.related",
        "derived.backlinks",
        "derived.jointWith",
        "derived.labels",
    ];

    public static Differences None { get; } = new([], [], [], []);

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsNone => Added.Count + Changed.Count + Renamed.Count + Removed.Count + Entries.Count == 0 && !OtherData;

    /// <summary>Compares a release with an earlier one.</summary>
    public static Differences Of(Release release, PreviousRelease previous) =>
        Between(
            previous.Lines(),
            release.Catalogue.Documents.Select((document, number) => (document.Id, LineOf(release, number))),
            release.Catalogue
        ) with
        {
            Entries = EntryDifferences.Of(release, previous),
        };

    /// <summary>Compares two files of fingerprints line by line. Both are in catalogue order, so that few lines must be kept until their
    /// counterpart is read.</summary>
    /// <param name="before">Id and line of each document of the earlier release.</param>
    /// <param name="now">Id and line of each document of this release.</param>
    /// <param name="catalogue">Catalogue of this release.</param>
    public static Differences Between(
        IEnumerable<(string Id, string Line)> before,
        IEnumerable<(string Id, string Line)> now,
        Catalogue catalogue
    )
    {
        var (gone, arrived) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        var changed = new List<ChangedDocument>();
        foreach (var (earlier, later) in Paired(before, now).Where(pair => pair.Old?.Line != pair.New?.Line))
        {
            if (earlier is { } was && !FindCounterpart(arrived, was.Id, line => (was.Line, line), changed))
            {
                gone.Add(was.Id, was.Line);
            }

            if (later is { } next && !FindCounterpart(gone, next.Id, line => (line, next.Line), changed))
            {
                arrived.Add(next.Id, next.Line);
            }
        }

        return Sorted(gone, arrived, changed, catalogue);
    }

    /// <summary>Returns the changes for people: answered documents are separate from those changed in other ways, and a document that only
    /// has other related documents does not count as changed.</summary>
    public PublicationChanges ForReaders(Catalogue catalogue)
    {
        var answered = Changed
            .Where(changed =>
                changed.Fields.Contains(Status)
                && catalogue.Documents[catalogue.NumberOf(changed.Id)].Status == StaticPublication.Status.Answered
            )
            .Select(changed => changed.Id)
            .ToHashSet(StringComparer.Ordinal);
        return new PublicationChanges(
            Added,
            [.. Changed.Select(changed => changed.Id).Where(answered.Contains)],
            [
                .. Changed
                    .Where(changed =>
                        !answered.Contains(changed.Id)
                        && changed.Fields.Any(field => field == Status || !field.StartsWith(Derived, StringComparison.Ordinal))
                    )
                    .Select(changed => changed.Id),
            ],
            [.. Renamed.Select(renamed => renamed.To)],
            Removed
        )
        {
            Entries = Entries.Sum(file => file.Count),
            OtherData = OtherData,
        };
    }

    private static IEnumerable<((string Id, string Line)? Old, (string Id, string Line)? New)> Paired(
        IEnumerable<(string Id, string Line)> before,
        IEnumerable<(string Id, string Line)> now
    )
    {
        using var earlier = before.GetEnumerator();
        using var later = now.GetEnumerator();
        while (true)
        {
            var (one, other) = (earlier.MoveNext(), later.MoveNext());
            if (!one && !other)
            {
                yield break;
            }

            yield return (one ? earlier.Current : null, other ? later.Current : null);
        }
    }

    private static bool FindCounterpart(
        Dictionary<string, string> unmatched,
        string id,
        Func<string, (string Before, string Now)> pair,
        List<ChangedDocument> changed
    )
    {
        if (!unmatched.Remove(id, out var line))
        {
            return false;
        }

        var (before, now) = pair(line);
        if (before != now)
        {
            changed.Add(new ChangedDocument(id, FieldHashes.Differing(before, now)));
        }

        return true;
    }

    private static Differences Sorted(
        Dictionary<string, string> gone,
        Dictionary<string, string> arrived,
        List<ChangedDocument> changed,
        Catalogue catalogue
    )
    {
        var (added, renamed) = (new List<string>(), new List<RenamedDocument>());
        foreach (var id in arrived.Keys.OrderBy(catalogue.NumberOf))
        {
            if (catalogue.Documents[catalogue.NumberOf(id)].FormerIds.FirstOrDefault(gone.ContainsKey) is { } former)
            {
                gone.Remove(former, out var line);
                renamed.Add(RenamedDocument.Of(former, id, FieldHashes.Differing(line!, arrived[id])));
            }
            else
            {
                added.Add(id);
            }
        }

        return new Differences(
            added,
            [.. changed.OrderBy(document => catalogue.NumberOf(document.Id))],
            renamed,
            [.. gone.Keys.Order(StringComparer.Ordinal)]
        )
        {
            LastAddresses = gone.ToDictionary(line => line.Key, line => FieldHashes.AddressIn(line.Value), StringComparer.Ordinal),
        };
    }

    private static string LineOf(Release release, int number)
    {
        var line = new PooledBuffer(2048);
        FieldHashes.WriteLine(release, number, line);
        var text = Encoding.UTF8.GetString(line.WrittenSpan[..^1]);
        line.Return();
        return text;
    }
}
