namespace StaticPublication.Importing;

/// <summary>What a check will say of records once they are written: asked before, so that an import writes none that it would
/// refuse.</summary>
internal interface IRecordCheck : IDisposable
{
    /// <summary>Whether the publication makes entries for names that have none.</summary>
    bool CreatesEntries { get; }

    /// <summary>What records may name. Null before <see cref="UseAuthorities"/>, or if the input cannot be read.</summary>
    References? References { get; }

    /// <summary>What the publication calls ministries; null for the word of its language.</summary>
    Noun? Term { get; }

    /// <summary>Takes the authorities of a folder for those of the publication. Returns the first error in them, or null.</summary>
    Fault? UseAuthorities(string folder);

    /// <summary>Returns the errors of a record.</summary>
    IReadOnlyList<Fault> ErrorsIn(string id, ReadOnlyMemory<byte> json);

    /// <summary>Returns the errors that records which have none have with one another, and with those of the input that the import does not
    /// replace: each with an id.</summary>
    /// <param name="folder">Folder that the import replaces, below the input folder.</param>
    IReadOnlyList<(string Id, Fault Error)> ErrorsAmong(string folder);
}
