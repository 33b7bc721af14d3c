namespace StaticPublication.Tests.Layout;

/// <summary>How a delay is said on the timeline of a document.</summary>
public sealed class DelayWordsTests(LaidOutSite laidOut)
{
    // Months are those of the calendar: from February to April two of them have 59 days.
    [Theory]
    [InlineData("answered", 59, "après 59 jours")]
    [InlineData("answered", 60, "après 60 jours (environ 2 mois)")]
    [InlineData("answered", 61, "après 61 jours (2 mois)")]
    [InlineData("answered", 215, "après 215 jours (environ 7 mois)")]
    [InlineData("withdrawn", 30, "après 30 jours")]
    [InlineData("lapsed", 60, "après 60 jours")]
    [InlineData("closed", 1, "après 1 jour")]
    public void A_delay_of_two_months_is_said_in_months_too_and_none_that_is_shorter(string type, int days, string words)
    {
        var site = laidOut.Published;
        var ended = site.Table("data/events.csv")
            .Where(happened => happened["type"] == type)
            .Join(
                site.Documents,
                happened => happened["document"],
                document => document["id"],
                (happened, document) => (happened, document)
            )
            .First(pair =>
                PublishedSite.Day(pair.happened["on"]).DayNumber - PublishedSite.Day(pair.document["published_day"]).DayNumber == days
            );
        var more = site.Page(ended.document["address"]).QuerySelector($"ol.timeline li.{type} small")!.TextContent;
        Assert.EndsWith(words, more.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }
}
