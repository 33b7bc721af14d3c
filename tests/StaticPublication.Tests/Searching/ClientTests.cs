using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

[Collection(nameof(Invented))]
public class ClientTests(Invented invented)
{
    [Fact]
    public void The_browser_s_modules_and_the_command_line_answer_alike() => AnswerAlike(12, 60);

    [Fact]
    [Trait("Category", "Release")]
    public void The_browser_s_modules_and_the_command_line_answer_alike_many_times() => AnswerAlike(14, 2000);

    // A plain object of JavaScript has these without having been given them.
    [Fact]
    public void Names_that_every_object_has_are_words_fields_and_values_like_any_other()
    {
        string[] names =
        [
            "constructor",
            "__proto__",
            "__defineGetter__",
            "__lookupSetter__",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf",
            "prototype",
            "length",
        ];
        AnswerAlike([
            .. names.SelectMany(name =>
                new[] { $"{name}:x", $"-{name}:x", $"{name}:\"x y\"", $"auteur:{name}", $"-statut:{name}", $"annee:{name} {name}*" }
            ),
        ]);
    }

    [Fact]
    public void The_browser_s_modules_and_the_program_see_the_same_words()
    {
        var random = new Random(13);
        string[] pieces =
        [
            "L’",
            "d'",
            "qu’",
            "jusqu'",
            "économie",
            "ŒUVRE",
            "10",
            "000",
            "\u00A0",
            "\u202F",
            " ",
            " ",
            "n°",
            "nº",
            "'s",
            "s",
            "n",
            "-",
            "*",
            "é",
            "İ",
            "ς",
            "Σ",
            "ß",
            "½",
            "²",
            "ﬁ",
            "\u0301",
            "\u00AD",
            "\u200B",
            "𐐀𐐁",
            "北京",
            "ा",
            "क",
            "🙂",
            "…",
            "_",
            "«",
            "»",
            "1",
            "23",
            "456",
            ".",
            "\n",
            "ʼ",
            "Ⅷ",
            "㎏",
            "ﷺ",
            new string('a', 70),
            new string('é', 40),
        ];
        string[] texts =
        [
            .. Enumerable
                .Range(0, 2000)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]))),
        ];
        var answers = Client.Ask(invented.Truth.Output, texts.Select(words => JsonSerializer.Serialize(new { words })));

        Assert.Equal(texts.Length, answers.Count);
        Assert.All(answers.Zip(texts), pair =>
            Assert.Equal(
                (pair.Second, string.Join('|', Tokenizer.Of(pair.Second))),
                (pair.Second, string.Join('|', Client.Texts(pair.First.GetProperty("words"))))
            )
        );
    }

    private void AnswerAlike(int seed, int count)
    {
        var random = new RandomQueries(invented.Truth.Scan, seed);
        AnswerAlike([
            .. Enumerable.Range(0, count).Select(_ => random.Next().Text),
            "",
            "économei",
            "?! « »",
            "« » \"\" - * a*",
            "-doc annee:0 du:2013-13",
            "ministere:\"economie 2\" AUTEUR:3 inconnu:x",
            "du:2014-03 au:2013 doc*",
            "du:2014-03 du:2013-77 -AU:\"2013\" au:x doc*",
            "du:31.12.2014 au:1/2013 doc*",
            "doc* du:hier au:\"avant hier\" annee:01/2013 annee:00013",
            "au:2012 annee:2015 kind:rapport zzzzzz",
            "zzzzzz dans:réponse",
            "dans:question",
            "IN:answer -dans:x",
            "-annee:2014 -du:2015-06 doc*",
            "-au:2013 -annee:x doc*",
            "2014-03 07/2013 n° 2013-10 12.2014/1 du:2014-03",
            "numéro 12 no 3 n.4 numéro",
            "minstere:x -statu:\"x y\" ministere:zzz -statut:zzz dans:nul statut:répondu statut:retirés",
            "heure:12:30 http://x.fr a:b l’objet:x",
            "du:\"juillet 2014\" AU:31 août 2015 doc* 01/02/2013 législature 14",
            "-du:1er sept. 2014 zzzzz 2014-05-09 annee:14 annee:7 législature 97",
            "Accord OU doc NOT x",
            "doc SAUF accord",
            "statut:pendin -status:lapsed autor:x page:12",
        ]);
    }

    private void AnswerAlike(string[] queries)
    {
        var search = invented.Truth.Search;
        var answers = Client.Ask(
            invented.Truth.Output,
            queries.Select((text, i) => JsonSerializer.Serialize(new { text, facet = Facet.Keys[i % Facet.Keys.Count] }))
        );

        Assert.Equal(queries.Length, answers.Count);
        foreach (var (i, answer) in answers.Index())
        {
            var expected = search.Ask(queries[i]);
            Assert.False(answer.TryGetProperty("error", out var error), $"{queries[i]}: {error}");
            Assert.Equal((queries[i], expected.Total), (queries[i], answer.GetProperty("total").GetInt32()));
            Assert.Equal(expected.Numbers.Take(30).Select(number => search.Result(number).Id), Client.Texts(answer.GetProperty("ids")));
            Assert.Equal(expected.Proposals.Select(proposal => proposal.Text), Client.Texts(answer.GetProperty("proposals")));
            Assert.Equal(expected.Unknown, Client.Texts(answer.GetProperty("unknown")));
            Assert.Equal(expected.Undated, Client.Texts(answer.GetProperty("undated")));
            Assert.Equal(expected.Unread.Select(WrittenTests.Told), Client.Texts(answer.GetProperty("unread")));
            Assert.Equal(expected.Unfiltered?.Text ?? "", answer.GetProperty("unfiltered").GetString());
            Assert.Equal(
                expected.Mended is { } mended ? $"{mended.From:yyyy-MM-dd} {mended.Until:yyyy-MM-dd}" : "",
                answer.GetProperty("mended").GetString()
            );
            Assert.Equal(
                search.Count(queries[i], Facet.Keys[i % Facet.Keys.Count]).ToDictionary(),
                answer.GetProperty("counts").EnumerateObject().ToDictionary(counted => counted.Name, counted => counted.Value.GetInt32())
            );
        }
    }
}
