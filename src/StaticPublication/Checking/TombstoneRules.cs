namespace StaticPublication.Checking;

/// <summary>The rule of tombstones: each must say what was taken down.</summary>
internal static class TombstoneRules
{
    /// <summary>Returns a fault for each entry with neither id nor address.</summary>
    public static IEnumerable<Fault> Faults(IEnumerable<Record> tombstones) =>
        tombstones
            .Where(tombstone => tombstone.Fields["id"] is null && (tombstone.Fields["addresses"]?.Items.Count ?? 0) == 0)
            .Select(tombstone => StaticPublication.Faults.EmptyTombstone(tombstone.PlaceOf(tombstone.Fields)));
}
