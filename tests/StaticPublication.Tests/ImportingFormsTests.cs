using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using static StaticPublication.Tests.ImportingTests;

namespace StaticPublication.Tests;

/// <summary>Every generation of the official formats, by fixtures made from their described shapes.</summary>
public class ImportingFormsTests
{
    private static ImportingRun Import(params string[] cases) => new ImportingRun().Questions(Array.ConvertAll(cases, ImportingRun.Case));

    [Fact]
    public void One_big_file_of_the_XIVth_gives_each_moment_of_a_question_as_a_dated_event()
    {
        using var run = Import("qe-l14.json");
        var events = run.Record("an-14-qe-1001")
            .GetProperty("events")
            .EnumerateArray()
            .Select(e => $"{TextOf(e, "on")} {TextOf(e, "type")}");
        Assert.Equal(
            [
                "2012-07-17 published",
                "2012-07-24 corrected",
                "2012-11-06 renewed",
                "2013-02-12 flagged",
                "2013-06-18 renewed",
                "2014-04-15 reattributed",
                "2014-09-02 reattributed",
                "2014-10-14 answered",
                "2014-10-14 closed",
            ],
            events
        );
        Assert.Equal("Internet – très haut débit – zones rurales – perspectives", TextOf(run.Record("an-14-qe-1001"), "title"));
        Assert.Equal(
            ["question", "erratum", "answer"],
            run.Record("an-14-qe-1001").GetProperty("texts").EnumerateArray().Select(text => TextOf(text, "role"))
        );
        Assert.StartsWith(
            "Mme X appelle l'attention de Mme la ministre déléguée",
            TextOf(run.Record("an-14-qe-1001").GetProperty("texts")[0], "markdown"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reattributions_name_the_ministry_of_each_step()
    {
        using var run = Import("qe-l14.json");
        var record = run.Record("an-14-qe-1001");
        Assert.Equal(
            ["pme-innovation-et-economie-numerique", "economie-redressement-productif-et-numerique", "numerique"],
            record.GetProperty("ministries").GetProperty("attributed").EnumerateArray().Select(a => TextOf(a, "ministry"))
        );
        Assert.Equal(
            ["economie-redressement-productif-et-numerique", "numerique"],
            record.GetProperty("events").EnumerateArray().Where(e => TextOf(e, "type") == "reattributed").Select(e => TextOf(e, "ministry"))
        );
    }

    [Fact]
    public void Equal_answers_of_one_day_are_one_joint_answer()
    {
        using var run = Import("qe-l14.json");
        var joint = TextOf(run.Record("an-14-qe-1001"), "jointAnswer");
        Assert.Equal(joint, TextOf(run.Record("an-14-qe-1002"), "jointAnswer"));
        Assert.False(run.Record("an-14-qe-1003").TryGetProperty("jointAnswer", out _));
    }

    [Fact]
    public void A_missing_title_is_taken_from_the_text_and_marked_and_an_unknown_closing_code_is_kept_raw()
    {
        using var run = Import("qe-l14.json");
        var record = run.Record("an-14-qe-1003");
        Assert.Equal(("L'avenir des quartiers numériques", "extracted"), (TextOf(record, "title"), TextOf(record, "titleOrigin")));
        Assert.Equal(("FIN_MANDAT", "Fin de mandat"), (Event(record, "closed", "code"), Event(record, "closed", "reason")));
        Assert.Contains(ImportFindings.Code, run.Report.Findings.Keys);
        Assert.Equal("31/02/2014", TextOf(record.GetProperty("extra"), "renouvellements.renouvellement.infoJO.dateJO"));
        Assert.Contains(ImportFindings.Date, run.Report.Findings.Keys);
    }

    [Fact]
    public void The_sentinel_for_no_head_of_analysis_is_no_head_of_analysis()
    {
        using var run = Import("qe-l14.json");
        Assert.Equal(
            ("couverture", 1),
            (TextOf(run.Record("an-14-qe-1002"), "title"), run.Record("an-14-qe-1002").GetProperty("authors").GetArrayLength())
        );
    }

    [Fact]
    public void Nil_objects_French_dates_and_broken_accents_of_the_XVth_are_read()
    {
        using var run = Import("qe-l15.json");
        var record = run.Record("an-15-qe-2001");
        Assert.Equal(
            "Mme Z interroge Mme la ministre sur l'accès aux soins : 50\u00A0% des communes, l’hôpital.",
            TextOf(record.GetProperty("texts")[0], "markdown")
        );
        Assert.Equal(1, run.Report.Findings[ImportFindings.Mojibake].Count);
        Assert.Equal(
            ["2017-10-24 published", "2017-10-31 corrected", "2018-02-05 flagged", "2018-03-06 renewed"],
            record.GetProperty("events").EnumerateArray().Select(e => $"{TextOf(e, "on")} {TextOf(e, "type")}")
        );
        Assert.Equal("ACCÈS AUX SOINS", TextOf(record, "title"));
        Assert.Equal("Lire : « 60 % ».", TextOf(record.GetProperty("texts")[1], "markdown"));
    }

    [Fact]
    public void A_field_never_seen_before_is_reported_and_kept()
    {
        using var run = Import("qe-l15.json");
        Assert.Equal("jamais vu", TextOf(run.Record("an-15-qe-2001").GetProperty("extra"), "champNouveau.valeur"));
        Assert.Equal(["champNouveau.valeur"], run.Report.Findings[ImportFindings.Field].Examples);
    }

    [Fact]
    public void A_withdrawal_of_the_XVIIth_keeps_its_code_and_its_printed_reason()
    {
        using var run = Import("qe-l17.json");
        var record = run.Record("an-17-qe-3001");
        Assert.Equal(
            ("2025-11-18", "RETRAIT", "Retirée le 18 novembre 2025 à l'initiative de l'auteur"),
            (Event(record, "withdrawn", "on"), Event(record, "withdrawn", "code"), Event(record, "withdrawn", "reason"))
        );
        Assert.Equal("https://www.legifrance.gouv.fr/jo/42", Event(record, "published", "url"));
        Assert.Equal("PRMX0000000X", TextOf(record.GetProperty("extra"), "minAttribs.minAttrib[0].infoJO.referenceNOR"));
    }

    [Theory]
    [InlineData("qe-l14.json")]
    [InlineData("qe-l17.json")]
    public void Every_leaf_of_a_fixture_is_in_its_record_or_its_extra(string name)
    {
        using var run = Import(name);
        var questions = JsonDocument.Parse(File.ReadAllText(ImportingRun.Case(name))).RootElement;
        var list = questions.TryGetProperty("questionsEcrites", out var all)
            ? all.GetProperty("question").EnumerateArray().ToList()
            : [questions.GetProperty("question")];
        foreach (var question in list)
            AssertLeaves(
                WithoutSentinel(question),
                run.Records().Single(record => TextOf(record.GetProperty("identifiers"), "an") == TextOf(question, "uid"))
            );
    }

    // The sentinel says that there is nothing.
    private static JsonElement WithoutSentinel(JsonElement question)
    {
        var node = JsonNode.Parse(question.GetRawText())!;
        if (node["indexationAN"]!["teteAnalyse"]?.GetValue<string>() == "aucune tête d'analyse")
            node["indexationAN"]!["teteAnalyse"] = null;
        return JsonDocument.Parse(node.ToJsonString()).RootElement;
    }

    [Theory]
    [InlineData("qosd-l14.xml", "an-14-qosd-12", "2013-01-15", 1)]
    [InlineData("qosd-l15.xml", "an-15-qosd-12", "2019-01-15", 0)]
    public void Official_XML_reads_with_and_without_namespace_and_as_windows_1252_where_it_says_latin_1(
        string name,
        string id,
        string published,
        int wrongEncodings
    )
    {
        using var run = Import(name);
        var record = run.Record(id);
        Assert.Equal((published, "lignes d’intérêt régional"), (TextOf(record, "published"), TextOf(record, "title")));
        Assert.Equal("M. A demande où en est la ligne – « l’œuvre » à 20 €.", TextOf(record.GetProperty("texts")[0], "markdown"));
        Assert.Equal(
            "LIGNE\n\n**M. le président.** La parole est à M. A.\n\n**M. A.** Bien.",
            TextOf(record.GetProperty("texts")[1], "markdown")
        );
        Assert.Equal(wrongEncodings, run.Report.Findings.GetValueOrDefault(ImportFindings.Encoding)?.Count ?? 0);
    }

    [Fact]
    public void Broken_files_and_error_pages_are_reported_and_the_others_imported()
    {
        using var run = Import("broken.json", "error-page.html", "qe-l17.json");
        Assert.Equal(["an-17-qe-3001"], run.Records().Select(record => TextOf(record, "id")));
        Assert.Equal((1, 1), (run.Report.Findings[ImportFindings.Unreadable].Count, run.Report.Findings[ImportFindings.Format].Count));
    }
}
