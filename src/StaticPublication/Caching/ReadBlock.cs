using MemoryPack;

namespace StaticPublication.Caching;

/// <summary>What became of a block of the input: its documents, the latest day that its records state, and what was found wrong with
/// them.</summary>
[MemoryPackable]
internal sealed partial record ReadBlock(IReadOnlyList<LinkedDocument> Documents, DateOnly Latest, IReadOnlyList<Fault> Faults);
