namespace StaticPublication.Tests;

/// <summary>Answers with the same words: on one day, repeated later, and repeated nearly whole.</summary>
public sealed class SameAnswerTests
{
    private static readonly string[] Words =
    [
        "ministre",
        "mesure",
        "loi",
        "service",
        "territoire",
        "budget",
        "agent",
        "collectivité",
        "projet",
        "année",
        "réforme",
        "santé",
    ];

    private static string Long(int seed, int words = 200)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(i => $"{Words[random.Next(Words.Length)]}{random.Next(20)}")) + ".";
    }

    private static string Altered(string text, int every) =>
        string.Join(' ', text.Split(' ').Select((word, index) => index % every == every / 2 ? "autrement" : word));

    private static TestSite Site(params (string Id, string Day, string Answer)[] questions)
    {
        var site = new TestSite();
        foreach (var (id, day, answer) in questions)
        {
            site.With(
                $"documents/{id}.md",
                $"""
                ---
                id: {id}
                kind: question-ecrite
                title: Titre de {id}
                number: "{id[3..]}"
                published: 2013-01-15
                events: [{"{"}type: answered, on: {day}{"}"}]
                source: {"{"}licence: etalab-2.0{"}"}
                ---
                # Question

                Texte.

                # Réponse

                {answer}

                """
            );
        }

        return site;
    }

    [Fact]
    public void Equal_answers_of_one_day_are_shown_as_one_whatever_their_punctuation()
    {
        using var site = Site(("qe-1", "2013-03-01", "Le ministre a lu la loi."), ("qe-2", "2013-03-01", "Le  Ministre, a lu « la loi »"));
        site.Build();
        Assert.Equal(["Titre de qe-2"], Titles(site, "qe-1", "same-day"));
        Assert.Equal(["Titre de qe-1"], Titles(site, "qe-2", "same-day"));
        Assert.Contains("<td class=\"n\">2</td>", site.Read("reponses-reprises/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_another_day_repeats_the_first_that_had_its_words()
    {
        var answer = Long(1);
        using var site = Site(("qe-1", "2013-03-01", answer), ("qe-2", "2013-04-01", answer), ("qe-3", "2013-05-01", answer));
        site.Build();
        Assert.Equal(["Titre de qe-2", "Titre de qe-3"], Titles(site, "qe-1", "repeated"));
        Assert.Contains("mot pour mot", Section(site, "qe-3", "repeats"), StringComparison.Ordinal);
        Assert.Empty(Titles(site, "qe-2", "related"));
    }

    [Fact]
    public void An_answer_that_differs_by_few_words_repeats_it_and_the_words_are_shown()
    {
        var answer = Long(2);
        using var site = Site(
            ("qe-1", "2013-03-01", answer),
            ("qe-2", "2013-04-01", Altered(answer, 150)),
            ("qe-3", "2013-05-01", Altered(answer, 4)),
            ("qe-4", "2013-05-01", Long(3))
        );
        site.Build();
        var repeats = Section(site, "qe-2", "repeats");
        Assert.Contains("à peu de mots près", repeats, StringComparison.Ordinal);
        Assert.Contains("<ins>autrement</ins>", repeats, StringComparison.Ordinal);
        Assert.Contains("<del>", repeats, StringComparison.Ordinal);
        Assert.Equal("", Section(site, "qe-3", "repeats"));
        Assert.Equal("", Section(site, "qe-4", "repeats"));
    }

    [Fact]
    public void Samples_tell_what_two_answers_have_in_common()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (one, other) = (Long(seed, 400), Altered(Long(seed, 400), 20 + seed));
            var (first, second) = (Runs(one), Runs(other));
            var truly = (double)first.Intersect(second).Count() / first.Union(second).Count();
            Assert.InRange(AnswerSketch.Of([one])!.SharedWith(AnswerSketch.Of([other])!), truly - 0.2, truly + 0.2);
        }
    }

    [Fact]
    public void A_question_that_mentions_another_links_to_it_and_is_named_there()
    {
        using var site = Site(("qe-1", "2013-03-01", "Voir."), ("qe-2", "2013-04-01", "Voir la réponse à la question écrite n° 1."));
        site.Build();
        Assert.Contains(
            "href=\"/documents/2013/01/qe-1/\">question écrite n°",
            site.Read("documents/2013/01/qe-2/index.html"),
            StringComparison.Ordinal
        );
        Assert.Equal(["Titre de qe-2"], Titles(site, "qe-1", "backlinks"));
    }

    private static HashSet<string> Runs(string text)
    {
        var words = text.TrimEnd('.').Split(' ');
        return [.. Enumerable.Range(0, words.Length - 4).Select(at => string.Join(' ', words.Skip(at).Take(5)))];
    }

    private static string Section(TestSite site, string id, string heading) =>
        Printed.Parsed(site.Read($"documents/2013/01/{id}/index.html")).QuerySelector($"section[aria-labelledby='{heading}']")?.InnerHtml
        ?? "";

    private static IEnumerable<string> Titles(TestSite site, string id, string heading) =>
        Printed
            .Parsed(site.Read($"documents/2013/01/{id}/index.html"))
            .QuerySelectorAll($"section[aria-labelledby='{heading}'] .row a")
            .Select(row => row.TextContent);
}
