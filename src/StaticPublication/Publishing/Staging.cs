using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticPublication.Publishing;

/// <summary>The folder beside the published one in which a full build is made, by several threads at once.</summary>
public sealed class Staging : IDisposable
{
    private const string DataFolder = "data/";

    private readonly string _folder;
    private readonly int _threads;
    private readonly ConcurrentDictionary<ulong, byte> _folders = new();
    private readonly ConcurrentDictionary<string, byte> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<WrittenFile> _data = [];
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>An empty folder; what a cut build left there is deleted.</summary>
    public Staging(string folder, int threads)
    {
        _folder = folder;
        _threads = threads;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>Where links lead, gathered from every page.</summary>
    public LinkCheck Links { get; } = new();

    /// <summary>Files written so far.</summary>
    public int Files => _paths.Count;

    /// <summary>Bytes written so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The largest file written so far, of several the first in ordinal order.</summary>
    public (string Path, long Bytes) Largest { get; private set; } = ("", 0);

    /// <summary>Paths written so far, in no order.</summary>
    public IEnumerable<string> Paths => _paths.Keys;

    /// <summary>Whether a file of that path has been written.</summary>
    public bool Has(string path) => _paths.ContainsKey(path);

    /// <summary>Files below <c>data/</c> with their size and SHA-256, in ordinal order of their paths.</summary>
    public IReadOnlyList<WrittenFile> Data => [.. _data.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Writes files as they are made, on as many threads as the build has; each thread holds one file at a time.</summary>
    public void Write(IEnumerable<OutputFile> files, Action progress)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _threads };
        Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), parallel, () => new StagedStream(), (file, _, stream) =>
        {
            WriteOne(file, stream);
            progress();
            return stream;
        }, stream => stream.Dispose());
    }

    /// <summary>Deletes what was not published: a build that failed leaves no half site, least of all on a full disk.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // It has been published and is there no more, or the disk fails: then that is what is to be said, and the next build deletes it.
        }
    }

    private void WriteOne(OutputFile file, StagedStream stream)
    {
        if (!_paths.TryAdd(file.Path, 0))
        {
            throw new InvalidOperationException($"Two products write {file.Path}.");
        }

        var path = Path.Combine(_folder, file.Path);
        MakeFolder(path);
        var isData = file.Path.StartsWith(DataFolder, StringComparison.Ordinal);
        stream.Begin(path, isData);
        file.Write(stream);
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            Links.Gather(file.Path, stream.Whole);
        }

        var (size, sha256) = stream.End();
        Interlocked.Add(ref _bytes, size);
        lock (_gate)
        {
            Largest = size > Largest.Bytes || (size == Largest.Bytes && string.CompareOrdinal(file.Path, Largest.Path) < 0) ? (file.Path, size) : Largest;
        }

        if (isData)
        {
            _data.Add(new WrittenFile(file.Path, size, sha256));
        }
    }

    // Remembered by its hash: a million names of folders would weigh more than the documents do.
    private void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path.AsSpan());
        var hash = XxHash64.HashToUInt64(MemoryMarshal.AsBytes(folder));
        if (!_folders.ContainsKey(hash))
        {
            Directory.CreateDirectory(folder.ToString());
            _folders.TryAdd(hash, 0);
        }
    }
}
