using MemoryPack;

namespace StaticPublication.Caching;

/// <summary>The result of reading a block of input: its documents and the faults found.</summary>
[MemoryPackable]
internal sealed partial record ReadBlock(IReadOnlyList<LinkedDocument> Documents, IReadOnlyList<Fault> Faults);
