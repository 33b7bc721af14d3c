namespace StaticPublication.Checking;

/// <summary>Prevents a site from being emptied by mistake: compares the new documents with those to be replaced.</summary>
internal static class RemovalRules
{
    // A site of a few documents may lose one.
    private const int MinMissing = 20,
        OneIn = 10;

    /// <summary>Returns a fault if more documents are missing than allowed, or all of them.</summary>
    /// <param name="edition">The edition to publish.</param>
    /// <param name="options">Input, output, and the number of removals allowed.</param>
    /// <param name="before">Number of published documents.</param>
    /// <param name="gone">Ids of published documents that have no record any more.</param>
    public static IEnumerable<Fault> Faults(Edition edition, Options options, int before, IReadOnlyList<string> gone)
    {
        // A tombstone says that the removal of its document is intended.
        var takenDown = edition.Catalogue.Tombstones.Select(tombstone => tombstone.Id).ToHashSet(StringComparer.Ordinal);
        var missing = gone.Where(id => !takenDown.Contains(id)).ToList();
        var many = missing.Count >= MinMissing && missing.Count * OneIn > before;
        var all = missing.Count > 0 && edition.Catalogue.Documents.Count == 0;
        if ((many || all) && missing.Count > (options.AllowedRemovals ?? 0))
        {
            yield return StaticPublication.Faults.RemovedDocuments($"{options.Input}/documents", options.Output, before, missing);
        }
    }
}
