namespace StaticPublication.Checking;

/// <summary>The rules of a document's dates among each other, wherever they are stated.</summary>
internal static class DateRules
{
    /// <summary>Nothing happens before the publication or after the cut-off.</summary>
    /// <param name="record">As stated.</param>
    /// <param name="asOf">The cut-off where site.yml states one.</param>
    public static IEnumerable<Fault> LieBetweenPublicationAndCutOff(Record record, DateOnly? asOf)
    {
        var (first, published) = Publication(record);
        foreach (var date in DocumentDates.Of(record))
        {
            if (!PartialDate.TryParse(date.On.Text, out var day))
            {
                continue;
            }

            if (date.Of is DateOf.Life or DateOf.Source && published is not null && day.FirstDay < first)
            {
                yield return Faults.DateOrder(record.PlaceOf(date.On), date.Path, date.On.Text, published.Text, record.PlaceOf(published));
            }

            if (day.FirstDay > asOf && date.Of != DateOf.Source)
            {
                yield return Faults.DateCutOff(record.PlaceOf(date.On), date.Path, date.On.Text, asOf.Value);
            }
        }
    }

    /// <summary>The order of attributions tells which ministry is responsible: their days must not tell another.</summary>
    public static IEnumerable<Fault> AttributionsFollowEachOther(Record record)
    {
        StatedDate? before = null;
        var latest = default(PartialDate);
        foreach (var date in DocumentDates.Of(record).Where(date => date.Field == "ministries.attributed"))
        {
            if (!PartialDate.TryParse(date.On.Text, out var day))
            {
                continue;
            }

            if (before is { } listed && day.CompareTo(latest) < 0)
            {
                yield return Faults.DateSequence(
                    record.PlaceOf(date.On),
                    date.Path,
                    date.On.Text,
                    listed.On.Text,
                    record.PlaceOf(listed.On)
                );
            }
            else
            {
                (before, latest) = (date, day);
            }
        }
    }

    // Of a publication that is stated as a month or a year, an event may tell the day.
    private static (DateOnly First, StatedValue? Stated) Publication(Record record)
    {
        var (first, stated) = (DateOnly.MinValue, default(StatedValue));
        foreach (var date in DocumentDates.Of(record).Where(date => date.Of == DateOf.Publication))
        {
            if (PartialDate.TryParse(date.On.Text, out var day) && (stated is null || day.FirstDay > first))
            {
                (first, stated) = (day.FirstDay, date.On);
            }
        }

        return (first, stated);
    }
}
