namespace StaticPublication;

/// <summary>Entries of an authority file that have been checked.</summary>
/// <param name="Sound">Those without an error.</param>
/// <param name="Refused">What the others are called.</param>
internal sealed record CheckedEntries(IReadOnlyList<Record> Sound, RefusedNames Refused);
