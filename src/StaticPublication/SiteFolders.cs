using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Where a build works: the published folder, and beside it, on the same disk, a folder of the build's own with all that it makes
/// on the way.</summary>
/// <param name="Output">Full path of the published folder, without a link in it.</param>
internal sealed record SiteFolders(string Output)
{
    /// <summary>The folder that holds both.</summary>
    public string Parent => Path.GetDirectoryName(Output)!;

    /// <summary>The folder of the build's own.</summary>
    public string Own => Path.Combine(Parent, $".{Path.GetFileName(Output)}.build");

    /// <summary>Where a full build is made.</summary>
    public string Staging => Path.Combine(Own, "staging");

    /// <summary>The lock that one build at a time holds.</summary>
    public string Lock => Path.Combine(Own, "lock");

    /// <summary>What an incremental build is about to move and delete, from the moment it is decided until it is done.</summary>
    public string Journal => Path.Combine(Own, "journal");

    /// <summary>What a build without a cache makes while it runs: the store of records, the runs of the search index.</summary>
    public string Work => Path.Combine(Own, "work");

    /// <summary>Makes the folder of the build's own, and the one that holds both, before anything is read.</summary>
    public void Prepare() => MarkedFolder.Make(Own);

    /// <summary>The folders for an output path as typed.</summary>
    public static SiteFolders Of(string output) => new(RealPath.Of(output).Full);
}
