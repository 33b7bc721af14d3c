using MemoryPack;

namespace StaticPublication.Caching;

/// <summary>The result of reading a block of input: its documents, the latest day that its records mention, and the faults found.</summary>
[MemoryPackable]
internal sealed partial record ReadBlock(IReadOnlyList<LinkedDocument> Documents, DateOnly Latest, IReadOnlyList<Fault> Faults);
