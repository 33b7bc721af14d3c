namespace StaticPublication;

/// <summary>A data file of this release for the data page: address, section of the page, name, description, media type, number of rows or
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
