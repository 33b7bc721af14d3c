using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>Written questions of the House of Commons as an English publication with departments.</summary>
public sealed partial class WestminsterTests
{
    private const string Site = """
        title: "Questions to departments"
        description: "Written questions of the House of Commons and what departments answered, as pages and as open data."
        url: https://westminster.example/
        language: en-GB
        publisher: {name: "Questions Watch", url: "https://westminster.example/", email: contact@westminster.example}
        licence: CC-BY-4.0
        answerDueDays: 14
        unknownAuthorities: create
        terms: {ministries: {one: department, many: departments}}

        """;

    private const string Kinds = """
        - id: written-question
          name: "Written question"
          plural: "Written questions"
          answerable: true
          uses: [authors, ministries, heading]
          texts:
            - {role: question, heading: "Text of the question"}
            - {role: answer, heading: "Text of the answer"}

        """;

    [Fact]
    public void Questions_to_departments_have_no_ministry_no_French_and_British_dates() => Speaks(120);

    [Fact]
    [Trait("Category", "Release")]
    public void All_of_them_have_neither() => Speaks(int.MaxValue);

    private static void Speaks(int count)
    {
        var lines = Lines(count);
        using var site = Built(lines);
        string[] names =
        [
            .. lines
                .SelectMany(line => new[] { Text(line, "answeringBodyName"), Title(line), Text(line, "heading") })
                .Distinct()
                .OrderByDescending(name => name.Length),
        ];
        var french = Pieces("fr").Except(Pieces("en")).Where(piece => piece.Length > 12).ToList();
        var dates = 0;
        foreach (var page in Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var said = Said(new HtmlParser().ParseDocument(File.ReadAllText(page)), names);
            Assert.DoesNotMatch(Ministry(), said);
            Assert.DoesNotContain(french, piece => said.Contains(piece, StringComparison.Ordinal));
            Assert.DoesNotMatch(@"(January|November|December) \d{1,2},? 20", said);
            dates += Regex.Count(said, @"\b\d{1,2}[ \u00A0]December 2025");
        }

        Assert.True(dates > 10);
        PublishedWords.HasNone(
            site.Output,
            text => PlacesOf(text, french),
            (file, text) => file.EndsWith(".html", StringComparison.Ordinal) ? "" : WithoutRecords(file, text)
        );
        Assert.True(Directory.Exists(Path.Combine(site.Output, "departments")));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "statistics/mois")));
        Assert.Contains("<html lang=\"en-GB\">", site.Read("index.html"), StringComparison.Ordinal);
    }

    private static IEnumerable<(int, int)> PlacesOf(string text, List<string> french) =>
        Regex
            .Matches(text, "ministr", RegexOptions.IgnoreCase)
            .Select(match => (match.Index, match.Length))
            .Concat(
                french.Select(piece => (At: text.IndexOf(piece, StringComparison.Ordinal), piece.Length)).Where(place => place.At >= 0)
            );

    // Of tables their columns; of other data what is not in quotation marks after a key, where the records speak.
    private static string WithoutRecords(string file, string text) =>
        Path.GetExtension(file) switch
        {
            ".csv" => text.Split('\n')[0],
            ".xml" or ".gz" => "",
            ".json"
                when !file.StartsWith("data/schema", StringComparison.Ordinal)
                    && file is not ("data/datapackage.json" or "search/index.json") => Regex.Replace(
                text,
                @"""(?:title|name|markdown|label|heading|summary|content_text|content_html)""\s*:\s*""(?:[^""\\]|\\.)*""",
                ""
            ),
            _ => text,
        };

    /// <summary>Builds the site of the first questions.</summary>
    internal static TestSite Built(int count) => Built(Lines(count));

    private static List<JsonElement> Lines(int count) =>
        [
            .. Directory
                .EnumerateFiles(SharedData.PathOf("uk-written-questions"), "*.jsonl")
                .SelectMany(File.ReadLines)
                .Take(count)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    private static TestSite Built(IReadOnlyList<JsonElement> lines)
    {
        var site = new TestSite(first: null);
        site.With("site.yml", Site)
            .With("authorities/kinds.yml", Kinds)
            .With("authorities/ministries.yml", Entries(lines, "answeringBodyId", line => Text(line, "answeringBodyName"), "body"))
            .With("authorities/authors.yml", Entries(lines, "askingMemberId", line => $"Member {Number(line, "askingMemberId")}", "member"))
            .With("documents/records.ndjson", string.Join('\n', lines.Select(Record)))
            .Build();
        return site;
    }

    // The words of the records are theirs: what is between them is the publication's.
    private static string Said(IHtmlDocument page, string[] names)
    {
        PublishedWords.LeaveOutWordsOfRecords(page);
        foreach (var own in page.QuerySelectorAll(".own, .said, .copy, .code, script, code, pre").ToList())
        {
            own.Remove();
        }

        var text = $"{page.Title}\n{page.Body!.TextContent}";
        return names.Aggregate(text, (left, name) => name.Length < 4 ? left : left.Replace(name, "", StringComparison.OrdinalIgnoreCase));
    }

    private static string Entries(IEnumerable<JsonElement> lines, string id, Func<JsonElement, string> name, string prefix) =>
        string.Concat(
            lines.DistinctBy(line => Number(line, id)).Select(line => $"- {{id: {prefix}-{Number(line, id)}, name: \"{name(line)}\"}}\n")
        );

    private static string Record(JsonElement line)
    {
        var (asked, answer) = (Plain(line, "questionText"), Plain(line, "answerText"));
        var answered = answer.Length > 0 && Text(line, "dateAnswered").Length > 0;
        object[] texts =
        [
            new { role = "question", markdown = asked },
            .. answered ? [new { role = "answer", markdown = answer }] : Array.Empty<object>(),
        ];
        return JsonSerializer.Serialize(
            new
            {
                id = $"uk-{Number(line, "id")}",
                kind = "written-question",
                number = Text(line, "uin"),
                title = Title(line),
                published = Text(line, "dateTabled")[..10],
                authors = new[] { $"member-{Number(line, "askingMemberId")}" },
                ministries = new { asked = $"body-{Number(line, "answeringBodyId")}" },
                events = answered ? [new { type = "answered", on = Text(line, "dateAnswered")[..10] }] : Array.Empty<object>(),
                texts,
                source = new { licence = "CC-BY-4.0" },
            }
        );
    }

    private static string Title(JsonElement line) =>
        Text(line, "heading").Trim() is { Length: > 0 } heading ? heading : $"Question {Text(line, "uin")}";

    private static string Plain(JsonElement line, string name) =>
        new HtmlParser().ParseDocument(Text(line, name)).Body!.TextContent.Replace('\u00A0', ' ').Trim().TrimStart('#', ' ');

    private static string Number(JsonElement line, string name) => line.GetProperty(name).GetInt64().ToString(CultureInfo.InvariantCulture);

    private static string Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> Pieces(string language) =>
        File.ReadLines(Path.Combine(Repository.Theme, $"strings.{language}.yml"))
            .Where(line => !line.TrimStart().StartsWith('#'))
            .SelectMany(line => Quoted().Matches(line).Select(match => match.Groups[1].Value))
            .SelectMany(text => Regex.Split(text, @"\{[^}]*\}"))
            .Select(piece => piece.Trim());

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    // Keys of the format for what is called otherwise are the format's.
    [GeneratedRegex("(?<![\\w./\"-])ministr(?!(y|ies)[\\w.\\[/:])", RegexOptions.IgnoreCase)]
    private static partial Regex Ministry();
}
