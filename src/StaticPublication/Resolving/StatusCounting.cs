namespace StaticPublication.Resolving;

/// <summary>Counts the figures of a set of documents.</summary>
internal static class StatusCounting
{
    /// <summary>Counts all documents, and those questions that <paramref name="counts"/> selects.</summary>
    public static StatusCounts Of(IEnumerable<Document> documents, Func<Document, bool> counts)
    {
        var all = 0;
        var (overdue, withDelay) = (0, 0);
        var byStatus = new int[Enum.GetValues<Status>().Length];
        var delays = new List<int>();
        foreach (var document in documents)
        {
            all++;
            if (document.Status != Status.None && counts(document))
            {
                byStatus[(int)document.Status]++;
                overdue += document.Overdue ? 1 : 0;
                withDelay += document is { Status: Status.Pending, AnswerRule: not null } ? 1 : 0;
                if (document.DaysToAnswer is { } days)
                {
                    delays.Add(days);
                }
            }
        }

        delays.Sort();
        return new StatusCounts
        {
            Documents = all,
            Questions = byStatus.Skip(1).Sum(),
            Answered = byStatus[(int)Status.Answered],
            Withdrawn = byStatus[(int)Status.Withdrawn],
            Lapsed = byStatus[(int)Status.Lapsed],
            Closed = byStatus[(int)Status.Closed],
            Pending = byStatus[(int)Status.Pending],
            Overdue = withDelay == 0 && byStatus[(int)Status.Pending] > 0 ? null : overdue,
            Timed = delays.Count,
            MedianDays = delays.Count == 0 ? null : (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2m,
        };
    }
}
