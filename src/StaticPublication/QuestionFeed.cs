namespace StaticPublication;

/// <summary>Which questions have a feed of their own: those that wait, and those that ended so lately that a reader of the feed may not
/// know it yet.</summary>
internal static class QuestionFeed
{
    private const int DaysAfterEnd = 90;

    /// <summary>The name of the file beside the page.</summary>
    public const string File = "atom.xml";

    public static bool IsOf(Site site, Document document) =>
        site.Products.HasFlag(Products.QuestionFeeds)
        && !document.IndexingForbidden
        && (
            document.Status == Status.Pending
            || (
                document.Status != Status.None
                && End(document) is { } end
                && end <= document.CutOff
                && end >= document.CutOff.AddDays(-DaysAfterEnd)
            )
        );

    private static DateOnly? End(Document document) =>
        document.AnsweredOn ?? document.Events.LastOrDefault(happened => EventTypes.EndsUnanswered(happened.Type))?.On.FirstDay;
}
