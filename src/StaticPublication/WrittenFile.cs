namespace StaticPublication;

/// <summary>A written file of the site: its path relative to the output folder, its size in bytes, and its SHA-256 in 64 lower-case hex
/// digits.</summary>
internal sealed record WrittenFile(string Path, long Size, string Sha256);
