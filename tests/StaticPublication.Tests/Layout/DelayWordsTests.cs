namespace StaticPublication.Tests.Layout;

/// <summary>How a delay is said on the timeline of a document.</summary>
public sealed class DelayWordsTests(LaidOutSite laidOut)
{
    // Months are those of the calendar: from February to April two of them have 59 days.
    [Theory]
    [InlineData("answered", 59, "après 59 jours")]
    [InlineData("answered", 60, "après 60 jours")]
    [InlineData("answered", 61, "après 2 mois (61 jours)")]
    [InlineData("answered", 215, "après 7 mois (215 jours)")]
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

    [Fact]
    public void A_sentence_counts_no_question_in_words()
    {
        using var site = new TestSite().WithQuestion("qe-1", "ministries: {asked: economie}\nevents: [{type: answered, on: 2013-08-01}]\n");
        site.Build();
        Assert.Contains(
            "responsable de 1 question, dont aucune sans réponse au ",
            site.Read("ministeres/economie/index.html").Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(60, "60 jours")]
    [InlineData(637, "21 mois (637 jours)")]
    [InlineData(700, "23 mois (700 jours)")]
    [InlineData(717, "près de deux ans (717 jours)")]
    [InlineData(731, "deux ans (731 jours)")]
    [InlineData(740, "plus de deux ans (740 jours)")]
    [InlineData(1000, "plus de deux ans (1 000 jours)")]
    [InlineData(1062, "près de trois ans (1 062 jours)")]
    [InlineData(1096, "trois ans (1 096 jours)")]
    public void A_long_delay_is_rounded_truthfully_before_its_days(int days, string words)
    {
        using var site = new TestSite().WithQuestion(
            "qe-1",
            $"events: [{{type: answered, on: {new DateOnly(2013, 7, 9).AddDays(days):yyyy-MM-dd}}}]\n"
        );
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "asOf: 2016-12-31\n");
        site.Build();
        Assert.Contains(
            $"Réponse en {words}, le ",
            site.Read("documents/2013/07/qe-1/index.html").Replace('\u00A0', ' ').Replace('\u202F', ' '),
            StringComparison.Ordinal
        );
    }
}
