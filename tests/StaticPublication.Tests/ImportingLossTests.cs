using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using StaticPublication.Importing;
using static StaticPublication.Tests.ImportingTests;

namespace StaticPublication.Tests;

/// <summary>Questions that hold everything a source can, each value unlike any other: none of it may be lost.</summary>
public class ImportingLossTests
{
    private int _values;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public void Every_value_of_a_full_question_of_the_open_data_is_in_its_record(int blocks, int values)
    {
        using var run = new ImportingRun();
        var question = Full(blocks, values);
        run.Questions(run.Write("full.json", new JsonObject { ["question"] = question }.ToJsonString()));
        AssertLeaves(JsonDocument.Parse(question.ToJsonString()).RootElement, run.Record("an-16-qe-77"));
    }

    [Fact]
    public void Every_value_of_a_full_question_in_the_site_s_XML_is_in_its_record()
    {
        using var run = new ImportingRun();
        var question = FullXml();
        run.Questions(run.Write("full.xml", question.ToString()));
        var kept = Leaves(run.Record("an-14-qe-77")).Select(leaf => leaf.Value).ToList();
        var stated = question
            .DescendantsAndSelf()
            .SelectMany(element =>
                element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value)
            )
            .Where(value => value.Length > 0);
        Assert.Empty(
            stated.Where(value => !kept.Exists(text => text.Contains(value, StringComparison.Ordinal) || text == Dates.Iso(value)))
        );
    }

    [Theory]
    [InlineData("""{"codeCloture": "RETRAIT", "libelleCloture": "Retirée", "dateCloture": null, "infoJO": null}""", "pending", 1)]
    [InlineData(
        """{"codeCloture": "RETRAIT", "libelleCloture": "Retirée", "dateCloture": "2014-02-30", "infoJO": {"pageJO": "12"}}""",
        "pending",
        1
    )]
    [InlineData(
        """{"codeCloture": "RETRAIT", "libelleCloture": "Retirée", "dateCloture": "2023-05-02", "infoJO": """
            + """{"dateJO": "2023-05-09", "pageJO": "12"}}""",
        "withdrawn",
        0
    )]
    [InlineData(
        """{"codeCloture": "REP_PUB", "libelleCloture": "Réponse publiée", "dateCloture": "2023-05-02", "infoJO": null}""",
        "answered",
        0
    )]
    [InlineData("""{"dateCloture": "2023-05-02", "infoJO": {"pageJO": "12"}}""", "pending", 0)]
    public void A_closing_of_any_shape_is_an_event_or_stays_among_the_extra_fields(string closing, string state, int undated)
    {
        using var run = new ImportingRun();
        var question = Full(0, 1);
        question["cloture"] = JsonNode.Parse(closing);
        run.Questions(run.Write("closed.json", new JsonObject { ["question"] = question }.ToJsonString()));
        AssertLeaves(JsonDocument.Parse(question.ToJsonString()).RootElement, run.Record("an-16-qe-77"));
        Assert.Equal(1, run.Report.Records["question-ecrite"][state]);
        Assert.Equal(undated, run.Report.Findings.GetValueOrDefault(ImportFindings.Closing)?.Count ?? 0);
    }

    [Fact]
    public void An_answer_without_a_day_is_answered_on_the_day_of_the_closing_that_says_so()
    {
        using var run = new ImportingRun();
        var question = Full(1, 1);
        question["textesReponse"] = new JsonObject
        {
            ["texteReponse"] = new JsonObject { ["infoJO"] = null, ["texte"] = "Réponse." },
        };
        question["cloture"] = JsonNode.Parse(
            """{"codeCloture": "REP_PUB", "libelleCloture": "Réponse publiée", "dateCloture": "2023-05-02"}"""
        );
        run.Questions(run.Write("answered.json", new JsonObject { ["question"] = question }.ToJsonString()));
        Assert.Equal("2023-05-02", Event(run.Record("an-16-qe-77"), "answered", "on"));
    }

    [Fact]
    public void A_page_names_the_ministry_of_the_last_change_alone_and_keeps_every_label()
    {
        using var run = new ImportingRun();
        var page = File.ReadAllText(SharedData.PathOf("an-questions-html/assemblee_leg_14-qe-ar.html"))
            .Replace(
                "<div>Date de changement d'attribution: <span class=\"question_big_content\">18/05/2017</span></div>",
                "<div>Date de changement d'attribution: <span>16/05/2017</span></div>"
                    + "<div>Date de changement d'attribution: <span>18/05/2017</span></div><div>Une ligne jamais vue</div>",
                StringComparison.Ordinal
            )
            .Replace(
                "<p> <span class=\"question_big_content\">Analyse",
                "<p><span class=\"question_big_content\">Titre &gt; </span>Effectifs</p>"
                    + "<p><span class=\"question_big_content\">Analyse &gt; </span>seconde</p>"
                    + "<p> <span class=\"question_big_content\">Analyse",
                StringComparison.Ordinal
            );
        run.Questions(run.Write("page.html", page));
        var record = run.Record("an-14-qe-104002");
        Assert.Equal(("boues – Effectifs", "2017-05-18"), (TextOf(record, "title"), Event(record, "reattributed", "on")));
        Assert.Equal(
            ["2017-05-16", "Une ligne jamais vue", "seconde", "épandage. réglementation."],
            record
                .GetProperty("extra")
                .EnumerateObject()
                .Where(field =>
                    field.Name.StartsWith("analyse", StringComparison.Ordinal)
                    || field.Name.StartsWith("reattributed", StringComparison.Ordinal)
                    || field.Name.StartsWith("dates", StringComparison.Ordinal)
                )
                .Select(field => field.Value.GetString()!)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Each block so many times, each value so many: one stands alone, several in a list, none is null.</summary>
    private JsonObject Full(int blocks, int values)
    {
        JsonNode? Stated() => Several(values, () => JsonValue.Create(Value()));
        JsonNode Moment() =>
            new JsonObject
            {
                ["dateJO"] = Several(values, () => JsonValue.Create(Day())),
                ["pageJO"] = Stated(),
                ["numJO"] = Stated(),
                ["urlLegifrance"] = $"https://jo.example/{Value()}",
                ["typeJO"] = Stated(),
                ["referenceNOR"] = Stated(),
            };
        JsonObject Printed() => new() { ["infoJO"] = Moment(), ["texte"] = $"Texte {Value()}." };
        JsonObject Ministry() =>
            new()
            {
                ["organeRef"] = Stated(),
                ["abrege"] = Stated(),
                ["developpe"] = Stated(),
            };
        return new JsonObject
        {
            ["uid"] = "QANR5L16QE77",
            ["identifiant"] = new JsonObject
            {
                ["numero"] = "77",
                ["regime"] = Stated(),
                ["legislature"] = "16",
            },
            ["type"] = "QE",
            ["indexationAN"] = new JsonObject
            {
                ["rubrique"] = Stated(),
                ["teteAnalyse"] = Stated(),
                ["analyses"] = new JsonObject { ["analyse"] = Stated() },
            },
            ["auteur"] = new JsonObject
            {
                ["identite"] = new JsonObject { ["acteurRef"] = Stated(), ["mandatRef"] = Stated() },
                ["groupe"] = Ministry(),
            },
            ["minInt"] = Ministry(),
            ["textesQuestion"] = new JsonObject { ["texteQuestion"] = Several(Math.Max(blocks, 1), Printed) },
            ["erratumQuestion"] = Several(blocks, Printed),
            ["minAttribs"] = new JsonObject
            {
                ["minAttrib"] = Several(blocks, () => new JsonObject { ["infoJO"] = Moment(), ["denomination"] = Ministry() }),
            },
            ["signalement"] = Several(blocks, () => new JsonObject { ["dateSignalement"] = Day(), ["infoJO"] = Moment() }),
            ["renouvellements"] = new JsonObject { ["renouvellement"] = Several(blocks, () => new JsonObject { ["infoJO"] = Moment() }) },
            ["textesReponse"] = new JsonObject { ["texteReponse"] = Several(blocks, Printed) },
            ["erratumReponse"] = Several(blocks, () => new JsonObject { ["infoJO"] = Moment() }),
            ["cloture"] = Several(blocks, () => new JsonObject
                {
                    ["codeCloture"] = Stated(),
                    ["libelleCloture"] = Stated(),
                    ["dateCloture"] = Day(),
                    ["infoJO"] = Moment(),
                }),
        };
    }

    private XElement FullXml()
    {
        XElement Stated(string name) => new(name, Value());
        object[] Moment(string day = "DATE_JO") =>
            [new XElement(day, FrenchDay()), Stated("PAGE_JO"), Stated("TYPE_JO"), Stated("NUMERO_JO")];
        XElement Attribution() =>
            new("ORDRE", new XAttribute("NUMERO", Value()), Stated("ABREGE"), Stated("DEVELOPPE"), Stated("ID_MINA"), Moment());
        return new XElement(
            "QUESTION",
            new XAttribute("TYPE", "QE"),
            new XElement("LEGISLATURE", "14"),
            new XElement("DEPOT", new XAttribute("NUMERO", "77"), Moment()),
            new XElement(
                "AUTEUR",
                new XAttribute("ID_MANDAT", Value()),
                Stated("ID_ACTEUR"),
                Stated("CIVILITE"),
                Stated("NOM"),
                Stated("PRENOM")
            ),
            new XElement("GROUPE", new XAttribute("SIGLE", Value()), Stated("LIBELLE"), Stated("ID_GROUPE")),
            new XElement(
                "CIRCONSCRIPTION",
                new XAttribute("NUMERO_CIRCONSCRIPTION", "9"),
                Stated("CODE_DEPARTEMENT"),
                Stated("DEPARTEMENT"),
                Stated("CODE_REGION"),
                Stated("REGION")
            ),
            new XElement(
                "INDEXATION_AN",
                new XAttribute("RUBRIQUE", Value()),
                Stated("TETE_ANALYSE"),
                new XElement("ANALYSE", Stated("ANA"), Stated("ANA"))
            ),
            new XElement("MINI", Stated("ABREGE"), Stated("DEVELOPPE"), Stated("ID_MINI")),
            new XElement("MINA", Attribution(), Attribution(), Attribution()),
            new XElement("DEPOT", Stated("TEXTE_DEPOT")),
            new XElement("ERRATUM_QUESTION", Moment(), Stated("TEXTE_ERRATUM")),
            new XElement("SIGNALEMENT", Moment(), new XElement("DATE_DEPOT_SIGNAL", FrenchDay())),
            new XElement("RENOUVELLEMENT", new XElement("ORDRE", new XAttribute("NUMERO", Value()), Moment("DATE_RENOUVELLEMENT"))),
            new XElement("CLOTURE", Moment(), Stated("ABREGE"), Stated("LIBELLE")),
            new XElement("CLOTURE", Stated("ABREGE"), Stated("LIBELLE")),
            new XElement(
                "REPONSE",
                Stated("TEXTE_REPONSE"),
                Stated("TEXTE_REPONSE"),
                new XElement("DATE_JO_REPONSE", FrenchDay()),
                Stated("PAGE_JO_REPONSE")
            ),
            new XElement("ERRATUM_REPONSE", Moment())
        );
    }

    private string Value() => string.Create(CultureInfo.InvariantCulture, $"v{++_values:0000}");

    private string Day() => new DateOnly(2022, 9, 1).AddDays(++_values).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string FrenchDay() => new DateOnly(2012, 9, 1).AddDays(++_values).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static JsonNode? Several(int count, Func<JsonNode?> make) =>
        count switch
        {
            0 => null,
            1 => make(),
            _ => new JsonArray([.. Enumerable.Range(0, count).Select(_ => make())]),
        };
}
