namespace StaticPublication;

/// <summary>Where a build works: the published folder, and beside it, on the same disk, the staging folder and the lock.</summary>
/// <param name="Output">Full path of the published folder.</param>
internal sealed record SiteFolders(string Output)
{
    /// <summary>The folder that holds them all.</summary>
    public string Parent => Path.GetDirectoryName(Output)!;

    /// <summary>Where a full build is made.</summary>
    public string Staging => Beside("staging");

    /// <summary>The lock that one build at a time holds.</summary>
    public string Lock => Beside("lock");

    /// <summary>What an incremental build is about to move and delete, from the moment it is decided until it is done.</summary>
    public string Journal => Beside("journal");

    /// <summary>What a build without a cache makes while it runs: the store of records, the runs of the search index.</summary>
    public string Work => Beside("work");

    /// <summary>Makes the folder that holds them all, before anything is read.</summary>
    /// <exception cref="IOException">The published folder is a disk of its own, so that no other folder can be put in its
    /// place.</exception>
    public void Prepare()
    {
        Directory.CreateDirectory(Parent);
        if (DriveInfo.GetDrives().Any(drive => string.Equals(drive.RootDirectory.FullName, Output, StringComparison.Ordinal)))
        {
            throw new IOException($"{Output} is a mounted disk, which cannot be switched in one step: give a folder below it.");
        }
    }

    private string Beside(string ending) => Path.Combine(Parent, $".{Path.GetFileName(Output)}.{ending}");

    /// <summary>The folders for an output path as typed.</summary>
    public static SiteFolders Of(string output) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)));
}
