using System.Globalization;
using System.Text.Json;
using StaticPublication.Tests.Layout;
using static StaticPublication.Tests.Exporting.Recount;

namespace StaticPublication.Tests.Exporting;

/// <summary>Every figure that is published, on pages, in JSON and in CSV, against a recount from the NDJSON.</summary>
public sealed class RecountTests(CountedSite counted) : IClassFixture<CountedSite>
{
    private TestSite Site => counted.Site;

    private Recount Recounted { get; } = new(counted.Site);

    public static TheoryData<string, string> Files { get; } =
        new()
        {
            { "kinds", "kind" },
            { "ministries", "ministries" },
            { "portfolios", "ministries" },
            { "authors", "authors" },
            { "programmes", "programmes" },
            { "organisations", "organisations" },
            { "headings", "heading" },
        };

    [Theory, MemberData(nameof(Files))]
    public void Figures_of_authorities_are_those_of_the_documents(string file, string field)
    {
        var rows = counted.Csv($"data/{file}.csv").ToDictionary(row => row["id"], StringComparer.Ordinal);
        Assert.All(Site.Json($"data/{file}.json").EnumerateArray(), entry =>
        {
            var id = entry.GetProperty("id").GetString()!;
            var expected = Expected(file, field, id);
            Assert.Equal(expected, InCsv(expected.Keys, rows[id]));
            Assert.Equal(expected, InJson(expected.Keys, entry.GetProperty("derived")));
            if (entry.GetProperty("derived").TryGetProperty("address", out var at) && File.Exists($"{Site.Output}{at}index.json"))
            {
                var list = Site.Json(at.GetString()![1..] + "index.json");
                Assert.Equal(expected, InJson(expected.Keys, list.GetProperty("figures")));
            }
        });
    }

    [Fact]
    public void What_is_not_counted_is_empty_and_not_zero()
    {
        Assert.All(counted.Csv("data/licences.csv"), row =>
        {
            Assert.Equal("", row["questions"] + row["answered"] + row["pending"] + row["overdue"] + row["timed"] + row["median_days"]);
        });
        Assert.Equal("300", counted.Csv("data/licences.csv").Single(row => row["id"] == "etalab-2.0")["documents"]);
        Assert.All(Recounted.Documents.Zip(counted.Csv("data/documents.csv")), pair =>
        {
            var (overdue, derived) = (Recounted.Overdue(pair.First), pair.First.GetProperty("derived"));
            Assert.Equal(
                overdue switch
                {
                    null => "",
                    true => "true",
                    false => "false",
                },
                pair.Second["overdue"]
            );
            Assert.Equal(overdue, derived.TryGetProperty("overdue", out var told) ? told.GetBoolean() : null);
        });
        Assert.Contains(Recounted.Documents, document => IsQuestion(document) && Recounted.Overdue(document) is null);
    }

    [Fact]
    public void The_responsible_ministry_of_a_question_is_published()
    {
        Assert.All(Recounted.Documents.Zip(counted.Csv("data/documents.csv")), pair =>
        {
            var responsible = Responsible(pair.First);
            Assert.Equal(responsible ?? "", pair.Second["responsible"]);
            Assert.Equal(
                responsible,
                pair.First.GetProperty("derived").TryGetProperty("responsible", out var told) ? told.GetString() : null
            );
        });
        Assert.Contains(Recounted.Documents, document => Responsible(document) is null);
    }

    [Theory]
    [InlineData("ministries", "ministry", "ministries")]
    [InlineData("programmes", "programme", "programmes")]
    public void Statistics_of_authorities_are_those_of_the_documents(string file, string column, string field)
    {
        var rows = counted.Csv($"data/statistics/{file}.csv");
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var expected = Expected(file, field, row[column]);
            Assert.Equal(expected, InCsv(expected.Keys, row));
        });
        var page = Printed.Parsed(Site.Read(file == "ministries" ? "ministeres/index.html" : "statistiques/programmes/index.html"));
        Assert.All(rows, row =>
        {
            var cells = CountedSite.Cells(page, $"/{(file == "ministries" ? "ministeres" : "programmes")}/{row[column]}/");
            var before = file == "ministries" ? "responsible_" : "";
            if (Number(row[before + "questions"]) == 0)
            {
                Assert.All(cells.Values, cell => Assert.Equal("–", cell.TextContent));
                return;
            }

            var (answered, days) = (row[before + "answered"], row[before + "median_days"]);
            Assert.Equal(row[before + "questions"], cells["Questions"].TextContent);
            Assert.Equal(answered, PublishedList.Number(CountedSite.Note(cells["Taux de réponse"])).ToString(CultureInfo.InvariantCulture));
            Assert.Equal(
                Number(answered) < 5,
                CountedSite.Note(cells["Taux de réponse"]).Contains("moins de cinq", StringComparison.Ordinal)
            );
            Assert.Equal(days.Length == 0 ? "–" : days.Replace('.', ','), cells["Délai médian, en jours"].FirstChild!.TextContent);
            Assert.Equal(
                days.Length > 0 && Number(row[before + "timed"]) < 5,
                CountedSite.Note(cells["Délai médian, en jours"]).Contains("moins de cinq", StringComparison.Ordinal)
            );
        });
    }

    [Fact]
    public void Months_delays_and_the_overdue_are_those_of_the_documents()
    {
        var questions = Recounted.Documents.Where(Recount.IsQuestion).ToList();
        Assert.All(counted.Csv("data/statistics/months.csv"), row =>
        {
            bool IsIn(DateOnly? day) => day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) == row["month"];
            Assert.Equal(questions.Count(question => IsIn(Day(question))), Number(row["questions"]));
            Assert.Equal(questions.Count(question => IsIn(AnsweredOn(question))), Number(row["answers"]));
        });
        Assert.All(counted.Csv("data/statistics/delays.csv"), row =>
        {
            var (from, until) = (Number(row["from_days"]), row["until_days"] is { Length: > 0 } last ? Number(last) : int.MaxValue);
            Assert.Equal(
                questions.Count(question => DaysToAnswer(question) is { } days && days >= from && days <= until),
                Number(row["answers"])
            );
        });
        var overdue = counted.Csv("data/statistics/overdue.csv").ToDictionary(row => row["document"]);
        Assert.Equal(
            questions.Where(question => Recounted.Overdue(question) == true).Select(entry => IdOf(entry)).Order(),
            overdue.Keys.Order()
        );
        Assert.All(questions.Where(question => overdue.ContainsKey(IdOf(question))), question =>
        {
            Assert.Equal(Responsible(question), overdue[IdOf(question)]["responsible"]);
            Assert.Equal(Recounted.AsOf.DayNumber - Due(question)!.Value.DayNumber, Number(overdue[IdOf(question)]["days_late"]));
        });
    }

    [Fact]
    public void Totals_of_a_ministry_on_four_pages_agree_or_say_why_not()
    {
        var index = Printed.Parsed(Site.Read("ministeres/index.html"));
        var home = Printed.Parsed(Site.Read("index.html")).Body!.TextContent;
        Assert.All(counted.Csv("data/ministries.csv").Where(row => row["documents_any_role"] != "0"), row =>
        {
            var (named, questions) = (row["documents_any_role"], row["responsible_questions"]);
            var cells = CountedSite.Cells(index, row["address"]);
            Assert.Equal(
                questions == "0" ? ["–", "–"] : [questions, row["responsible_pending"]],
                new[] { cells["Questions"], cells["Sans réponse"] }.Select(cell => cell.FirstChild!.TextContent)
            );
            Assert.Contains($"nommé par {named}\u00A0document", home, StringComparison.Ordinal);
            var page = Printed.Parsed(Site.Read(row["address"][1..] + "index.html")).Body!.TextContent;
            Assert.Contains($"Documents qui le nomment, à tout titre{named}\u00A0document", page, StringComparison.Ordinal);
            Assert.Contains($"reçues{questions}", page, StringComparison.Ordinal);
            Assert.Contains("La liste compte aussi les documents qui le nomment à un autre titre", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_median_or_a_rate_over_fewer_than_five_answers_says_so_beside_it()
    {
        Assert.All(["ministeres/rare/index.html", "auteurs/ida-rare/index.html"], path =>
        {
            var notes = Printed.Parsed(Site.Read(path)).QuerySelectorAll(".tally small").Select(small => small.TextContent).ToList();
            Assert.Contains("100\u202F% (2 sur 2)\u00A0: moins de cinq réponses", notes);
            Assert.Contains("sur 2\u00A0réponses\u00A0: moins de cinq", notes);
        });
        Assert.DoesNotContain(
            "moins de cinq",
            Printed.Parsed(Site.Read("ministeres/sante/index.html")).QuerySelector(".tally")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private SortedDictionary<string, string> Expected(string file, string field, string id)
    {
        var bodies =
            file == "portfolios"
                ? Site.Json("data/ministries.json")
                    .EnumerateArray()
                    .Where(body => TextOf(body, "portfolio") == id)
                    .Select(entry => IdOf(entry))
                    .ToHashSet()
                : [id];
        return Recounted.Figures(
            document => Ids(document, field).Any(bodies.Contains),
            file is "ministries" or "portfolios" ? document => bodies.Contains(Responsible(document) ?? "") : null
        );
    }

    private static string IdOf(JsonElement entry) => TextOf(entry, "id")!;

    private static string? TextOf(JsonElement entry, string field) => entry.TryGetProperty(field, out var value) ? value.GetString() : null;
}
