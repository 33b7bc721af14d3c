using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Output;
using static StaticPublication.Tests.Senat.SenatTruthTests;

namespace StaticPublication.Tests.Senat;

/// <summary>A source that says less, imported alone after one that says more.</summary>
public class SenatPoorerSourceTests
{
    private const string Header =
        "Sort;Nature;Numéro;Référence;Titre;Nom;Prénom;Civilité;Circonscription;Groupe;Type Appartenance;Date de publication JO;"
        + "Ministère de dépôt;Date de transmission;Ministère de transmission;Ministère de réponse;Date de réponse JO;"
        + "Référence de la question rappelée;Thème(s);Thème QC;URL Question\r\n";

    [Fact]
    public void An_extract_takes_nothing_from_the_records_of_a_dump_and_adds_what_is_new()
    {
        using var dump = new SenatDumpFile(300, 9);
        dump.Import();
        var before = dump.Records().ToDictionary(record => Scalar(record["id"]));
        var withdrawn = before.Values.First(record => RecordStatus.Of(record) == Status.Withdrawn);
        var pending = before.Values.Last(record =>
            RecordStatus.Of(record) == Status.Pending && Scalar(record["kind"]) == "question-ecrite-senat"
        );
        var answered = before.Values.Last(record => RecordStatus.Of(record) == Status.Answered);
        var extract = dump.Write(
            "un-an.csv",
            Header + Row(withdrawn, "Retirée", "") + Row(answered, "Réponse reçue", "") + Row(pending, "Réponse reçue", "2026-11-20")
        );
        var report = dump.Import(extract);
        Assert.Null(report.Refused);
        var after = dump.Records().ToDictionary(record => Scalar(record["id"]));
        Assert.Equal(before.Count, after.Count);
        foreach (var (id, record) in before)
        {
            foreach (var field in record.Where(field => field.Key is not ("events" or "ministries" or "extra" or "relations")))
            {
                Assert.True(JsonNode.DeepEquals(field.Value, after[id][field.Key]), $"{id} {field.Key}");
            }

            Assert.Equal(id == Scalar(pending["id"]) ? Status.Answered : RecordStatus.Of(record), RecordStatus.Of(after[id]));
        }

        Assert.Equal(Events(withdrawn), Events(after[Scalar(withdrawn["id"])]));
        Assert.Equal("answered 2026-11-20", Events(after[Scalar(pending["id"])]).Last());
        var files = dump.Files();
        dump.Import(extract);
        Assert.Equal(files, dump.Files());
        dump.Import();
        Assert.Equal(before.Values.Select(record => record.ToJsonString()), dump.Records().Select(record => record.ToJsonString()));
    }

    [Fact]
    public void A_question_that_an_extract_says_is_withdrawn_is_so_by_its_last_day()
    {
        using var dump = new SenatDumpFile(20, 9);
        const string Row =
            "Retirée;QE;05028;SEQ250605028;Titre;Daubet;Raphaël;M.;Lot;RDSE;;2025-06-12;Intérieur;;;;;;;;\r\n"
            + "En cours;QE;05029;SEQ250605029;Second;Daubet;Raphaël;M.;Lot;RDSE;;2025-07-03;Budget;;;;;;;;\r\n";
        var report = dump.Import(dump.Write("un-an.csv", Header + Row));
        Assert.Equal(["withdrawn"], report.Records["question-ecrite-senat"].Keys.Where(state => state != "pending"));
        Assert.Single(report.Findings[ImportFindings.Closing].Examples);
        var record = dump.Records().First();
        Assert.Equal(["published 2025-06-12", "withdrawn 2025-07-03"], Events(record));
        // A later extract says so again, of a later day.
        dump.Import(dump.Write("un-an.csv", Header + Row.Replace("2025-07-03", "2025-08-07", StringComparison.Ordinal)));
        Assert.Equal(["published 2025-06-12", "withdrawn 2025-07-03"], Events(dump.Records().First()));
    }

    [Fact]
    public void A_dump_twice_in_one_file_gives_what_it_gives_once()
    {
        using var dump = new SenatDumpFile(300, 4 + 8);
        dump.Import();
        var once = dump.Files();
        Directory.Delete(dump.Input, recursive: true);
        var report = dump.Import(dump.Write("twice.sql", dump.Sql() + dump.Sql()));
        Assert.Null(report.Refused);
        Assert.Equal(once, dump.Files());
        Assert.Contains(report.Findings[ImportFindings.Duplicate].Examples, told =>
            told.Contains("tam_reponses", StringComparison.Ordinal)
        );
        Assert.Contains(report.Findings[ImportFindings.Columns].Examples, told => told.Contains("a second time", StringComparison.Ordinal));
    }

    private static string Row(JsonObject record, string sort, string answered) =>
        string.Join(
            ';',
            sort,
            "QE",
            Scalar(record["number"]),
            Scalar(record["identifiers"]!["senat"]),
            "Autre titre",
            "Nom",
            "Prénom",
            "M.",
            "Lot",
            "RDSE",
            "",
            Scalar(record["published"]),
            Scalar(record["ministries"]!["asked"]!["name"]),
            "",
            "",
            answered.Length > 0 ? "Intérieur" : "",
            answered,
            "",
            "",
            "",
            "\r\n"
        );

    private static IEnumerable<string> Events(JsonObject record) => record["events"]!.AsArray().Select(e => $"{e!["type"]} {e["on"]}");
}
