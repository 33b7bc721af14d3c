namespace StaticPublication;

/// <summary>What changed on the site from one publication to the next, for people: ids of documents, each in one list only.</summary>
/// <param name="Added">New documents.</param>
/// <param name="Answered">Documents that have been answered.</param>
/// <param name="Changed">Documents changed in another way.</param>
/// <param name="Renamed">Documents with a new id, by the new id.</param>
/// <param name="Removed">Documents that have disappeared, by their last id.</param>
internal sealed record PublicationChanges(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Answered,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Renamed,
    IReadOnlyList<string> Removed
)
{
    /// <summary>How many entries of authority files came, changed or went.</summary>
    public int Entries { get; init; }

    /// <summary>Whether the data are of another version, for whatever reason.</summary>
    public bool OtherData { get; init; }

    /// <summary>Nothing changed.</summary>
    public static PublicationChanges None { get; } = new([], [], [], [], []);
}
