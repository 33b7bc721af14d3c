using System.Collections.Concurrent;
using System.IO.Hashing;
using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>Hashes of the bytes of the input's files, so that a copy of the same input, whose times of change are others, is known for the
/// same.</summary>
/// <param name="Files">Every file with its hash.</param>
[MemoryPackable]
internal sealed partial record InputContents(IReadOnlyList<FileContent> Files)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Hash of all of them.</summary>
    [MemoryPackIgnore]
    public Fingerprint Hash => Fingerprint.Combine(Files.Select(file => file.Hash));

    /// <summary>Reads the files, except those whose size and time of change are known.</summary>
    /// <param name="files">The files to hash, in their order.</param>
    /// <param name="known">What an earlier build has read; null if none.</param>
    /// <param name="threads">How many files are read at once.</param>
    public static InputContents Of(IReadOnlyList<FileState> files, InputContents? known, int threads)
    {
        if (files.Count == 0)
        {
            return new InputContents([]);
        }

        var before = (known?.Files ?? []).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var read = new FileContent[files.Count];
        Parallel.ForEach(
            Partitioner.Create(0, files.Count, Math.Max(1, Math.Min(1000, files.Count / threads))),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            range =>
            {
                var buffer = new byte[BufferBytes];
                for (var index = range.Item1; index < range.Item2; index++)
                {
                    var file = files[index];
                    read[index] =
                        before.GetValueOrDefault(file.Path) is { } last && (last.Size, last.Changed) == (file.Size, file.Changed)
                            ? last
                            : new FileContent(file.Path, file.Size, file.Changed, HashOf(file, buffer));
                }
            }
        );
        return new InputContents(read);
    }

    /// <summary>The files that changed before a time (UTC ticks): a younger one may change again without a new time.</summary>
    public InputContents Before(long time) => new([.. Files.Where(file => file.Changed < time)]);

    private static Fingerprint HashOf(FileState file, byte[] buffer)
    {
        var hash = new XxHash128();
        // A pipe or a device has no size, and opening it could block for ever.
        if (file.Size > 0)
        {
            using var handle = File.OpenHandle(file.Path, options: FileOptions.SequentialScan);
            var at = 0L;
            while (RandomAccess.Read(handle, buffer, at) is > 0 and var length)
            {
                hash.Append(buffer.AsSpan(0, length));
                at += length;
            }
        }

        return Fingerprint.Of(hash);
    }
}

/// <summary>A file of the input, and the hash of its bytes.</summary>
[MemoryPackable]
internal sealed partial record FileContent(string Path, long Size, long Changed, Fingerprint Hash);
