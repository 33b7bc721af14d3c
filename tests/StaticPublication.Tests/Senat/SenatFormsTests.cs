using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Tests.Cli;
using static StaticPublication.Tests.Senat.SenatTruthTests;

namespace StaticPublication.Tests.Senat;

/// <summary>Pages and extracts of the Sénat, by fixtures made from their described shapes.</summary>
public sealed class SenatFormsTests : IDisposable
{
    private const string OldPage = """
        <html><head><title>S&eacute;nat</title></head><body>
        <h1>
            Tr&eacute;sorerie de Barneville
        </h1>
        <p>14<sup>e</sup> l&eacute;gislature</p>
        <h2>Question &eacute;crite n&deg; 01234 de <b>M. Jean-Pierre d'Oc</b> (Manche - UMP-R)</h2>
        <p>publi&eacute;e dans le JO S&eacute;nat du 12/07/2012 - page 1523</p>
        <p align="justify">M. Jean-Pierre d'Oc attire l'attention de M. le ministre sur l'œuvre.<br/>Il demande.</p>
        <h2>R&eacute;ponse du minist&egrave;re : Budget</h2>
        <p>publi&eacute;e dans le JO S&eacute;nat du 13/09/2012 - page 1999</p>
        <p align="justify">La tr&eacute;sorerie ferme.</p>
        </body></html>
        """;

    private const string NewPage = """
        <!DOCTYPE html><html lang="fr"><head><title>Filière - Sénat</title><link href="/qSEQ260207859.html"></head><body><main>
        <h1>Filière conchylicole</h1><p>Question écrite n°07859 - 17e législature</p>
        <h2>Les informations clés</h2><h3>Auteur de la question</h3><p><a href="/s.html">FÉRET-DE LA TOUR Corinne</a></p>
        <h3>Ministre interrogé(e)</h3><p>Mme la ministre de la mer</p><h3>Question réattribuée à</h3><p>M. le ministre de la pêche</p>
        <h3>Date(s) de publication</h3><ol><li><a>Question</a> publiée le 26/02/2026</li></ol>
        <h2 id="question">Question de Mme FÉRET-DE LA TOUR Corinne (Calvados - SER) publiée le 26/02/2026</h2>
        <p>Mme Corinne Féret-de la Tour interroge Mme la ministre sur la filière.</p>
        <p>Publiée dans le JO Sénat du 26/02/2026 - page 1004</p>
        <p>En attente de réponse du Ministère de la pêche</p>
        </main></body></html>
        """;

    private const string Extract =
        "Sort;Nature;Numéro;Référence;Titre;Nom;Prénom;Civilité;Circonscription;Groupe;Type Appartenance;Date de publication JO;"
        + "Ministère de dépôt;Date de transmission;Ministère de transmission;Ministère de réponse;Date de réponse JO;"
        + "Référence de la question rappelée;Thème(s);Thème QC;URL Question\r\n"
        + "Réponse reçue;QE;05028;SEQ250605028;\"Examen ; « permis »\";Daubet;Raphaël;M.;Lot;RDSE;-A;2025-06-12;Intérieur ;2025-06-20;"
        + "Outre-mer;Intérieur ;2025-07-17;SEQ250104000;Économie et finances, fiscalité,Environnement;;http://www.senat.fr/q.html\r\n"
        + "En cours;QE;05029;SEQ250605029;Second;Daubet;Raphaël;M.;Lot;RDSE;;2025-06-12;Budget;;;;;;;;;;\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("senat-forms-").FullName;

    private string Input => Path.Combine(_folder, "input");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_old_page_in_Latin_1_gives_what_it_states()
    {
        var report = Import(Write("q.html", Encoding.Latin1.GetBytes(OldPage.Replace('œ', 'o'))));
        Assert.Null(report.Refused);
        var record = Records()["senat-14-qe-1234"];
        Assert.Equal("Trésorerie de Barneville", Scalar(record["title"]));
        Assert.Equal("SEQ120701234", Scalar(record["identifiers"]!["senat"]));
        Assert.Equal(
            "M. Jean-Pierre d'Oc, UMP-R, Manche",
            $"{record["authors"]![0]!["name"]}, {record["authors"]![0]!["group"]}, {record["authors"]![0]!["constituency"]}"
        );
        Assert.Equal(["published 2012-07-12 1523", "answered 2012-09-13 1999"], Events(record));
        Assert.Equal("Budget", Scalar(record["ministries"]!["answering"]!["name"]));
        Assert.Equal(
            ["M. Jean-Pierre d'Oc attire l'attention de M. le ministre sur l'ouvre.\\\nIl demande.", "La trésorerie ferme."],
            record["texts"]!.AsArray().Select(text => Scalar(text!["markdown"]))
        );
    }

    [Fact]
    public void A_present_page_gives_what_it_states_and_keeps_what_it_says_of_its_state()
    {
        Import(Write("q.html", Encoding.UTF8.GetBytes(NewPage)));
        var record = Records()["senat-17-qe-7859"];
        Assert.Equal("SEQ260207859", Scalar(record["identifiers"]!["senat"]));
        Assert.Equal("Mme Corinne Féret-De La Tour", Scalar(record["authors"]![0]!["name"]));
        Assert.Equal(["published 2026-02-26 1004"], Events(record));
        Assert.Equal("M. le ministre de la pêche", Scalar(record["ministries"]!["attributed"]![0]!["name"]));
        Assert.Equal("En attente de réponse du Ministère de la pêche", Scalar(record["extra"]!["etat"]));
        Assert.Single(record["texts"]!.AsArray());
    }

    [Fact]
    public void An_extract_in_windows_1252_gives_its_rows()
    {
        var report = Import(Write("qg.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Extract)));
        Assert.Null(report.Refused);
        var record = Records()["senat-17-qe-5028"];
        Assert.Equal("Examen ; « permis »", Scalar(record["title"]));
        Assert.Equal(["published 2025-06-12 ", "reattributed 2025-06-20 ", "answered 2025-07-17 "], Events(record));
        Assert.Equal(["Économie et finances, fiscalité", "Environnement"], record["keywords"]!.AsArray().Select(Scalar));
        Assert.Equal("RDSE-A", Scalar(record["authors"]![0]!["group"]));
        Assert.Equal("https://www.senat.fr/questions/base/2025/qSEQ250104000.html", Scalar(record["relations"]![0]!["target"]));
        Assert.Equal(2, Records().Count);
    }

    [Fact]
    public void A_question_of_the_dump_is_not_replaced_by_its_row_in_an_extract()
    {
        using var dump = new SenatDumpFile(200, 9);
        dump.Import();
        var before = dump.Files();
        var sample = dump.Records().First(record => Scalar(record["published"]).StartsWith("2025", StringComparison.Ordinal));
        var reference = Scalar(sample["identifiers"]!["senat"]);
        var row = Extract.Split("\r\n")[1].Replace("SEQ250605028", reference, StringComparison.Ordinal);
        var report = dump.Import(dump.Zip, dump.Write("un-an.csv", Extract.Split("\r\n")[0] + "\r\n" + row + "\r\n"));
        Assert.Equal(before, dump.Files());
        Assert.Equal(2, report.Files);
    }

    private static IEnumerable<string> Events(JsonObject record) =>
        record["events"]!.AsArray().Select(e => $"{e!["type"]} {e["on"]} {e["page"]}");

    private ImportReport Import(string source) => Imports.Run("senat-questions", new ImportOptions([source], Input)).WholeInFrench();

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private Dictionary<string, JsonObject> Records() =>
        Directory
            .GetFiles(Path.Combine(Input, "documents/senat-questions"), "*.ndjson")
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .ToDictionary(record => Scalar(record["id"]));
}
