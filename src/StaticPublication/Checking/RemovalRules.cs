namespace StaticPublication.Checking;

/// <summary>The promise that a site is never emptied by mistake: what is about to be replaced is held against what takes its
/// place.</summary>
internal static class RemovalRules
{
    // A site of a few documents may lose one.
    private const int Few = 20,
        OneIn = 10;

    /// <summary>A fault where more documents are gone than is allowed, or all of them.</summary>
    /// <param name="edition">What is to be published.</param>
    /// <param name="options">Where it comes from and goes to, and what is allowed.</param>
    /// <param name="before">How many documents are published.</param>
    /// <param name="gone">Ids of those that have no record any more.</param>
    public static IEnumerable<Fault> Faults(Edition edition, Options options, int before, IReadOnlyList<string> gone)
    {
        // A tombstone says of each document that it is meant.
        var takenDown = edition.Catalogue.Tombstones.Select(tombstone => tombstone.Id).ToHashSet(StringComparer.Ordinal);
        var lost = gone.Where(id => !takenDown.Contains(id)).ToList();
        var many = lost.Count >= Few && lost.Count * OneIn > before;
        var all = lost.Count > 0 && edition.Catalogue.Documents.Count == 0;
        if ((many || all) && lost.Count > (options.AllowedRemovals ?? 0))
        {
            yield return StaticPublication.Faults.RemovedDocuments($"{options.Input}/documents", options.Output, before, lost);
        }
    }
}
