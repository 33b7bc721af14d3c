namespace StaticPublication;

/// <summary>Which questions were due: the whole of which the overdue ones are a share.</summary>
internal static class DueQuestions
{
    /// <summary>Returns whether the legal delay of a question had run out at the cut-off. Questions that ended without an answer are not
    /// due.</summary>
    public static bool IsDue(this Document document, DateOnly asOf) =>
        document.Status is Status.Answered or Status.Pending && asOf > document.Due;

    /// <summary>Returns the first day on which an overdue question was overdue.</summary>
    public static DateOnly OverdueSince(this Document document) => document.Due!.Value.AddDays(1);
}
