using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Location of a record's JSON in the store, and the hash of its bytes (XxHash128).</summary>
internal readonly record struct StoredRecord(long Offset, int Length, Fingerprint Hash);
