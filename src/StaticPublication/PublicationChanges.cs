namespace StaticPublication;

/// <summary>What changed on the site from one publication to the next, as people are told: ids of documents, each under one heading
/// alone.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Answered">Those whose answer came.</param>
/// <param name="Changed">Those that changed otherwise.</param>
/// <param name="Renamed">Those with a new id, by it.</param>
/// <param name="Removed">Those that are gone, by their last id.</param>
internal sealed record PublicationChanges(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Answered,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Renamed,
    IReadOnlyList<string> Removed
)
{
    /// <summary>Nothing changed.</summary>
    public static PublicationChanges None { get; } = new([], [], [], [], []);
}
