using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>What one build leaves to the next, in one folder for each pair of input and output; safe to delete, and never trusted
/// unseen.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>program</c>: the version of the program that all the rest is of. Another program starts from an empty folder: the same input
/// may mean other documents, pages and lists to it.</item>
/// <item><c>state</c>: how everything was that a build reads, and how the build ended. It stands only while the output is what that build
/// made.</item>
/// <item><c>files</c>: every published file with what it depends on; <c>output</c>: how the output was when it was left.</item>
/// <item><c>documents</c>: documents by the blocks of the input that they were read from; <c>records</c>: their JSON, each record checked
/// when it is read.</item>
/// <item><c>pieces/</c>: compressed members of the large dumps, rows of tables and lists, lengths and hashes of derived objects;
/// <c>segments/</c>: segments of the search index, and what it has compressed.</item>
/// </list>
/// </remarks>
internal sealed class Cache : IDisposable
{
    // Times of change are as coarse as two seconds on some disks: what is younger than that may change again unseen.
    private const long Settled = 2 * TimeSpan.TicksPerSecond;

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

    /// <summary>Where segments of the search index are kept.</summary>
    public string SegmentsFolder => In("segments");

    /// <summary>Where finished pieces of large files are kept; null where nothing is.</summary>
    public string? PiecesFolder => _isKept ? In("pieces") : null;

    /// <summary>The table of published files.</summary>
    public string FilesPath => In("files");

    /// <summary>The table that takes its place when the output is published.</summary>
    public string NextFilesPath => In("files.next");

    private string ProgramPath => In("program");

    /// <summary>The cache for an input and an output; without one, a folder that goes with the build.</summary>
    public static Cache Open(Options options, SiteFolders folders)
    {
        if (options.Cache is null)
        {
            return new Cache(folders.Work, isKept: false, folders.Output);
        }

        MarkedFolder.Make(Path.GetFullPath(options.Cache));
        var pair = Fingerprint.Mix(Path.GetFullPath(options.Input), folders.Output);
        return new Cache(Path.Combine(Path.GetFullPath(options.Cache), pair.ToString()), isKept: true, folders.Output);
    }

    /// <summary>The documents of the last build as far as they are still good.</summary>
    public Snapshot Snapshot(SiteContext context) =>
        _isKept ? Caching.Snapshot.Open(In("documents"), In("records"), context) : Caching.Snapshot.None(In("records"));

    /// <summary>Deletes everything: it is of another program, or something of it was damaged.</summary>
    public void Clear()
    {
        Delete(_folder);
        Directory.CreateDirectory(_folder);
        File.WriteAllText(ProgramPath, ProgramVersion.Module);
    }

    /// <summary>How everything is that a build reads; taken before it is read.</summary>
    public static FolderState InputState(Options options)
    {
        var state = FolderState.Of([options.Input, options.Theme], deep: true);
        var previous = options.Previous is { } path ? FolderState.Of([path, Path.Combine(path, "data")], deep: false) : default;
        var asked = Fingerprint.Mix(options.Input, options.Theme, options.Previous, options.Deploy.ToString());
        return new FolderState(Fingerprint.Mix(state.Hash, previous.Hash, asked), state.Latest);
    }

    /// <summary>How the last build ended, where nothing that it read has changed since and the output is still its own; else
    /// null.</summary>
    public Outcome? FindOutcome(FolderState input) =>
        ChecksummedFile.Read<SavedOutcome>(In("state")) is { } saved && saved.InputState == input.Hash && IsOutputAsLeft()
            ? saved.Unchanged()
            : null;

    /// <summary>Every published file by its path; nothing where the output is not what the last build left.</summary>
    public IReadOnlyDictionary<string, BuiltFile> PublishedFiles() =>
        (_isKept && IsOutputAsLeft() ? ChecksummedFile.Read<Dictionary<string, BuiltFile>>(FilesPath) : null) ?? [];

    /// <summary>Before the output is published: writes the table that will be true then, and deletes the outcome of the last
    /// build.</summary>
    public void BeginPublishing(IEnumerable<KeyValuePair<string, BuiltFile>> files)
    {
        File.Delete(In("state"));
        if (_isKept)
        {
            ChecksummedFile.Write(NextFilesPath, files.ToDictionary());
        }
    }

    /// <summary>Once the output is published: keeps how it is, and how the build ended, if what it read has been still for long
    /// enough.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="input">How everything was before it was read.</param>
    /// <param name="startedAt">The time before anything was read.</param>
    public void SaveOutcome(Outcome outcome, FolderState input, long startedAt)
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
        if (input.Latest < startedAt - Settled)
        {
            ChecksummedFile.Write(In("state"), new SavedOutcome(input.Hash, outcome.Faults, outcome.Figures!, outcome.SummaryIfUnchanged!));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isKept)
        {
            Delete(_folder);
        }
    }

    // A site of a hundred thousand files cannot be looked through each time: its root and its data folder change with every release.
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
