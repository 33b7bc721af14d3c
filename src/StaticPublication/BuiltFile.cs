using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>A published file as it was last made.</summary>
/// <param name="DependsOn">Hash of what it was made from.</param>
/// <param name="Content">Hash of its bytes (XxHash128).</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">In 64 small hex digits for a data file, else empty.</param>
[MemoryPackable]
internal readonly partial record struct BuiltFile(Fingerprint DependsOn, Fingerprint Content, long Size, string Sha256);
