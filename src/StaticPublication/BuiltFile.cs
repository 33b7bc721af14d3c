using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>A published file as it was last made.</summary>
/// <param name="DependsOn">Hash of what it was made from.</param>
/// <param name="Content">Hash of its bytes (XxHash128).</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hex digits for a data file, otherwise empty.</param>
/// <param name="Subject">Hash of what it is about (<see cref="OutputFile.Subject"/>); none if that is not known.</param>
[MemoryPackable]
internal readonly partial record struct BuiltFile(
    Fingerprint DependsOn,
    Fingerprint Content,
    long Size,
    string Sha256,
    Fingerprint Subject
);
