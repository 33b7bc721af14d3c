using System.Buffers.Binary;
using System.IO.Enumeration;
using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The state of folders, without reading any file: a hash of the path, size and time of change of every file, and the latest of
/// these times (UTC ticks).</summary>
internal readonly record struct FolderState(Fingerprint Hash, long Latest)
{
    /// <summary>Returns the state of folders. The state of a missing folder differs from that of any existing one.</summary>
    public static FolderState Of(IEnumerable<string> folders, bool deep)
    {
        var hash = new XxHash128();
        var latest = 0L;
        var times = new byte[24];
        foreach (var folder in folders)
        {
            Add(hash, folder);
            foreach (var (path, size, changed) in Entries(folder, deep))
            {
                Add(hash, path);
                BinaryPrimitives.WriteInt64LittleEndian(times, size);
                BinaryPrimitives.WriteInt64LittleEndian(times.AsSpan(8), changed);
                hash.Append(times);
                latest = Math.Max(latest, changed);
            }
        }

        return new FolderState(Fingerprint.Of(hash), latest);
    }

    // A link counts as an entry itself: its target is never read.
    private static List<(string Path, long Size, long Changed)> Entries(string folder, bool deep)
    {
        if (!Directory.Exists(folder))
        {
            return [("", -1, 0)];
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = deep,
            AttributesToSkip = 0,
            IgnoreInaccessible = true,
        };
        var entries = new FileSystemEnumerable<(string Path, long Size, long Changed)>(
            folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            options
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        }.ToList();
        entries.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return entries;
    }

    private static void Add(XxHash128 hash, string text) =>
        hash.Append(System.Runtime.InteropServices.MemoryMarshal.AsBytes((text + "\n").AsSpan()));
}
