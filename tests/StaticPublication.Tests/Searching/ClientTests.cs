using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

public class ClientTests
{
    private static readonly string[] FacetNames = ["kind", "status", "ministry", "portfolio", "author", "programme", "heading", "year"];

    [Fact]
    public void The_browser_s_modules_and_the_command_line_answer_alike()
    {
        using var corpus = Corpus.Of([.. new Invention(11).Records(3000)]);
        var edition = corpus.Edition(Invention.Common);
        var output = Built.From(edition, corpus.Folder);
        var search = Search.Open(output);
        var random = new RandomQueries(new PlainScan(edition, Invention.Common), 12);
        string[] queries = [.. Enumerable.Range(0, 300).Select(_ => random.Next().Text), "", "économei", "« » \"\" - * a*", "-doc annee:0 du:2013-13", "ministere:\"economie 2\" AUTEUR:3 inconnu:x"];

        var answers = Ask(output, queries.Select((text, i) => JsonSerializer.Serialize(new { text, facet = FacetNames[i % FacetNames.Length] })));
        foreach (var (i, answer) in answers.Index())
        {
            var expected = search.Ask(queries[i]);
            Assert.Equal((queries[i], expected.Total), (queries[i], answer.GetProperty("total").GetInt32()));
            Assert.Equal(expected.Numbers.Take(30).Select(number => search.Result(number).Id), Texts(answer.GetProperty("ids")));
            Assert.Equal(expected.Proposals.Select(proposal => proposal.Nearest), Texts(answer.GetProperty("proposals")));
            Assert.Equal(
                search.Count(queries[i], FacetNames[i % FacetNames.Length]).ToDictionary(),
                answer.GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt32()));
        }
    }

    [Fact]
    public void The_browser_s_modules_and_the_program_see_the_same_words()
    {
        var random = new Random(13);
        string[] pieces =
        [
            "L’", "d'", "qu’", "jusqu'", "économie", "ŒUVRE", "10", "000", "\u00A0", "\u202F", " ", " ", "n°", "nº", "'s", "s", "n", "-", "*", "é", "İ", "ς", "Σ", "ß", "½", "²", "ﬁ",
            "\u0301", "\u00AD", "\u200B", "𐐀𐐁", "北京", "ा", "क", "🙂", "…", "_", "«", "»", "1", "23", "456", ".", "\n", "ʼ", "Ⅷ", "㎏", "ﷺ", new string('a', 70), new string('é', 40),
        ];
        string[] texts = [.. Enumerable.Range(0, 2000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)])))];
        using var corpus = Corpus.Of();
        var answers = Ask(Built.From(corpus.Edition(), corpus.Folder), texts.Select(words => JsonSerializer.Serialize(new { words })));

        Assert.All(answers.Zip(texts), pair => Assert.Equal((pair.Second, string.Join('|', Words.Of(pair.Second))), (pair.Second, string.Join('|', Texts(pair.First.GetProperty("words"))))));
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static List<JsonElement> Ask(string output, IEnumerable<string> lines)
    {
        var root = Repository.Root;
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            ArgumentList = { Path.Combine(root, "tests/StaticPublication.Tests/Searching/ask.mjs"), Path.Combine(root, "theme/assets"), Path.Combine(output, "search") },
        };
        using var node = Start(start);
        var answers = Task.Run(() => node.StandardOutput.ReadToEnd());
        foreach (var line in lines)
        {
            node.StandardInput.WriteLine(line);
        }

        node.StandardInput.Close();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not on this machine.");
            throw;
        }
    }
}
