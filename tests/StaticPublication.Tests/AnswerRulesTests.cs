using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests;

/// <summary>Which delay applies to a question, as its page, the overdue desk and the data say it.</summary>
public partial class AnswerRulesTests
{
    private const string ByKind = "answerDueDays: [{kind: question-ecrite, days: 10}, {days: 60}]\n";

    [Theory]
    [InlineData("fr", ByKind, "Sans réponse depuis 40 jours au 18 août 2013, soit 30 jours au-delà du délai de 10 jours")]
    [InlineData("en", ByKind, "Unanswered for 40 days as of 18 August 2013: 30 days past the time limit of 10 days")]
    [InlineData(
        "fr",
        "answerDueDays: [{from: 2013-01-01, months: 1}, {days: 60}]\n",
        "Sans réponse depuis 40 jours au 18 août 2013, soit 9 jours au-delà du délai de 1 mois"
    )]
    public void A_question_is_late_by_the_delay_that_its_page_names(string language, string rules, string sentence)
    {
        using var site = Built(language, rules);
        Assert.Equal(sentence, Text(site, "documents/2013/07/qe-1/", "p.status"));
    }

    [Theory]
    [InlineData("fr", "answerDueDays: 60\n", "Questions écrites : 60 jours après la publication.")]
    [InlineData("fr", ByKind, "Questions écrites : 10 jours après la publication. Dans les autres cas : 60 jours après la publication.")]
    [InlineData("en", ByKind, "Questions écrites: 10 days after publication. In all other cases: 60 days after publication.")]
    [InlineData(
        "fr",
        "answerDueDays: [{from: 2014-01-01, months: 2}, {days: 30}, {from: 2013-01-01, kind: Question écrite, days: 10}]\n",
        "Questions écrites, depuis le 1er janvier 2013 : 10 jours après la publication. "
            + "Dans les autres cas, jusqu’au 31 décembre 2013 : 30 jours après la publication. "
            + "Dans les autres cas, depuis le 1er janvier 2014 : 2 mois après la publication."
    )]
    [InlineData(
        "en",
        "answerDueDays: [{days: 30}, {from: 2014-01-01, months: 2}]\n",
        "Questions écrites, until 31 December 2013: 30 days after publication. "
            + "Questions écrites, since 1 January 2014: 2 months after publication."
    )]
    public void The_overdue_desk_names_the_kind_and_the_period_of_each_delay(string language, string rules, string words)
    {
        using var site = Built(language, rules);
        Assert.Equal(words, Text(site, language == "fr" ? "retards/" : "overdue/", "section[aria-labelledby=rules] li"));
    }

    [Fact]
    public void A_delay_for_a_kind_that_is_not_there_is_reported()
    {
        using var site = new TestSite();
        var text = File.ReadAllText(Path.Combine(site.Input, "site.yml"));
        site.With(
            "site.yml",
            text.Replace("answerDueDays: 60", "answerDueDays: [{days: 60}, {kind: question, days: 10}]", StringComparison.Ordinal)
        );
        Assert.Contains(site.Faults(), fault => fault is { Code: "REF-UNKNOWN", Field: "answerDueDays[1].kind" });
    }

    /// <summary>Every pair of four rules in either order, before one that always applies.</summary>
    public static TheoryData<string> Rules()
    {
        string[] rules = ["{days: 30}", "{from: 2013-01-01, days: 20}", "{kind: question-ecrite, days: 10}", "{kind: rapport, days: 1}"];
        var data = new TheoryData<string>();
        foreach (var first in rules)
        {
            foreach (var second in rules)
            {
                data.Add($"answerDueDays: [{first}, {second}, {rules[0]}]\n");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_overdue_desk_and_data_reckon_with_one_delay(string rules)
    {
        using var site = Built("en", rules);
        var sentence = Numbers().Matches(Text(site, "documents/2013/07/qe-1/", "p.status"));
        int[] numbers = [.. sentence.Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))];
        var (waiting, late, due) = (numbers[0], numbers[3], numbers[4]);
        Assert.Equal(waiting, late + due);
        Assert.Contains($"{late} days overdue", Text(site, "overdue/", "main"), StringComparison.Ordinal);
        var row = site.Read("data/statistics/overdue.csv").Split("\r\n")[1].Split(',');
        Assert.Equal([$"{new DateOnly(2013, 7, 9).AddDays(due):O}", $"{late}"], row[^3..^1]);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private static TestSite Built(string language, string rules)
    {
        var site = new TestSite();
        var text = File.ReadAllText(Path.Combine(site.Input, "site.yml"))
            .Replace("answerDueDays: 60\n", rules, StringComparison.Ordinal)
            .Replace("language: fr\n", $"language: {language}\n", StringComparison.Ordinal);
        site.With("site.yml", $"{text}asOf: 2013-08-18\n").WithQuestion("qe-1").Build();
        return site;
    }

    // The first of its kind on a page, its spaces alike.
    private static string Text(TestSite site, string page, string selector)
    {
        var parts = Printed.Parsed(site.Read($"{page}index.html")).QuerySelectorAll(selector).Select(part => part.TextContent);
        return Spaces().Replace(string.Join(' ', parts), " ").Trim();
    }
}
