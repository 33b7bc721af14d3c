using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>data/changes/VERSION.ndjson.gz</c>: the records that a publication added or changed, also where only something moved that
/// belongs to others, one on each line as in the dump. Those of the newest publications are kept.</summary>
/// <remarks>What a later publication changes or removes leaves the files that are kept: a record is at most in one of them, as it is in the
/// dump. To follow several publications ends in the same state all the same, and what was erased is nowhere.</remarks>
internal static class ChangedRecords
{
    private const int LinesInMember = 256;

    // Beyond it, the whole dump is the shorter way.
    private const int MaxShare = 2;

    public static string PathOf(string version) => $"data/changes/{version}.ndjson.gz";

    /// <summary>Whether a publication has the file: its records are less than half of all.</summary>
    public static bool IsWritten(Release release, Differences differences)
    {
        var documents = release.Documents;
        var changed = Numbers(release, differences).Sum(number => (long)documents.Length(number));
        return changed <= documents.TotalLength / MaxShare && !(changed > release.Edition.Site.Host.OwnFileBytes);
    }

    /// <summary>The file of this publication, and those of the ones before it that are kept.</summary>
    public static IEnumerable<OutputFile> Files(Release release, string version)
    {
        var differences = release.DifferencesAt(version) ?? Differences.None;
        var replaced = differences
            .Changed.Select(changed => changed.Id)
            .Concat(differences.Renamed.Select(renamed => renamed.From))
            .Concat(differences.Removed)
            .ToHashSet(StringComparer.Ordinal);
        var isNew = !differences.IsNone;
        foreach (var (index, changes) in ChangeHistory.Of(release, version).Index())
        {
            if (changes.Records is { } path)
            {
                yield return index == 0 && isNew
                    ? New(release, path, Numbers(release, differences))
                    : Carried(path, release.Previous!.Changes.FullPath(path), replaced);
            }
        }
    }

    private static OutputFile New(Release release, string path, IReadOnlyList<int> numbers) =>
        new(path, release.Documents.Hash(numbers), stream => WriteMembers(stream, numbers, release.Documents.WriteLine));

    private static OutputFile Carried(string path, string from, HashSet<string> replaced)
    {
        var hash = Fingerprint.Combine(PreviousRelease.HashOf(from), Fingerprint.Combine([.. replaced.Order(StringComparer.Ordinal)]));
        return new OutputFile(path, hash, stream =>
        {
            if (replaced.Count == 0)
            {
                using var file = File.OpenRead(from);
                file.CopyTo(stream);
                return;
            }

            var kept = PreviousRelease.LinesOf(from, File.OpenRead(from)).Where(line => !replaced.Contains(line.Id));
            WriteMembers(stream, kept, (line, lines) =>
            {
                var room = lines.GetSpan(Encoding.UTF8.GetMaxByteCount(line.Line.Length + 1));
                lines.Advance(Encoding.UTF8.GetBytes(line.Line + "\n", room));
            });
        });
    }

    private static void WriteMembers<T>(Stream stream, IEnumerable<T> items, Action<T, PooledBuffer> write)
    {
        var isEmpty = true;
        foreach (var chunk in items.Chunk(LinesInMember))
        {
            var lines = new PooledBuffer(1 << 17);
            Array.ForEach(chunk, item => write(item, lines));
            GzipMember.Write(lines.WrittenSpan, stream);
            lines.Return();
            isEmpty = false;
        }

        if (isEmpty)
        {
            // An empty file is not a gzip file.
            GzipMember.Write([], stream);
        }
    }

    private static List<int> Numbers(Release release, Differences differences) =>
        [
            .. differences
                .Added.Concat(differences.Changed.Select(changed => changed.Id))
                .Concat(differences.Renamed.Select(renamed => renamed.To))
                .Select(release.Catalogue.NumberOf)
                .Order(),
        ];
}
