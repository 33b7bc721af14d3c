namespace StaticPublication;

/// <summary>A file of the site as it was written: path relative to the output folder, bytes, and their SHA-256 in 64 small hex
/// digits.</summary>
internal sealed record WrittenFile(string Path, long Size, string Sha256);
