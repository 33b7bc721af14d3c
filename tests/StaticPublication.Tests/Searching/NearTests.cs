using System.Text.Json;
using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

/// <summary>What stands near one another, and at the beginning of an answer, comes first.</summary>
public sealed class NearTests
{
    private const string Filling = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente";

    [Theory]
    // Of documents with the same words, the newest would be first.
    [InlineData("loyers plafonnés", "question", $"loyers plafonnés {Filling}", $"loyers {Filling} plafonnés", true)]
    [InlineData("plafonnés loyers", "question", $"{Filling} loyers de plafonnés", $"loyers {Filling} plafonnés", true)]
    [InlineData("loyers", "answer", $"loyers {Filling} {Filling} {Filling}", $"{Filling} {Filling} {Filling} loyers", true)]
    [InlineData("loyers", "question", $"loyers {Filling} {Filling} {Filling}", $"{Filling} {Filling} {Filling} loyers", false)]
    public void The_nearer_words_and_the_beginning_of_an_answer_come_first(
        string query,
        string role,
        string older,
        string newer,
        bool isOlder
    )
    {
        using var corpus = Corpus.Of([Record("older", "2014-01-01", role, older), Record("newer", "2015-01-01", role, newer)]);
        var output = Built.From(corpus.Edition("de"), corpus.Folder);
        var search = Search.Open(output);
        string[] expected = isOlder ? ["older", "newer"] : ["newer", "older"];

        Assert.Equal(expected, search.Ask(query).Numbers.Select(number => search.Result(number).Id));
        var answer = Assert.Single(Client.Ask(output, [JsonSerializer.Serialize(new { text = query, facet = "kind" })]));
        Assert.Equal(expected, Client.Texts(answer.GetProperty("ids")));
    }

    [Theory]
    [InlineData("QE 14")]
    [InlineData("14-14QE")]
    public void A_number_is_that_of_a_question_and_not_that_of_its_legislature(string query)
    {
        using var corpus = Corpus.Of(
            Record("quatorze", "2013-01-01", "question", Filling, "14"),
            Record("autre", "2014-01-01", "question", "Quel seuil ?", "300")
        );
        var output = Built.From(corpus.Edition("le"), corpus.Folder);
        var search = Search.Open(output);

        Assert.Equal(["quatorze"], search.Ask(query).Numbers.Select(number => search.Result(number).Id));
        var answer = Assert.Single(Client.Ask(output, [JsonSerializer.Serialize(new { text = query, facet = "kind" })]));
        Assert.Equal(["quatorze"], Client.Texts(answer.GetProperty("ids")));
    }

    [Theory]
    [InlineData("QE 15")]
    [InlineData("15 QE")]
    public void The_number_that_is_asked_for_comes_first(string query)
    {
        using var corpus = Corpus.Of(
            Record("asked", "2013-01-01", "question", $"{Filling} {Filling} {Filling}", "15"),
            Record("dated", "2015-01-15", "question", "QE 15, QE 15.", "3")
        );
        var output = Built.From(corpus.Edition("le"), corpus.Folder);
        var search = Search.Open(output);

        Assert.Equal(["asked", "dated"], search.Ask(query).Numbers.Select(number => search.Result(number).Id));
        var answer = Assert.Single(Client.Ask(output, [JsonSerializer.Serialize(new { text = query, facet = "kind" })]));
        Assert.Equal(["asked", "dated"], Client.Texts(answer.GetProperty("ids")));
    }

    private static string Record(string id, string published, string role, string markdown, string number = "1") =>
        JsonSerializer.Serialize(
            new
            {
                id,
                kind = "question-ecrite",
                number,
                legislature = 14,
                title = "Le seuil",
                published,
                source = new { licence = "etalab-2.0" },
                texts = new[] { new { role, markdown } },
            }
        );
}
