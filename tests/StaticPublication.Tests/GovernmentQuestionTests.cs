using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StaticPublication.Tests.Searching;

namespace StaticPublication.Tests;

/// <summary>The 160 questions to the Government of the given data, from the source to page, data and search.</summary>
public sealed partial class GovernmentQuestionTests
{
    [Fact]
    public void No_word_of_160_questions_to_the_Government_stands_under_another_name_than_its_speaker_s()
    {
        var folder = SharedData.PathOf("an-questions-gouvernement");
        using var run = new ImportingRun().Questions(folder);
        using var site = new TestSite();
        Directory.Delete(site.Input, recursive: true);
        Repository.Copy(run.Folder, site.Input);
        File.Copy(Path.Combine(TestSite.Sites, "base/site.yml"), Path.Combine(site.Input, "site.yml"));
        site.Build();
        var files = Directory.GetFiles(folder, "*.json");
        Assert.Equal(160, files.Length);
        var records = Directory
            .GetFiles(Path.Combine(site.Output, "documents"), "index.json", SearchOption.AllDirectories)
            .Where(path => path.Contains("an-16-qg-", StringComparison.Ordinal))
            .ToDictionary(path =>
                JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("identifiers").GetProperty("an").GetString()!
            );
        var asked = new List<(string Line, JsonElement Record)>();
        foreach (var file in files)
        {
            var spoken = Spoken(JsonDocument.Parse(File.ReadAllText(file)).RootElement);
            var path = records[Path.GetFileNameWithoutExtension(file)];
            var record = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
            Assert.Equal(spoken, Texts(record).Select(text => Speech(Named(text), WordsOf(Of(text, "markdown")))));
            AssertPage(path.Replace("index.json", "index.html", StringComparison.Ordinal), spoken);
            asked.Add((Asked(record), record));
        }

        var passages = Client.Ask(site.Output, asked.Select(one => one.Line));
        Assert.All(asked.Zip(passages), one =>
            AssertPassage(one.First.Record, string.Concat(Client.Texts(one.Second.GetProperty("passage"))))
        );
    }

    // What the search asks for a result whose query was the longest word of the last long speech.
    private static string Asked(JsonElement record)
    {
        var last = Texts(record).Last(text => Of(text, "markdown").Length > 40);
        var word = Letters().Matches(Of(last, "markdown")).Select(match => match.Value.ToLowerInvariant()).MaxBy(found => found.Length);
        var address = Of(record.GetProperty("derived"), "address");
        return JsonSerializer.Serialize(
            new { passage = new { address, marks = new { words = new[] { word }, prefixes = Array.Empty<string>() } } }
        );
    }

    private static void AssertPage(string path, IReadOnlyList<string> spoken)
    {
        var html = File.ReadAllText(path);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(["Débat"], page.QuerySelectorAll("section.speech h2").Select(heading => heading.TextContent));
        Assert.Empty(page.QuerySelectorAll("section.speech header a"));
        foreach (var pin in page.QuerySelectorAll("a.pin").ToList())
        {
            pin.Remove();
        }

        var said = page.QuerySelector("section.debate .said")!;
        var turns = said
            .Children.Where(child => child.ClassName == "turn")
            .Select(turn =>
            {
                var who = turn.QuerySelector(".who")!;
                who.Remove();
                return Speech(who.TextContent, ImportingRun.WordsOfHtml(turn.InnerHtml));
            });
        var before = string.Concat(said.Children.TakeWhile(child => child.ClassName != "turn").Select(child => child.OuterHtml));
        Assert.Equal(spoken, turns.Prepend(Speech("", ImportingRun.WordsOfHtml(before))));
        Assert.DoesNotContain("\"author\":{\"@type\":\"Gov", html, StringComparison.Ordinal);
        foreach (var own in page.QuerySelectorAll(".said, details").ToList())
        {
            own.Remove();
        }

        var text = page.QuerySelector("main")!.TextContent;
        foreach (var never in new[] { "REP_PUB", "0\u00A0jour", "0 jour", "Date déduite", "date déduite", "Pas de réponse" })
        {
            Assert.DoesNotContain(never, text, StringComparison.Ordinal);
        }
    }

    // A passage names the speaker of its words, or is the heading of the debate.
    private static void AssertPassage(JsonElement record, string passage)
    {
        var (who, said) = passage.Split(" — ", 2) is [var name, var words] ? (name, words) : ("", passage);
        var folded = string.Concat(Letters().Matches(said.Trim('…')).Select(match => match.Value));
        Assert.Contains(Texts(record), text =>
            Of(text, "speaker") == who
            && string.Concat(Letters().Matches(Of(text, "markdown")).Select(match => match.Value))
                .Contains(folded, StringComparison.Ordinal)
        );
    }

    /// <summary>The speeches of the source, by its own marks: a name in bold at the beginning of a paragraph.</summary>
    private static List<string> Spoken(JsonElement source)
    {
        var html = source
            .GetProperty("question")
            .GetProperty("textesReponse")
            .GetProperty("texteReponse")
            .GetProperty("texte")
            .GetString()!;
        var parts = Bold().Split(html);
        var spoken = new List<string> { Speech("", ImportingRun.WordsOfHtml(parts[0])) };
        for (var i = 1; i < parts.Length; i += 2)
        {
            var said = parts[i + 1];
            var function = parts[i].TrimEnd().EndsWith(',') ? Function().Match(said) : Match.Empty;
            spoken.Add(
                Speech(
                    Text(parts[i]) + (function.Success ? ", " + Text(function.Groups[1].Value) : ""),
                    ImportingRun.WordsOfHtml(said[(function.Success ? function.Length : 0)..])
                )
            );
        }

        return spoken;
    }

    private static string Speech(string who, IEnumerable<string> words) => $"{Text(who)}: {string.Join(' ', words)}";

    private static string Text(string html) =>
        Regex.Replace(new HtmlParser().ParseDocument(html).Body!.TextContent, @"\s+", " ").Trim(' ', '.', ',');

    private static string Named(JsonElement text) =>
        Of(text, "speaker") + (Of(text, "function") is { Length: > 0 } what ? ", " + what : "");

    private static string[] WordsOf(string markdown) => ImportingRun.WordsOfMarkdown(markdown);

    private static JsonElement.ArrayEnumerator Texts(JsonElement record) => record.GetProperty("texts").EnumerateArray();

    private static string Of(JsonElement text, string name) => text.TryGetProperty(name, out var value) ? value.GetString()! : "";

    [GeneratedRegex("<strong>(.*?)</strong>", RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\s*<i>([^<]*)</i>\s*")]
    private static partial Regex Function();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
