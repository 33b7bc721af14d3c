using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary>The folder beside the published one in which files are made, by several threads at once: every file, or those that differ from
/// what stands published.</summary>
internal sealed class Staging : IDisposable
{
    private const string DataFolder = "data/";

    private readonly string _folder;
    private readonly int _threads;
    private readonly IReadOnlyDictionary<string, BuiltFile> _standing;
    private readonly ConcurrentDictionary<ulong, byte> _folders = new();
    private readonly ConcurrentDictionary<string, BuiltFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _staged = [];
    private long _bytes;
    private bool _handedOver;

    /// <summary>An empty folder; what a cut build left there is deleted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="threads">How many threads write.</param>
    /// <param name="standing">What stands published, by path: empty for a full build.</param>
    public Staging(string folder, int threads, IReadOnlyDictionary<string, BuiltFile> standing)
    {
        _folder = folder;
        _threads = threads;
        _standing = standing;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>Where links lead, gathered from every page.</summary>
    public LinkCheck Links { get; } = new();

    /// <summary>Files of the site so far, written or standing.</summary>
    public IReadOnlyCollection<KeyValuePair<string, BuiltFile>> Files => _files;

    /// <summary>How many files have been written here so far.</summary>
    public int Written => _staged.Count;

    /// <summary>How many bytes have been written here so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Bytes of the site so far, written or standing.</summary>
    public long SiteBytes => _files.Sum(file => file.Value.Size);

    /// <summary>The largest file of the site so far, of several the first in ordinal order.</summary>
    public (string Path, long Bytes) Largest =>
        _files
            .Select(file => (file.Key, file.Value.Size))
            .OrderByDescending(file => file.Size)
            .ThenBy(file => file.Key, StringComparer.Ordinal)
            .FirstOrDefault(("", 0L));

    /// <summary>Paths of the site so far, in no order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Paths written here so far, in no order.</summary>
    public IEnumerable<string> Staged => _staged;

    /// <summary>Paths that stand published and are no part of the site any more, in ordinal order.</summary>
    public IEnumerable<string> Vanished => _standing.Keys.Where(path => !_files.ContainsKey(path)).Order(StringComparer.Ordinal);

    /// <summary>Whether a file of that path is part of the site.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The folder in which a file of the site lies until it is published: this one, or the published one where it
    /// stands.</summary>
    public string FolderOf(string path, string published) => File.Exists(Path.Combine(_folder, path)) ? _folder : published;

    /// <summary>A file as it has been written here; null where it stands published, or is no part of the site.</summary>
    public byte[]? Read(string path) => Path.Combine(_folder, path) is var staged && File.Exists(staged) ? File.ReadAllBytes(staged) : null;

    /// <summary>Files below <c>data/</c> with their size and SHA-256, in ordinal order of their paths.</summary>
    public IReadOnlyList<WrittenFile> Data =>
        [
            .. _files
                .Where(file => IsData(file.Key))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => new WrittenFile(file.Key, file.Value.Size, file.Value.Sha256)),
        ];

    /// <summary>Writes files as they are made, on as many threads as the build has; each thread holds one file at a time.</summary>
    public void Write(IEnumerable<OutputFile> files, Action progress)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _threads };
        Parallel.ForEach(
            Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
            parallel,
            () => new StagedStream(),
            (file, _, stream) =>
            {
                WriteOne(file, stream);
                progress();
                return stream;
            },
            stream => stream.Dispose()
        );
    }

    /// <summary>Deletes what was not published: a build that failed leaves no half site, least of all on a full disk.</summary>
    public void Dispose()
    {
        if (_handedOver)
        {
            return;
        }

        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // It has been published and is there no more, or the disk fails: then that is what is to be said, and the next build deletes
            // it.
        }
    }

    /// <summary>Leaves the folder to the journal, which needs it until all is done, whatever happens to this build.</summary>
    public void HandOver() => _handedOver = true;

    private static bool IsData(string path) => path.StartsWith(DataFolder, StringComparison.Ordinal);

    private void WriteOne(OutputFile file, StagedStream stream)
    {
        var stands = _standing.TryGetValue(file.Path, out var standing);
        if (!_files.TryAdd(file.Path, standing))
        {
            throw new InvalidOperationException($"Two products write {file.Path}.");
        }

        var dependsOn = file.DependsOn;
        if (!stands || standing.DependsOn != dependsOn)
        {
            _files[file.Path] = Made(file, dependsOn, stream, stands ? standing.Content : null);
        }
    }

    private BuiltFile Made(OutputFile file, Fingerprint dependsOn, StagedStream stream, Fingerprint? standing)
    {
        var path = Path.Combine(_folder, file.Path);
        MakeFolder(path);
        stream.Begin(path, IsData(file.Path));
        file.Write(stream);
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            Links.Gather(file.Path, stream.Whole);
        }

        var (size, content, sha256, differs) = stream.End(standing);
        if (differs)
        {
            Interlocked.Add(ref _bytes, size);
            _staged.Add(file.Path);
        }

        return new BuiltFile(dependsOn, content, size, sha256);
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
