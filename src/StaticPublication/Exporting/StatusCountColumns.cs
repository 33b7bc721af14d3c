namespace StaticPublication.Exporting;

/// <summary>The figures of a set of documents as columns.</summary>
internal static class StatusCountColumns
{
    public static readonly IReadOnlyList<Column<StatusCounts>> All =
    [
        Count("documents", counts => counts.Documents),
        Count("questions", counts => counts.Questions),
        Count("answered", counts => counts.Answered),
        Count("withdrawn", counts => counts.Withdrawn),
        Count("lapsed", counts => counts.Lapsed),
        Count("closed", counts => counts.Closed),
        Count("pending", counts => counts.Pending),
        Count("overdue", counts => counts.Overdue),
        Count("timed", counts => counts.Timed),
        new("median_days", CellType.AsNumber, counts => counts.MedianDays, Origin.Computed),
    ];

    private static Column<StatusCounts> Count(string name, Func<StatusCounts, int> count) =>
        new(name, CellType.AsNumber, counts => count(counts), Origin.Computed, Required: true);
}
