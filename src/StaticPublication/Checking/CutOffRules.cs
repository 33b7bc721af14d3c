namespace StaticPublication.Checking;

/// <summary>The promise that one date does not move a whole site: a cut-off that no one states is held against the earlier
/// publications.</summary>
internal static class CutOffRules
{
    /// <summary>A fault for each earlier publication that was complete up to a day more than a year away.</summary>
    /// <param name="site">Path of site.yml.</param>
    /// <param name="asOf">The cut-off.</param>
    /// <param name="stating">A document that states it; null where none does, and there is nothing to be counted.</param>
    /// <param name="before">The earlier ones: where each is, and its cut-off. One without a date has the first day that there is.</param>
    public static IEnumerable<Fault> Faults(
        string site,
        DateOnly asOf,
        LinkedDocument? stating,
        IEnumerable<(string Published, DateOnly AsOf)> before
    ) =>
        from earlier in before
        where stating is not null && earlier.AsOf > PartialDate.Earliest
        where asOf > earlier.AsOf.AddYears(1) || asOf < earlier.AsOf.AddYears(-1)
        select StaticPublication.Faults.CutOffMoved(site, earlier.Published, earlier.AsOf, asOf, stating!);
}
