using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary>The folder beside the published one in which several threads write files: all files, or only those that differ from the
/// published ones.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const string DataFolder = "data/";

    private readonly SiteFolders _folders;
    private readonly string _folder;
    private readonly int _threads;
    private readonly IReadOnlyDictionary<string, BuiltFile> _published;
    private readonly ConcurrentDictionary<ulong, byte> _createdFolders = new();
    private readonly ConcurrentDictionary<string, BuiltFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _written = [];
    private long _bytes;
    private int _hashed;
    private bool _handedOver;

    /// <summary>Creates an empty folder. Deletes what an interrupted build left there.</summary>
    /// <param name="folders">The folders of the site.</param>
    /// <param name="threads">Number of threads that write.</param>
    /// <param name="published">The published files by path. Empty for a full build.</param>
    public StagingFolder(SiteFolders folders, int threads, IReadOnlyDictionary<string, BuiltFile> published)
    {
        (_folders, _folder, _threads, _published) = (folders, folders.Staging, threads, published);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(_folder);
    }

    /// <summary>Whether the whole site is written, because nothing of it has been published.</summary>
    public bool IsWhole => _published.Count == 0;

    /// <summary>The links collected from all pages.</summary>
    public required LinkCheck Links { get; init; }

    /// <summary>Files of the site so far, newly written or unchanged.</summary>
    public IReadOnlyCollection<KeyValuePair<string, BuiltFile>> Files => _files;

    /// <summary>Paths of the files written so far.</summary>
    public IReadOnlyCollection<string> WrittenPaths => _written;

    /// <summary>Number of files written so far.</summary>
    public int Written => _written.Count;

    /// <summary>What the staging has cost so far: files and bytes written, and files whose hash was computed.</summary>
    public (int Files, long Bytes, int Hashed) Cost => (_written.Count, Interlocked.Read(ref _bytes), _hashed);

    /// <summary>Size of the site so far in bytes, newly written or unchanged.</summary>
    public long SiteBytes => _files.Sum(file => file.Value.Size);

    /// <summary>Paths of the site so far, in no particular order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Whether the site contains a file with this path.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>Returns the folder that contains a file until it is published: this one, or the published one if the file is
    /// unchanged.</summary>
    public string FolderOf(string path) => File.Exists(Path.Combine(_folder, path)) ? _folder : _folders.Output;

    /// <summary>Returns the full path of a file until it is published.</summary>
    public string FullPath(string path) => Path.Combine(FolderOf(path), path);

    /// <summary>Reads those of the given files that have been written here.</summary>
    public IReadOnlyDictionary<string, byte[]> Read(IEnumerable<string> paths) =>
        paths.Where(path => FolderOf(path) == _folder).ToDictionary(path => path, path => File.ReadAllBytes(FullPath(path)));

    /// <summary>Files in <c>data/</c> with size and SHA-256, in ordinal order of their paths.</summary>
    public IReadOnlyList<WrittenFile> Data =>
        [
            .. _files
                .Where(file => IsData(file.Key))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => new WrittenFile(file.Key, file.Value.Size, file.Value.Sha256)),
        ];

    /// <summary>Writes files on as many threads as the build has. Each thread has one file in memory at a time.</summary>
    public void Write(IEnumerable<OutputFile> files, Action progress) =>
        Workers.ForEach(
            files,
            _threads,
            () => new StagedStream(),
            (file, stream) =>
            {
                WriteOne(file, stream);
                progress();
            }
        );

    /// <summary>Deletes the folder if it has not been published, so that a failed build leaves nothing on a disk that may be
    /// full.</summary>
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
            // The folder has been published and no longer exists, or the disk fails. The original error is the one to report, and the next
            // build deletes the folder.
        }
    }

    /// <summary>Publishes the folder: all of it in one step, or only the changed files with a journal.</summary>
    /// <param name="beside">A file beside the output that is published together with it: its current and its new path.</param>
    public void Publish((string From, string To) beside)
    {
        if (IsWhole)
        {
            FolderSwitch.Publish(_folder, _folders.Output);
            return;
        }

        string Relative(string path) => Path.GetRelativePath(_folders.Parent, path);
        var (from, to) = (Relative(_folder), Relative(_folders.Output));
        // From here on the journal needs the folder until it is complete, even if this build fails.
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
        var isPublished = _published.TryGetValue(file.Path, out var published);
        if (!_files.TryAdd(file.Path, published))
        {
            throw new InvalidOperationException($"Two products write {file.Path}.");
        }

        var subject = file.Subject?.Invoke() ?? Fingerprint.None;
        if (isPublished && subject != Fingerprint.None && subject == published.Subject)
        {
            return;
        }

        Interlocked.Increment(ref _hashed);
        var dependsOn = file.DependsOn;
        var isSame = isPublished && published.DependsOn == dependsOn;
        var built = isSame ? published : Make(file, dependsOn, stream, isPublished ? published.Content : null);
        _files[file.Path] = built with { Subject = subject };
    }

    private BuiltFile Make(OutputFile file, Fingerprint dependsOn, StagedStream stream, Fingerprint? published)
    {
        var path = Path.Combine(_folder, file.Path);
        CreateFolder(path);
        stream.Begin(path, IsData(file.Path));
        file.Write(stream);
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            Links.Gather(file.Path, stream.Whole);
        }

        var (size, content, sha256, differs) = stream.End(published);
        if (differs)
        {
            Interlocked.Add(ref _bytes, size);
            _written.Add(file.Path);
        }

        return new BuiltFile(dependsOn, content, size, sha256, Fingerprint.None);
    }

    // Known folders are stored as hashes, because a million names would need more memory than the documents.
    private void CreateFolder(string path)
    {
        var folder = Path.GetDirectoryName(path.AsSpan());
        var hash = XxHash64.HashToUInt64(MemoryMarshal.AsBytes(folder));
        if (!_createdFolders.ContainsKey(hash))
        {
            Directory.CreateDirectory(folder.ToString());
            _createdFolders.TryAdd(hash, 0);
        }
    }
}
