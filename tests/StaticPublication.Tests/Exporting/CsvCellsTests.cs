using System.Text.Json;
using StaticPublication.Exporting;
using static StaticPublication.Tests.Exporting.CellsOfJson;

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
        abstract: "@cité | en \\ bref"
        identifiers: {"=nom": "a | b", uid: "c\\d"}
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
        var documents = _site.Published().ToDictionary(document => Value(document, "id"));
        var rows = Rows("documents.csv");

        Assert.Equal(documents.Keys.Order(StringComparer.Ordinal), rows.Select(row => row["id"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(Expected(documents[row["id"]]), row));
        Assert.Contains(rows, row => row["due_on"].Length > 0);
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
                    .Published()
                    .Single(one => Value(one, "id") == document.Key)
                    .GetProperty("derived")
                    .GetProperty("events")
                    .EnumerateArray()
                    .Select(happened => same.Select(name => Value(happened, name))),
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
                            Value(entry, "id"),
                            Value(entry, "name"),
                            .. figures.Select(figure => Value(entry.GetProperty("derived"), figure.InJson)),
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
            .Single(resource => Value(resource, "path") == "documents.csv");
        Assert.Contains("commence par une apostrophe, à retirer", Value(table, "description"), StringComparison.Ordinal);
    }

    // What a column holds, from the JSON alone.
    private static SortedDictionary<string, string> Expected(JsonElement document)
    {
        var (derived, ministries, source) = (Child(document, "derived"), Child(document, "ministries"), Child(document, "source"));
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["title_origin"] = Value(document, "titleOrigin") is { Length: > 0 } origin ? origin : "source",
            ["published_day"] = Value(document, "published") is var day ? day + "-01-01"[(day.Length - 4)..] : "",
            ["language"] = Value(document, "language") is { Length: > 0 } language ? language : "fr",
            ["indexing"] = Value(document, "indexing") is { Length: > 0 } indexing ? indexing : "allowed",
            ["address"] = Value(derived, "address"),
            ["status"] = Value(derived, "status"),
            ["overdue"] = Value(derived, "overdue"),
            ["answered_on"] = Items(derived, "events")
                .Where(one => Value(one, "type") == "answered")
                .Select(one => Value(one, "on"))
                .FirstOrDefault(""),
            ["days_to_answer"] = Value(derived, "daysToAnswer"),
            ["due_on"] = Value(derived, "dueOn"),
            ["identifiers"] = Joined(Named(Child(document, "identifiers"))),
            ["published_page"] = PageOf(derived, "published"),
            ["answered_page"] = PageOf(derived, "answered"),
            ["joint_answer"] = Value(document, "jointAnswer"),
            ["texts"] = Items(document, "texts").Count().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["source_url"] = Value(source, "url"),
            ["source_publisher"] = Value(source, "publisher"),
            ["source_updated"] = Value(source, "updated"),
            ["groups"] = Joined(Items(document, "authors").Select(by => Value(by, "group"))),
            ["constituencies"] = Joined(Items(document, "authors").Select(by => Value(by, "constituency"))),
            ["analyses"] = Joined(Items(document, "analyses").Select(one => one.GetString()!)),
            ["keywords"] = Joined(Items(document, "keywords").Select(one => one.GetString()!)),
        };
        foreach (var same in new[] { "abstract", "id", "number", "legislature", "chamber", "title", "published" })
        {
            cells[same] = Value(document, same);
        }

        void Labelled(string column, string label, string list, IEnumerable<string> ids)
        {
            var names = Items(derived.GetProperty("labels"), list).ToDictionary(one => Value(one, "id"), one => Value(one, "name"));
            (cells[column], cells[label]) = (Joined(ids), Joined(ids.Select(id => names[id])));
        }

        Labelled("kind", "kind_label", "kinds", [Value(document, "kind")]);
        Labelled("authors", "author_labels", "authors", Ids(Items(document, "authors"), "author"));
        Labelled("people", "people_labels", "authors", Ids(Items(document, "people"), "person"));
        Labelled("organisations", "organisation_labels", "organisations", Ids(Items(document, "organisations"), "organisation"));
        Labelled("ministry_asked", "ministry_asked_label", "ministries", Ids(Items(ministries, "asked"), "ministry"));
        Labelled("ministries_attributed", "ministries_attributed_labels", "ministries", Ids(Items(ministries, "attributed"), "ministry"));
        Labelled("responsible", "responsible_label", "ministries", [.. new[] { Value(derived, "responsible") }.Where(id => id.Length > 0)]);
        Labelled("ministry_answering", "ministry_answering_label", "ministries", Ids(Items(ministries, "answering"), "ministry"));
        Labelled("ministries_concerned", "ministries_concerned_labels", "ministries", Ids(Items(ministries, "concerned"), "ministry"));
        Labelled("heading", "heading_label", "headings", Ids(Items(document, "heading"), ""));
        Labelled("programmes", "programme_labels", "programmes", Ids(Items(document, "programmes"), ""));
        Labelled("licence", "licence_label", "licences", [Value(source, "licence")]);
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
}
