using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>The folders of a build: the published folder, and next to it, on the same disk, a working folder.</summary>
/// <param name="Output">Full path of the published folder, with symbolic links resolved.</param>
internal sealed record SiteFolders(string Output)
{
    /// <summary>The folder that contains both.</summary>
    public string Parent => Path.GetDirectoryName(Output)!;

    /// <summary>The working folder.</summary>
    public string Own => Path.Combine(Parent, $".{Path.GetFileName(Output)}.build");

    /// <summary>Where a full build is made.</summary>
    public string Staging => Path.Combine(Own, "staging");

    /// <summary>The lock, which only one build at a time can hold.</summary>
    public string Lock => Path.Combine(Own, "lock");

    /// <summary>What an incremental build is about to move and delete. The file exists from the decision until the work is done.</summary>
    public string Journal => Path.Combine(Own, "journal");

    /// <summary>Temporary files of a build without a cache: the store of records, the segments of the search index.</summary>
    public string Work => Path.Combine(Own, "work");

    /// <summary>Creates the working folder and its parent. Must be called before anything is read.</summary>
    public void Prepare() => MarkedFolder.Make(Own);

    /// <summary>Returns the folders for an output path as typed.</summary>
    public static SiteFolders Of(string output) => new(RealPath.Of(output).Full);
}
