using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>What one build leaves to the next, in one folder for each pair of input and output; safe to delete, and never trusted
/// unseen.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>state</c>: how everything that a build reads looked, and how the build ended. It stands only while the output is what that
/// build made.</item>
/// <item><c>files</c>: every published file with what it depends on; <c>output</c>: how the output looked when it was left.</item>
/// <item><c>documents</c>: documents by the blocks of the input that they were read from; <c>records</c>: their JSON, each record checked
/// when it is read.</item>
/// <item><c>pieces/</c>: compressed members of the large dumps, rows of tables and lists, what derived objects measure; <c>runs/</c>:
/// segments of the search index, and what it has compressed.</item>
/// </list>
/// </remarks>
internal sealed class Cache : IDisposable
{
    // Times of change are as coarse as two seconds on some disks: what is younger than that may change again unseen.
    private const long Settled = 2 * TimeSpan.TicksPerSecond;

    private readonly string _folder;
    private readonly bool _keeps;
    private readonly string _output;

    private Cache(string folder, bool keeps, string output)
    {
        _folder = folder;
        _keeps = keeps;
        _output = output;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Where runs of the search index are kept.</summary>
    public string Segments => In("runs");

    /// <summary>Where finished pieces of large files are kept; null where nothing is.</summary>
    public string? Pieces => _keeps ? In("pieces") : null;

    /// <summary>Where the table of published files is written before the output becomes what it says.</summary>
    public string FilesToCome => In("files.next");

    /// <summary>The cache for an input and an output; without one, a folder that goes with the build.</summary>
    public static Cache Open(Options options, SiteFolders folders)
    {
        if (options.Cache is null)
        {
            Delete(folders.Work);
            return new Cache(folders.Work, keeps: false, folders.Output);
        }

        MarkedFolder.Make(Path.GetFullPath(options.Cache));
        var pair = Fingerprint.Mix(Path.GetFullPath(options.Input), folders.Output);
        return new Cache(Path.Combine(Path.GetFullPath(options.Cache), pair.ToString()), keeps: true, folders.Output);
    }

    /// <summary>The documents of the last build as far as they are still good.</summary>
    public Snapshot Snapshot(SiteContext context) =>
        _keeps ? Caching.Snapshot.Open(In("documents"), In("records"), context) : Caching.Snapshot.None(In("records"));

    /// <summary>Forgets everything: something of it was damaged.</summary>
    public void Clear()
    {
        Delete(_folder);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>How everything looks that a build reads; taken before it is read.</summary>
    public static FolderState StateOf(Options options)
    {
        var look = FolderState.Of([options.Input, options.Theme], deep: true);
        var previous = options.Previous is { } path ? FolderState.Of([path, Path.Combine(path, "data")], deep: false) : default;
        var asked = Fingerprint.Mix(options.Input, options.Theme, options.Previous, options.Deploy.ToString());
        return new FolderState(Fingerprint.Mix(look.Hash, previous.Hash, asked), look.Latest);
    }

    /// <summary>How the last build ended, where nothing that it read has changed since and the output is still its own; else
    /// null.</summary>
    public Outcome? FindOutcome(FolderState look)
    {
        using var state = ChecksummedFile.Read(In("state"));
        return state is not null && state.ReadHash() == look.Hash && OutputIsAsLeft() ? SavedOutcome.Read(state) : null;
    }

    /// <summary>What stands published, by path; nothing where the output is not what the last build left.</summary>
    public IReadOnlyDictionary<string, BuiltFile> PublishedFiles() =>
        _keeps && OutputIsAsLeft() && BuiltFiles.Read(In("files")) is { } files ? files : new Dictionary<string, BuiltFile>();

    /// <summary>Writes the table that will be true once the output has been published, and forgets how the last build ended.</summary>
    public void Announce(IReadOnlyCollection<KeyValuePair<string, BuiltFile>> files)
    {
        File.Delete(In("state"));
        if (_keeps)
        {
            BuiltFiles.Write(FilesToCome, files);
        }
    }

    /// <summary>Once the output is published: remembers how it looks, and how the build ended, if what it read has been still for long
    /// enough.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="look">How everything looked before it was read.</param>
    /// <param name="now">The time before anything was read.</param>
    public void SaveOutcome(Outcome outcome, FolderState look, long now)
    {
        if (!_keeps)
        {
            return;
        }

        if (File.Exists(FilesToCome))
        {
            File.Move(FilesToCome, In("files"), overwrite: true);
        }

        ChecksummedFile.Write(In("output"), writer => writer.Write(OutputLook().Hash));
        if (look.Latest < now - Settled)
        {
            ChecksummedFile.Write(In("state"), writer =>
            {
                writer.Write(look.Hash);
                SavedOutcome.Write(writer, outcome);
            });
        }
    }

    /// <summary>Where the table of published files ends up.</summary>
    public string Files => In("files");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_keeps)
        {
            Delete(_folder);
        }
    }

    // A site of a hundred thousand files cannot be looked through each time: its root and its data folder change with every release.
    private FolderState OutputLook() => FolderState.Of([_output, Path.Combine(_output, "data")], deep: false);

    private bool OutputIsAsLeft()
    {
        using var left = ChecksummedFile.Read(In("output"));
        return left is not null && left.ReadHash() == OutputLook().Hash;
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
