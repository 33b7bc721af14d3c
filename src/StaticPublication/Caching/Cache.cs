using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>Files that one build leaves for the next, in one folder for each pair of input and output. They can be deleted at any time, and
/// are verified before use.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>program</c>: the version of the program that wrote the other files. Another version starts with an empty folder, because it may
/// make other documents, pages and lists from the same input.</item>
/// <item><c>state</c>: the state of everything that the build read, and its outcome. Valid only while the output is the one of that
/// build. <c>contents</c>: hashes of the files that it read.</item>
/// <item><c>files</c>: every published file with the hash of what it depends on; <c>output</c>: the state of the output after the
/// build.</item>
/// <item><c>documents</c>: documents by the blocks of input that they were read from; <c>records</c>: their JSON, verified record by record
/// when it is read.</item>
/// <item><c>pieces/</c>: compressed members of the large dumps, rows of tables and lists, lengths and hashes of derived objects;
/// <c>segments/</c>: segments of the search index and its compressed files.</item>
/// </list>
/// </remarks>
internal sealed class Cache : IDisposable
{
    private readonly string _folder;
    private readonly bool _isKept;
    private readonly string _output;

    private Cache(string folder, bool isKept, string output)
    {
        (_folder, _isKept, _output) = (folder, isKept, output);
        if (!isKept || !File.Exists(ProgramPath) || File.ReadAllText(ProgramPath) != ProgramVersion.Module)
        {
            Clear();
        }
    }

    /// <summary>Folder of the segments of the search index.</summary>
    public string SegmentsFolder => In("segments");

    /// <summary>Folder of the finished pieces of large files; null if the build has no cache.</summary>
    public string? PiecesFolder => _isKept ? In("pieces") : null;

    /// <summary>The table of published files.</summary>
    public string FilesPath => In("files");

    /// <summary>The table that replaces <see cref="FilesPath"/> when the output is published.</summary>
    public string NextFilesPath => In("files.next");

    private string ProgramPath => In("program");

    /// <summary>Opens the cache for an input and an output. Without a cache folder, uses a temporary folder that is deleted with the
    /// build.</summary>
    public static Cache Open(Options options, SiteFolders folders)
    {
        if (options.Cache is null)
        {
            return new Cache(folders.Work, isKept: false, folders.Output);
        }

        MarkedFolder.Make(Path.GetFullPath(options.Cache));
        var pair = Fingerprint.Combine(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Input)), folders.Output);
        return new Cache(Path.Combine(Path.GetFullPath(options.Cache), pair.ToString()), isKept: true, folders.Output);
    }

    /// <summary>Opens the documents of the last build that are still valid.</summary>
    public Snapshot Snapshot(SiteContext context) =>
        _isKept ? Caching.Snapshot.Open(In("documents"), In("records"), context) : Caching.Snapshot.None(In("records"));

    /// <summary>Deletes everything: another version of the program wrote the files, or one is damaged.</summary>
    public void Clear()
    {
        Delete(_folder);
        Directory.CreateDirectory(_folder);
        File.WriteAllText(ProgramPath, ProgramVersion.Module);
    }

    /// <summary>Returns what the last build left of its outcome.</summary>
    /// <param name="threads">How many files are read at once.</param>
    /// <param name="startedAt">The time before the build reads anything.</param>
    public LastOutcome LastOutcome(int threads, long startedAt) => new(In("state"), In("contents"), threads, startedAt);

    /// <summary>Returns the outcome of the last build if the output is still the one that it wrote, and a build would read the same;
    /// otherwise null.</summary>
    public Outcome? FindOutcome(LastOutcome last, FolderState input) => IsOutputAsLeft() ? last.Find(input) : null;

    /// <summary>Hashes the files of the input whose times say nothing yet; null for a build without cache.</summary>
    public Fingerprint? HashOfYoung(LastOutcome last, FolderState input) => _isKept ? last.HashOfYoung(input) : null;

    /// <summary>Returns the published files by path; empty if the output has changed since the last build.</summary>
    public IReadOnlyDictionary<string, BuiltFile> PublishedFiles() =>
        (_isKept && IsOutputAsLeft() ? ChecksummedFile.Read<Dictionary<string, BuiltFile>>(FilesPath) : null) ?? [];

    /// <summary>Before the output is published: writes the table of the files to be published, and deletes the outcome of the last
    /// build.</summary>
    public void BeginPublishing(IEnumerable<KeyValuePair<string, BuiltFile>> files)
    {
        File.Delete(In("state"));
        if (_isKept)
        {
            ChecksummedFile.Write(NextFilesPath, files.ToDictionary());
        }
    }

    /// <summary>After the output is published: saves its state, and whatever <paramref name="saveOutcome"/> does.</summary>
    public void EndPublishing(Action saveOutcome)
    {
        if (!_isKept)
        {
            return;
        }

        if (File.Exists(NextFilesPath))
        {
            File.Move(NextFilesPath, FilesPath, overwrite: true);
        }

        ChecksummedFile.Write(In("output"), OutputState().Hash);
        saveOutcome();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isKept)
        {
            Delete(_folder);
        }
    }

    // Listing a site of a hundred thousand files for each build would take too long. Its root and its data folder change with every
    // release.
    private FolderState OutputState() => FolderState.Of([_output, Path.Combine(_output, "data")], deep: false);

    private bool IsOutputAsLeft() => ChecksummedFile.Read<Fingerprint>(In("output")) == OutputState().Hash;

    private string In(string name) => Path.Combine(_folder, name);

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
