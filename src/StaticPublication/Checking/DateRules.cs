namespace StaticPublication.Checking;

/// <summary>Rules about the order of a document's dates, wherever they are stated.</summary>
internal static class DateRules
{
    /// <summary>Nothing happens before the publication.</summary>
    public static IEnumerable<Fault> FollowPublication(Record record) =>
        DocumentDates.Publication(record) is { On: var published }
            ? DocumentDates
                .BeforePublication(record)
                .Select(date =>
                    Faults.DateOrder(record.PlaceOf(date.On), date.Path, date.On.Text, published.Text, record.PlaceOf(published))
                )
            : [];

    /// <summary>Nothing happens after the cut-off that site.yml states.</summary>
    public static IEnumerable<Fault> PrecedeCutOff(Record record, DateOnly asOf) =>
        DocumentDates
            .Of(record)
            .Where(date => date.Of != DateOf.Source && PartialDate.TryParse(date.On.Text, out var day) && day.FirstDay > asOf)
            .Select(date => Faults.DateCutOff(record.PlaceOf(date.On), date.Path, date.On.Text, asOf));

    /// <summary>The last attribution decides which ministry is responsible, so the dates must be in the same order.</summary>
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
}
