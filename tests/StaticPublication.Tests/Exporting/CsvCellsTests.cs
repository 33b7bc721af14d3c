using System.Text.Json;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>Every cell of the tables of documents, events and authorities as Python's own reader finds it, against what the JSON of the
/// same build says.</summary>
public sealed class CsvCellsTests : IDisposable
{
    private const string Odd = """
        ---
        id: cellules
        kind: question-ecrite
        title: "=1+1; \"cité\", l’œuvre"
        published: 2013-07
        number: "+33"
        legislature: 14
        chamber: "'sic"
        authors: [bernard-lesterlin, {author: veronique-louwagie, group: "-Groupe", constituency: "@Orne"}]
        keywords: ["=A1", "deux | trois", "'quatre"]
        programmes: [teralab, simseo]
        events:
          - {type: renewed, on: 2013-10-01, page: "+7", issue: "@2"}
          - {type: withdrawn, on: 2014-01-02, code: "=X", reason: "-Retrait", note: "'note"}
        indexing: forbidden
        source: {url: "https://example.org/?a=1,2", publisher: "=SUM(1)", updated: 2013-08-01, licence: etalab-2.0}
        ---
        Pourquoi ?
        """;

    private readonly TestSite _site = new TestSite("../../../input").With("documents/cellules.md", Odd);

    public CsvCellsTests() => _site.Build();

    public void Dispose() => _site.Dispose();

    [Fact, Trait("Check", "R45")]
    public void Every_cell_of_a_document_says_what_its_JSON_says()
    {
        var documents = Directory
            .GetFiles(Path.Combine(_site.Output, "data/documents"), "*.json")
            .SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.EnumerateArray())
            .ToDictionary(document => Text(document, "id"));
        var rows = Rows("documents.csv");

        Assert.Equal(documents.Keys.Order(StringComparer.Ordinal), rows.Select(row => row["id"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(Expected(documents[row["id"]]), row));
    }

    [Fact, Trait("Check", "R45")]
    public void Every_cell_of_an_event_says_what_its_JSON_says()
    {
        string[] same = ["type", "on", "page", "issue", "url", "ministry", "code", "reason", "note"];
        var rows = Rows("events.csv")
            .GroupBy(row => row["document"])
            .ToDictionary(group => group.Key, group => group.Select(row => same.Select(name => row[name])));
        Assert.All(rows, document =>
            Assert.Equal(
                _site
                    .Json($"data/documents/{(document.Key == "an-14-qe-87312" ? 2015 : 2013)}.json")
                    .EnumerateArray()
                    .Single(one => Text(one, "id") == document.Key)
                    .GetProperty("derived")
                    .GetProperty("events")
                    .EnumerateArray()
                    .Select(happened => same.Select(name => Text(happened, name))),
                document.Value
            )
        );
        Assert.Equal(6, rows.Count);
    }

    [Theory, Trait("Check", "R45")]
    [InlineData("ministries")]
    [InlineData("programmes")]
    [InlineData("authors")]
    public void Every_figure_of_an_authority_says_what_its_JSON_says(string name)
    {
        var figures = AuthorityFile.All.Single(file => file.Name == name).Figures;
        var rows = Rows($"{name}.csv");
        Assert.Equal(
            _site
                .Json($"data/{name}.json")
                .EnumerateArray()
                .Select(entry =>
                    string.Join(
                        ';',
                        [
                            Text(entry, "id"),
                            Text(entry, "name"),
                            .. figures.Select(figure => Text(entry.GetProperty("derived"), figure.InJson)),
                        ]
                    )
                ),
            rows.Select(row => string.Join(';', [row["id"], row["name"], .. figures.Select(figure => row[figure.Column.Name])]))
        );
    }

    [Fact, Trait("Check", "R44")]
    public void How_to_take_the_apostrophe_off_is_said_in_the_dictionary_and_beside_the_table()
    {
        Assert.Contains("Une apostrophe en tête d’un texte", _site.Read("dictionnaire/index.html"), StringComparison.Ordinal);
        var table = _site
            .Json("data/datapackage.json")
            .GetProperty("resources")
            .EnumerateArray()
            .Single(resource => Text(resource, "path") == "documents.csv");
        Assert.Contains("commence par une apostrophe, à retirer", Text(table, "description"), StringComparison.Ordinal);
    }

    // What a column holds, from the JSON alone.
    private static SortedDictionary<string, string> Expected(JsonElement document)
    {
        var (derived, ministries) = (document.GetProperty("derived"), Child(document, "ministries"));
        var source = document.GetProperty("source");
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["title_origin"] = Text(document, "titleOrigin") is { Length: > 0 } origin ? origin : "source",
            ["published_day"] = Text(document, "published") is var day ? day + "-01-01"[(day.Length - 4)..] : "",
            ["language"] = Text(document, "language") is { Length: > 0 } language ? language : "fr",
            ["indexing"] = Text(document, "indexing") is { Length: > 0 } indexing ? indexing : "allowed",
            ["address"] = Text(derived, "address"),
            ["status"] = Text(derived, "status"),
            ["overdue"] = Text(derived, "overdue"),
            ["answered_on"] = Items(derived, "events")
                .Where(one => Text(one, "type") == "answered")
                .Select(one => Text(one, "on"))
                .FirstOrDefault(""),
            ["days_to_answer"] = Text(derived, "daysToAnswer"),
            ["joint_answer"] = Text(document, "jointAnswer"),
            ["texts"] = Items(document, "texts").Count().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["source_url"] = Text(source, "url"),
            ["source_publisher"] = Text(source, "publisher"),
            ["source_updated"] = Text(source, "updated"),
            ["groups"] = Joined(Items(document, "authors").Select(by => Text(by, "group"))),
            ["constituencies"] = Joined(Items(document, "authors").Select(by => Text(by, "constituency"))),
            ["analyses"] = Joined(Items(document, "analyses").Select(one => one.GetString()!)),
            ["keywords"] = Joined(Items(document, "keywords").Select(one => one.GetString()!)),
        };
        foreach (var same in new[] { "id", "number", "legislature", "chamber", "title", "published" })
        {
            cells[same] = Text(document, same);
        }

        void Labelled(string column, string label, string list, IEnumerable<string> ids)
        {
            var names = Items(derived.GetProperty("labels"), list).ToDictionary(one => Text(one, "id"), one => Text(one, "name"));
            (cells[column], cells[label]) = (Joined(ids), Joined(ids.Select(id => names[id])));
        }

        Labelled("kind", "kind_label", "kinds", [Text(document, "kind")]);
        Labelled("authors", "author_labels", "authors", Ids(Items(document, "authors"), "author"));
        Labelled("people", "people_labels", "authors", Ids(Items(document, "people"), "person"));
        Labelled("organisations", "organisation_labels", "organisations", Ids(Items(document, "organisations"), "organisation"));
        Labelled("ministry_asked", "ministry_asked_label", "ministries", Ids(Items(ministries, "asked"), "ministry"));
        Labelled("ministries_attributed", "ministries_attributed_labels", "ministries", Ids(Items(ministries, "attributed"), "ministry"));
        Labelled("responsible", "responsible_label", "ministries", [.. new[] { Text(derived, "responsible") }.Where(id => id.Length > 0)]);
        Labelled("ministry_answering", "ministry_answering_label", "ministries", Ids(Items(ministries, "answering"), "ministry"));
        Labelled("ministries_concerned", "ministries_concerned_labels", "ministries", Ids(Items(ministries, "concerned"), "ministry"));
        Labelled("heading", "heading_label", "headings", Ids(Items(document, "heading"), ""));
        Labelled("programmes", "programme_labels", "programmes", Ids(Items(document, "programmes"), ""));
        Labelled("licence", "licence_label", "licences", [Text(source, "licence")]);
        return cells;
    }

    private List<SortedDictionary<string, string>> Rows(string path)
    {
        var rows = CsvExportTests.ReadByPython(File.ReadAllBytes(Path.Combine(_site.Output, "data", path)))[0];
        return
        [
            .. rows.Skip(1)
                .Select(row => new SortedDictionary<string, string>(
                    rows[0].Zip(row).ToDictionary(cell => cell.First, cell => CsvExportTests.Undone(cell.Second)),
                    StringComparer.Ordinal
                )),
        ];
    }

    private static string Joined(IEnumerable<string> values) => string.Join('|', values.Where(value => value.Length > 0));

    private static IEnumerable<string> Ids(IEnumerable<JsonElement> named, string key) =>
        [.. named.Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : Text(one, key))];

    private static JsonElement Child(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var child) ? child : default;

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        Child(of, name) switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Undefined } => [],
            var one => [one],
        };

    private static string Text(JsonElement of, string name) =>
        Child(of, name) is { ValueKind: not JsonValueKind.Undefined } value
            ? value.ValueKind == JsonValueKind.True
                ? "true"
                : value.ValueKind == JsonValueKind.False
                    ? "false"
                    : value.ToString()
            : "";
}
