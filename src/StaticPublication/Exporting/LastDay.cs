namespace StaticPublication.Exporting;

/// <summary>The day of the last known change of a document, at most the cut-off.</summary>
internal static class LastDay
{
    /// <summary>Returns the latest of its publication, its events and the source's own update.</summary>
    public static DateOnly Of(Document document, DateOnly asOf)
    {
        var last = document.Published.FirstDay;
        foreach (var happened in document.Events)
        {
            last = Later(last, happened.On.FirstDay);
        }

        last = Later(last, document.Source.Updated ?? last);
        return last < asOf ? last : asOf;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
