using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary>Checks the paths that a command is given before anything is read or written. A build replaces only its own folders, and a
/// report only a report. Nothing overrides a refusal except emptying the folder by hand.</summary>
internal static class WritablePaths
{
    private const string EmptyIt = "Empty it by hand, or give another place";

    private static readonly string[] WorkingTrees = [".git", ".hg", ".svn", ".jj"];

    private sealed record NamedPath(string Name, RealPath Path)
    {
        public static NamedPath Of(string option, string typed) => new($"{option} {typed}", RealPath.Of(typed));
    }

    /// <summary>Checks the output and the cache of a build.</summary>
    /// <exception cref="WrongUseException">One of them may contain something that is not the program's.</exception>
    public static void CheckBuild(Options options)
    {
        var output = NamedPath.Of("--output", options.Output);
        var cache = options.Cache is { } typed ? NamedPath.Of("--cache", typed) : null;
        NamedPath[] read = [NamedPath.Of("--input", options.Input), NamedPath.Of("--theme", options.Theme)];
        CheckFolder(output);
        foreach (var place in read.Concat(OthersOf(options, output)).Append(cache).OfType<NamedPath>())
        {
            if (output.Path.Holds(place.Path))
            {
                throw Refused(output, $"it is or holds {place.Name}, which a build would replace");
            }
        }

        CheckOutside(output, [.. read, .. cache is null ? Array.Empty<NamedPath>() : [cache]]);
        CheckOutsideBuilt(output, except: output.Path.Full);
        CheckOutput(output);
        if (cache is not null)
        {
            CheckFolder(cache);
            CheckOutside(cache, [.. read, output]);
            CheckOutsideBuilt(cache);
            CheckCache(cache);
        }
    }

    /// <summary>Checks the file of a report.</summary>
    /// <param name="option">Name of the option, such as <c>--report</c>.</param>
    /// <param name="path">The path as typed.</param>
    /// <param name="closed">Folders that must not contain a report, each with the option that names it.</param>
    /// <exception cref="WrongUseException">It would replace a file that is not a report, or is in a folder that only builds may write
    /// to.</exception>
    public static void CheckReport(string option, string path, params IEnumerable<(string Option, string Path)> closed)
    {
        var report = NamedPath.Of(option, path);
        if (Directory.Exists(report.Path.Full) || Path.EndsInDirectorySeparator(path))
        {
            throw Refused(report, "a report is a file, and this is a folder");
        }

        CheckParents(report);
        CheckOutside(report, [.. closed.Select(folder => NamedPath.Of(folder.Option, folder.Path))]);
        CheckOutsideBuilt(report);
        if (File.Exists(report.Path.Full) && !ReportFile.IsReport(report.Path.Full))
        {
            throw Refused(report, "the file there is not a report of this program");
        }
    }

    /// <summary>Checks the input folder that an import writes to, and the folders within it that it fills.</summary>
    /// <exception cref="WrongUseException">It is not an input folder, or is in a folder that only builds may write to.</exception>
    public static void CheckImport(string path, params IEnumerable<string> below)
    {
        var input = NamedPath.Of("--to", path);
        CheckFolder(input);
        CheckOutsideBuilt(input);
        if (Directory.Exists(input.Path.Full) && !InputFolder.IsIn(input.Path.Full))
        {
            throw Refused(input, $"the folder has no site.yml and holds other things than an input: {Entry(input.Path.Full)}");
        }

        foreach (var folder in below.Select(name => Path.Combine(input.Path.Full, name)))
        {
            if (!RealPath.Of(folder).Is(new RealPath(folder)))
            {
                throw Refused(input, $"{folder} is a symbolic link, or is reached through one");
            }
        }
    }

    /// <summary>Checks the folder of a new publication.</summary>
    /// <exception cref="WrongUseException">It is not empty, or is in a folder that only builds may write to.</exception>
    public static void CheckNew(string path)
    {
        var folder = new NamedPath(path, RealPath.Of(path));
        CheckFolder(folder);
        CheckOutsideBuilt(folder);
        if (!MarkedFolder.IsFree(folder.Path.Full))
        {
            throw Refused(folder, "it exists and is not empty");
        }
    }

    private static IEnumerable<NamedPath> OthersOf(Options options, NamedPath output)
    {
        foreach (
            var home in new[]
            {
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                Environment.GetEnvironmentVariable("HOME"),
            }
        )
        {
            if (home is { Length: > 0 })
            {
                yield return new NamedPath($"the home folder {home}", RealPath.Of(home));
            }
        }

        if (
            options.Previous is { } previous
            && !RealPath.Of(previous).Is(output.Path)
            && !RealPath.Of(previous).Is(RealPath.Of(Path.Combine(options.Output, "data")))
        )
        {
            yield return NamedPath.Of("--previous", previous);
        }

        foreach (var inside in new[] { options.Input, options.Theme, "." }.Select(path => RealPath.Of(path)))
        {
            if (inside.Upwards().FirstOrDefault(IsWorkingTree) is { } root)
            {
                yield return new NamedPath($"the working tree {root}", new RealPath(root));
            }
        }
    }

    private static bool IsWorkingTree(string folder) => WorkingTrees.Any(name => Path.Exists(Path.Combine(folder, name)));

    // Checks that the path can be a folder.
    private static void CheckFolder(NamedPath place)
    {
        if (File.Exists(place.Path.Full))
        {
            throw Refused(place, "it is a file, and a folder is needed");
        }

        CheckParents(place);
    }

    private static void CheckParents(NamedPath place)
    {
        if (place.Path.Upwards().Skip(1).FirstOrDefault(File.Exists) is { } file)
        {
            throw Refused(place, $"{file} is a file, so it cannot contain a folder");
        }
    }

    private static void CheckOutside(NamedPath place, IReadOnlyList<NamedPath> others)
    {
        if (others.FirstOrDefault(other => other.Path.Holds(place.Path)) is { } above)
        {
            throw Refused(place, $"it is in {above.Name}");
        }
    }

    // Recognises published sites and themes by their content, because no option names them.
    private static void CheckOutsideBuilt(NamedPath place, string? except = null)
    {
        foreach (var folder in place.Path.Upwards().Where(folder => folder != except))
        {
            if (PublishedSite.IsIn(folder))
            {
                throw Refused(place, $"it is in {folder}, a published site, which only builds may write to");
            }

            if (Theme.IsIn(folder))
            {
                throw Refused(place, $"it is in {folder}, a theme");
            }
        }
    }

    private static void CheckOutput(NamedPath output)
    {
        var folder = output.Path.Full;
        if (
            Path.GetDirectoryName(folder) is null
            || DriveInfo.GetDrives().Any(drive => new RealPath(drive.RootDirectory.FullName).Is(output.Path))
        )
        {
            throw Refused(output, "it is a mounted disk, which cannot be switched in one step: give a folder below it");
        }

        if (IsWorkingTree(folder) || (Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(IsWorkingTree)))
        {
            throw Refused(output, "it is or holds a working tree, whose history a build would delete");
        }

        if (!MarkedFolder.IsFree(folder) && !PublishedSite.IsIn(folder))
        {
            throw Refused(
                output,
                $"the folder contains {Entry(folder)} and is not a site built by this program: a build would delete it",
                EmptyIt
            );
        }

        var own = SiteFolders.Of(folder).Own;
        if (!MarkedFolder.IsFree(own) && !MarkedFolder.IsMarked(own))
        {
            throw Refused(output, $"a build needs {own}, which contains something else", EmptyIt);
        }
    }

    private static void CheckCache(NamedPath cache)
    {
        if (
            !MarkedFolder.IsFree(cache.Path.Full)
            && !MarkedFolder.IsMarked(cache.Path.Full)
            && !Directory.EnumerateDirectories(cache.Path.Full).Any(IsOldCache)
        )
        {
            throw Refused(cache, $"the folder contains {Entry(cache.Path.Full)} and is not a cache of this program", EmptyIt);
        }
    }

    // A cache of an earlier version, which did not mark the folder.
    private static bool IsOldCache(string folder) =>
        Path.GetFileName(folder) is { Length: 32 } name
        && name.All(char.IsAsciiHexDigitLower)
        && File.Exists(Path.Combine(folder, "output"));

    private static string Entry(string folder) =>
        Path.GetFileName(Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).First());

    private static WrongUseException Refused(NamedPath place, string reason, string remedy = "Give another place") =>
        new($"{place.Name}: {reason}: nothing was written. {remedy}.");
}
