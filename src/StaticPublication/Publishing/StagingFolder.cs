using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary>The folder beside the published one in which files are made, by several threads at once: every file, or those that differ from
/// what stands published.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const string DataFolder = "data/";

    private readonly SiteFolders _folders;
    private readonly string _folder;
    private readonly int _threads;
    private readonly IReadOnlyDictionary<string, BuiltFile> _published;
    private readonly ConcurrentDictionary<ulong, byte> _made = new();
    private readonly ConcurrentDictionary<string, BuiltFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _written = [];
    private long _bytes;
    private bool _handedOver;

    /// <summary>An empty folder; what a cut build left there is deleted.</summary>
    /// <param name="folders">Where it lies, and what it is to become.</param>
    /// <param name="threads">How many threads write.</param>
    /// <param name="published">What stands published, by path: empty for a full build.</param>
    public StagingFolder(SiteFolders folders, int threads, IReadOnlyDictionary<string, BuiltFile> published)
    {
        (_folders, _folder, _threads, _published) = (folders, folders.Staging, threads, published);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(_folder);
    }

    /// <summary>Whether all of the site is made anew: nothing of it stands published.</summary>
    public bool IsWhole => _published.Count == 0;

    /// <summary>Where links lead, gathered from every page.</summary>
    public LinkCheck Links { get; init; } = new([]);

    /// <summary>Files of the site so far, written or standing.</summary>
    public IReadOnlyCollection<KeyValuePair<string, BuiltFile>> Files => _files;

    /// <summary>How many files have been written here so far.</summary>
    public int Written => _written.Count;

    /// <summary>How many bytes have been written here so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Bytes of the site so far, written or standing.</summary>
    public long SiteBytes => _files.Sum(file => file.Value.Size);

    /// <summary>Paths of the site so far, in no order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Whether a file of that path is part of the site.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The folder in which a file of the site lies until it is published: this one, or the published one where it
    /// stands.</summary>
    public string FolderOf(string path) => File.Exists(Path.Combine(_folder, path)) ? _folder : _folders.Output;

    /// <summary>Where a file of the site lies until it is published.</summary>
    public string FullPath(string path) => Path.Combine(FolderOf(path), path);

    /// <summary>Those of some files that have been written here, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Read(IEnumerable<string> paths) =>
        paths.Where(path => FolderOf(path) == _folder).ToDictionary(path => path, path => File.ReadAllBytes(FullPath(path)));

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
        Parallel.ForEach(
            Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = _threads },
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

    /// <summary>Puts what was made in the place of what stands published: all of it in one step, or what differs by a journal.</summary>
    /// <param name="beside">A file beside the output that becomes true with it: from where it is moved, and to where.</param>
    public void Publish((string From, string To) beside)
    {
        if (IsWhole)
        {
            FolderSwitch.Publish(_folder, _folders.Output);
            return;
        }

        string Relative(string path) => Path.GetRelativePath(_folders.Parent, path);
        var (from, to) = (Relative(_folder), Relative(_folders.Output));
        // From here on the folder is the journal's, which needs it until all is done, whatever happens to this build.
        _handedOver = true;
        new Journal(_folders).Publish(
            _written
                .Order(StringComparer.Ordinal)
                .Select(path => ($"{from}/{path}", $"{to}/{path}"))
                .Append((Relative(beside.From), Relative(beside.To))),
            _published.Keys.Where(path => !Has(path)).Order(StringComparer.Ordinal).Select(path => $"{to}/{path}")
        );
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsData(string path) => path.StartsWith(DataFolder, StringComparison.Ordinal);

    private void WriteOne(OutputFile file, StagedStream stream)
    {
        var stands = _published.TryGetValue(file.Path, out var standing);
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
            _written.Add(file.Path);
        }

        return new BuiltFile(dependsOn, content, size, sha256);
    }

    // Remembered by its hash: a million names of folders would weigh more than the documents do.
    private void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path.AsSpan());
        var hash = XxHash64.HashToUInt64(MemoryMarshal.AsBytes(folder));
        if (!_made.ContainsKey(hash))
        {
            Directory.CreateDirectory(folder.ToString());
            _made.TryAdd(hash, 0);
        }
    }
}
