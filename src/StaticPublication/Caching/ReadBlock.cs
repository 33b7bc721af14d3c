using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The result of reading a block of input: its documents and the faults found.</summary>
[MemoryPackable]
internal sealed partial record ReadBlock(IReadOnlyList<LinkedDocument> Documents, IReadOnlyList<Fault> Faults)
{
    /// <summary>Hashes of the ids of records that have errors; a block with one is not kept.</summary>
    [MemoryPackIgnore]
    public IReadOnlyList<Fingerprint> Refused { get; init; } = [];
}
