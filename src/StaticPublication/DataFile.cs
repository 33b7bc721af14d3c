namespace StaticPublication;

/// <summary>A data file of this release as its page shows it: address, part of the page, what it is called and holds, media type, rows or
/// null, size in bytes, SHA-256.</summary>
internal sealed record DataFile(
    string Address,
    string Group,
    string Name,
    string Description,
    string MediaType,
    long? Rows,
    long Size,
    string Sha256
);
