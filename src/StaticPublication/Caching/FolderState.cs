using System.Buffers.Binary;
using System.IO.Enumeration;
using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>A file in a folder: its path, its size, and its time of change in UTC ticks.</summary>
internal readonly record struct FileState(string Path, long Size, long Changed);

/// <summary>The state of folders, without reading any file.</summary>
/// <param name="Hash">Hash of the path, size and time of change of every file.</param>
/// <param name="Sizes">The same without the times: that of a copy is equal.</param>
/// <param name="Latest">The latest time of change.</param>
/// <param name="Files">All files, in ordinal order for each folder; null if one of them is a link, whose target is never read.</param>
internal readonly record struct FolderState(Fingerprint Hash, Fingerprint Sizes, long Latest, IReadOnlyList<FileState>? Files)
{
    // What a build depends on besides files.
    private Fingerprint Options { get; init; }

    /// <summary>Returns the state of everything that a build reads. Must be called before the build reads it.</summary>
    /// <param name="options">Contain the folders.</param>
    /// <param name="builtIn">The theme of the program, which has every file that another theme lacks.</param>
    public static FolderState OfInput(Options options, string builtIn)
    {
        var state = Of([options.Input, options.Theme, builtIn], deep: true);
        var previous = options.Previous is { } path ? Of([path, Path.Combine(path, "data")], deep: false) : default;
        var others = Fingerprint.Combine(
            previous.Hash,
            Fingerprint.Combine(options.Input, options.Theme, options.Previous, options.Deploy.ToString(), options.Spoken)
        );
        return state with
        {
            Hash = Fingerprint.Combine(state.Hash, others),
            Sizes = Fingerprint.Combine(state.Sizes, others),
            Options = others,
        };
    }

    /// <summary>Hashes the state of everything but the files in a folder; null if one of the others is a link, or has changed since a time
    /// (UTC ticks).</summary>
    public Fingerprint? Besides(string folder, long time)
    {
        var (hash, inside) = (new XxHash128(), Path.GetFullPath(folder) + Path.DirectorySeparatorChar);
        Options.AppendTo(hash);
        foreach (var file in Files ?? [])
        {
            if (file.Path.StartsWith(inside, StringComparison.Ordinal))
            {
                continue;
            }

            if (file.Changed >= time)
            {
                return null;
            }

            Add(hash, file.Path);
            Fingerprint.Combine(Fingerprint.Number(file.Size), Fingerprint.Number(file.Changed)).AppendTo(hash);
        }

        return Files is null ? null : Fingerprint.Of(hash);
    }

    /// <summary>Returns the state of folders. The state of a missing folder differs from that of any existing one.</summary>
    public static FolderState Of(IEnumerable<string> folders, bool deep)
    {
        var (hash, sizes, latest, hasLink) = (new XxHash128(), new XxHash128(), 0L, false);
        var files = new List<FileState>();
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var folder in folders)
        {
            Add(sizes, folder);
            foreach (var (file, isLink) in Entries(folder, deep))
            {
                Add(sizes, file.Path);
                BinaryPrimitives.WriteInt64LittleEndian(number, file.Size);
                sizes.Append(number);
                BinaryPrimitives.WriteInt64LittleEndian(number, file.Changed);
                hash.Append(number);
                latest = Math.Max(latest, file.Changed);
                hasLink |= isLink;
                files.Add(file);
            }
        }

        var named = Fingerprint.Of(sizes);
        return new FolderState(Fingerprint.Combine(named, Fingerprint.Of(hash)), named, latest, hasLink ? null : files);
    }

    private static List<(FileState File, bool IsLink)> Entries(string folder, bool deep)
    {
        if (!Directory.Exists(folder))
        {
            return [(new FileState("", -1, 0), false)];
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = deep,
            AttributesToSkip = 0,
            IgnoreInaccessible = true,
        };
        var entries = new FileSystemEnumerable<(FileState File, bool IsLink)>(
            folder,
            (ref FileSystemEntry entry) =>
                (
                    new FileState(entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
                    entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ),
            options
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        }.ToList();
        entries.Sort((one, other) => string.CompareOrdinal(one.File.Path, other.File.Path));
        return entries;
    }

    private static void Add(XxHash128 hash, string text) =>
        hash.Append(System.Runtime.InteropServices.MemoryMarshal.AsBytes((text + "\n").AsSpan()));
}
