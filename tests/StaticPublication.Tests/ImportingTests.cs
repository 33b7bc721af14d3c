using System.Text.Json;
using StaticPublication.Importing;

namespace StaticPublication.Tests;

/// <summary>The given data of the Assemblée nationale, imported whole.</summary>
public class ImportingTests
{
    [Fact]
    public void Question_pages_give_the_fields_that_they_state()
    {
        var pages = SharedData.PathOf("an-questions-html");
        using var run = new ImportingRun().Questions(pages);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(pages, "expected-fields.json"))).RootElement;
        var records = run.Records().ToDictionary(record => $"{record.GetProperty("legislature")} {record.GetProperty("number")}");
        Assert.Equal(12, records.Count);
        Assert.All(expected.EnumerateObject(), page =>
            AssertPage(page.Value, records[$"{TextOf(page.Value, "leg")} {TextOf(page.Value, "num")}"])
        );
    }

    private static void AssertPage(JsonElement page, JsonElement record)
    {
        var author = record.GetProperty("authors")[0];
        Assert.EndsWith(" " + TextOf(page, "aut"), author.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(TextOf(page, "dept"), author.GetProperty("constituency").GetString());
        // The expected fields cut one group at its own bracket.
        Assert.EndsWith(TextOf(page, "groupe"), author.GetProperty("group").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            TextOf(page, "ministere"),
            record.GetProperty("ministries").GetProperty("attributed")[0].GetProperty("name").GetString()
        );
        Assert.Equal(Kind(TextOf(page, "nature")), record.GetProperty("kind").GetString());
        Assert.Equal(Dates.Iso(TextOf(page, "dpq")), record.GetProperty("published").GetString());
        Assert.Equal(Dates.Iso(TextOf(page, "dpr")), Event(record, "answered", "on"));
        Assert.Equal(Null(TextOf(page, "pgq")), Event(record, "published", "page"));
        Assert.Equal(Null(TextOf(page, "pgr")), Event(record, "answered", "page"));
        // The expected title of an oral question is the heading of its debate.
        if (record.GetProperty("legislature").GetInt32() > 14 && TextOf(record, "kind") != "question-orale-sans-debat")
            Assert.Equal(TextOf(page, "title"), record.GetProperty("title").GetString());
        var texts = record
            .GetProperty("texts")
            .EnumerateArray()
            .SelectMany(text => ImportingRun.WordsOfMarkdown(TextOf(text, "markdown")))
            .ToArray();
        // A debate stands whole under one heading or the other.
        Assert.Equal(ImportingRun.WordsOfHtml(TextOf(page, "question") + " " + TextOf(page, "reponse")), texts);
    }

    [Fact]
    public void The_page_of_a_withdrawn_question_gives_the_day_and_the_printed_reason()
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf("an-questions-html"));
        var withdrawn = run.Record("an-14-qe-104137").GetProperty("events").EnumerateArray().Last();
        Assert.Equal(
            ("withdrawn", "2017-06-20", "fin de mandat"),
            (TextOf(withdrawn, "type"), TextOf(withdrawn, "on"), TextOf(withdrawn, "reason"))
        );
        var moved = run.Record("an-14-qe-104002").GetProperty("events").EnumerateArray().Single(e => TextOf(e, "type") == "reattributed");
        Assert.Equal(("2017-05-18", "agriculture-et-alimentation"), (TextOf(moved, "on"), TextOf(moved, "ministry")));
    }

    [Fact]
    public void The_site_s_record_gives_its_renewal_two_attributions_closure_and_the_whole_table()
    {
        var source = SharedData.PathOf("an-question-xml-l14");
        using var run = new ImportingRun().Questions(source);
        var record = run.Record("an-14-qe-47351");
        Assert.Equal("2014-04-15", Event(record, "renewed", "on"));
        Assert.Equal(
            ["2014-01-07", "2014-04-03"],
            record.GetProperty("ministries").GetProperty("attributed").EnumerateArray().Select(a => TextOf(a, "on"))
        );
        Assert.Equal(
            ("2014-05-13", "REP_PUB", "Réponse publiée", "3858", "19"),
            (
                Event(record, "closed", "on"),
                Event(record, "closed", "code"),
                Event(record, "closed", "reason"),
                Event(record, "closed", "page"),
                Event(record, "closed", "issue")
            )
        );
        Assert.Equal("Haute-Marne (2e circonscription)", TextOf(record.GetProperty("authors")[0], "constituency"));
        var table = TextOf(record.GetProperty("texts")[1], "markdown")
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split(" | ").Length)
            .ToList();
        var file = File.ReadAllText(Directory.GetFiles(source, "*.xml")[0]);
        var rows = System.Text.RegularExpressions.Regex.Count(file, "<tr>");
        // Two rows of headings become one, and a rule is added.
        Assert.Equal(rows, table.Count);
        Assert.All(table, columns => Assert.Equal(7, columns));
        var words = ImportingRun.WordsOfMarkdown(TextOf(record.GetProperty("texts")[1], "markdown")).ToLookup(word => word);
        var stated = ImportingRun.WordsOfHtml(
            file[file.IndexOf("Les données", StringComparison.Ordinal)..file.IndexOf("]]></TEXTE_REPONSE", StringComparison.Ordinal)]
        );
        Assert.All(stated.GroupBy(word => word), word => Assert.True(words[word.Key].Count() >= word.Count(), word.Key));
    }

    [Fact]
    public void Every_leaf_of_every_question_to_the_Government_is_in_its_record_or_its_extra()
    {
        var folder = SharedData.PathOf("an-questions-gouvernement");
        using var run = new ImportingRun().Questions(folder);
        var records = run.Records().ToDictionary(record => TextOf(record.GetProperty("identifiers"), "an"));
        var files = Directory.GetFiles(folder, "*.json");
        Assert.Equal(files.Length, records.Count);
        Assert.All(files, file =>
            AssertLeaves(
                JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("question"),
                records[Path.GetFileNameWithoutExtension(file)]
            )
        );
        Assert.DoesNotContain(ImportFindings.Field, run.Report.Findings.Keys);
    }

    [Fact]
    public void Absent_actors_become_marked_authors_under_their_reference()
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf("an-questions-gouvernement"));
        Assert.Equal("pa719756", TextOf(run.Record("an-16-qg-287").GetProperty("authors")[0], "author"));
        Assert.Contains(
            "- id: pa719756\n  name: \"Christine Le Nabour\"\n  identifiers: {an: \"PA719756\"}\n" + "  description: \"Nom repris d",
            run.Authority("authors.yml"),
            StringComparison.Ordinal
        );
        Assert.True(run.Report.Findings[ImportFindings.Author].Count > 50);
    }

    [Theory]
    [InlineData("an-questions-gouvernement")]
    [InlineData("an-questions-html")]
    [InlineData("an-question-xml-l14")]
    public void A_second_import_changes_no_byte(string set)
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf(set));
        var before = run.Files();
        run.Questions(run.Folder, [SharedData.PathOf(set)]);
        Assert.Equal(before, run.Files());
        Assert.Equal((0, 0, 0), (run.Report.Changes!.Added, run.Report.Changes.Changed, run.Report.Changes.Removed));
    }

    internal static void AssertLeaves(JsonElement source, JsonElement record)
    {
        var kept = Leaves(record).Select(leaf => leaf.Value.Trim().Normalize()).ToHashSet();
        foreach (
            var (path, value) in Leaves(source)
                .Where(leaf => !leaf.Path.Contains("@xmlns", StringComparison.Ordinal) && leaf.Value.Trim().Length > 0)
        )
        {
            var stated = value.Trim().Normalize();
            if (path.EndsWith(".texte", StringComparison.Ordinal))
                Assert.Contains(record.GetProperty("texts").EnumerateArray(), text =>
                    ImportingRun.WordsOfMarkdown(TextOf(text, "markdown")).SequenceEqual(ImportingRun.WordsOfHtml(value))
                );
            else if (path == ".type")
                Assert.Matches($"^QANR5L[0-9]+{value}[0-9]+$", TextOf(record.GetProperty("identifiers"), "an"));
            else
                Assert.True(kept.Contains(stated) || (Dates.Iso(stated) is { } day && kept.Contains(day)), $"{path}: {value}");
        }
    }

    internal static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path = "") =>
        element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("@xsi:nil", out _) => [],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value, $"{path}.{property.Name}")),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Leaves(item, path)),
            JsonValueKind.Null => [],
            _ => [(path, element.ToString())],
        };

    internal static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    internal static string? Event(JsonElement record, string type, string key) =>
        record
            .GetProperty("events")
            .EnumerateArray()
            .Where(e => TextOf(e, "type") == type)
            .Select(e => e.TryGetProperty(key, out var value) ? value.GetString() : null)
            .FirstOrDefault();

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static string Kind(string nature) =>
        nature switch
        {
            "Question écrite" => "question-ecrite",
            "Question au Gouvernement" => "question-au-gouvernement",
            _ => "question-orale-sans-debat",
        };
}
