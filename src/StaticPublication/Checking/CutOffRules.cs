namespace StaticPublication.Checking;

/// <summary>Checks that a single date does not move the whole site: compares a cut-off that site.yml does not state with those of earlier
/// publications.</summary>
internal static class CutOffRules
{
    /// <summary>Returns a fault for each earlier publication whose cut-off is more than a year away.</summary>
    /// <param name="site">Path of site.yml.</param>
    /// <param name="asOf">The cut-off.</param>
    /// <param name="stating">A document that states it; null if none does, and there is nothing to count.</param>
    /// <param name="before">Location and cut-off of each earlier publication. The cut-off is the earliest possible day if it has no
    /// date.</param>
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
