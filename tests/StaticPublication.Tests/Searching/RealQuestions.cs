using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests.Searching;

/// <summary>Written questions of the House of Commons as records: real words, in English.</summary>
internal static class RealQuestions
{
    /// <summary>Reads them, or skips the test where they are not.</summary>
    public static Corpus Read()
    {
        var folder = SharedData.PathOf("uk-written-questions");
        var corpus = new Corpus(Corpus.TemporaryFolder());
        var html = new HtmlParser();
        foreach (var line in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            using var question = JsonDocument.Parse(line);
            corpus.Add(JsonSerializer.Serialize(Record(question.RootElement, html)));
        }

        return corpus;
    }

    private static object Record(JsonElement question, HtmlParser html)
    {
        var (asked, answer) = (Text(question, "questionText"), Text(question, "answerText"));
        return new
        {
            id = $"uk-{question.GetProperty("id").GetInt64()}",
            kind = "question-ecrite",
            number = Text(question, "uin"),
            language = "en",
            title = Text(question, "heading") is { Length: > 0 } heading ? heading : asked[..Math.Min(asked.Length, 80)],
            published = Text(question, "dateTabled")[..10],
            authors = new[] { new { author = $"member-{question.GetProperty("askingMemberId").GetInt64()}" } },
            ministries = new { asked = $"body-{question.GetProperty("answeringBodyId").GetInt64()}" },
            events = answer.Length > 0 ? [new { type = "answered" }]
            : question.GetProperty("isWithdrawn").GetBoolean() ? new[] { new { type = "withdrawn" } }
            : [],
            source = new { licence = "CC-BY-4.0" },
            texts = new[] { asked, answer }.Select(text => new
            {
                role = "question",
                markdown = html.ParseDocument(text).Body!.TextContent,
            }),
        };
    }

    private static string Text(JsonElement question, string name) => question.GetProperty(name).GetString() ?? "";
}

/// <summary>The corpus that the budgets are measured with.</summary>
internal static class SyntheticCorpus
{
    /// <summary>Makes it with the script that lies beside the checkout; skips the test where that or Python is not there.</summary>
    public static Corpus Make(int documents)
    {
        var script = Repository.Above(Path.Combine("shared", "corpus", "make_corpus.py"));
        Assert.SkipWhen(script is null, "../shared/corpus/make_corpus.py is not beside this checkout.");
        using var records = new Scratch();
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", [script!, $"{documents}", records.Path]) { RedirectStandardOutput = true }
            )!;
            python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Python is not on this machine.");
        }

        return Corpus.FromFiles(records.Path, Corpus.TemporaryFolder());
    }
}
