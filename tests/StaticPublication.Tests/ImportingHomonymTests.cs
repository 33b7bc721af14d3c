using StaticPublication.Importing;
using StaticPublication.Importing.Tables;

namespace StaticPublication.Tests;

/// <summary>Two people of one name stay two, whatever names them.</summary>
public sealed class ImportingHomonymTests : IDisposable
{
    private const string Header =
        "Sort;Nature;Numéro;Référence;Titre;Nom;Prénom;Civilité;Circonscription;Groupe;Type Appartenance;Date de publication JO;"
        + "Ministère de dépôt;Date de transmission;Ministère de transmission;Ministère de réponse;Date de réponse JO;"
        + "Référence de la question rappelée;Thème(s);Thème QC;URL Question\r\n";

    private const string Senators = """
        - id: jean-martin
          name: Jean Martin
          identifiers: {senat: "1"}
          memberships: [{group: A, from: 1989-10-01, until: 1998-09-30}]
        - id: jean-martin-2
          name: Jean Martin
          identifiers: {senat: "2"}
          memberships: [{group: B, from: 2017-10-01}]
        - id: paul-petit
          name: Paul Petit
          identifiers: {senat: "3"}
          memberships: [{group: B, from: 2017-10-01}]

        """;

    private const string Made = "description: \"Nom tiré de ses questions, et non du fichier officiel des acteurs.\"";

    private const string Later = """
        -- PostgreSQL database dump
        COPY elusen (senmat, eludatdeb, eludatfin) FROM stdin;
        B1	2004-10-01 00:00:00	\N
        P1	2017-10-01 00:00:00	\N
        R1	2017-10-01 00:00:00	\N
        N1	2017-10-01 00:00:00	\N
        \.
        COPY sen (senmat, sennomuse, senprenomuse) FROM stdin;
        N1	Brun	René
        P1	Petit	Paul
        R1	Roy	Léa
        B1	Bric	Nicole
        \.

        """;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_name_means_the_one_who_was_in_office_and_nobody_if_that_is_not_known()
    {
        _site.With("authorities/authors.yml", Senators);
        var report = Import(
            "senat-questions",
            "un-an.csv",
            Header
                + Row("00001", "SEQ950100001", "Martin;Jean", "1995-01-05")
                + Row("00002", "SEQ981100002", "Martin;Jean", "1998-11-05")
                + Row("00003", "SEQ250600003", "Martin;Jean", "2025-06-12")
                + Row("00004", "SEQ040600004", "Martin;Jean", "2004-06-10")
                + Row("00005", "SEQ040600005", "Petit;Paul", "2004-06-10")
                + Row("00006", "SEQ050600006", "Martin;Jean", "2005-06-09")
        );
        Assert.Null(report.Refused);
        string[] authors =
        [
            .. Directory
                .GetFiles(Path.Combine(_site.Input, "documents/senat-questions"), "*.ndjson")
                .SelectMany(File.ReadLines)
                .Select(line => System.Text.Json.Nodes.JsonNode.Parse(line)!)
                .OrderBy(record => record["number"]!.ToString(), StringComparer.Ordinal)
                .Select(record => record["authors"]![0]!["author"]!.ToString()),
        ];
        Assert.Equal(["jean-martin", "jean-martin", "jean-martin-2", "jean-martin-3", "paul-petit-2", "jean-martin-3"], authors);
        Assert.Equal(
            ["Jean Martin: jean-martin, jean-martin-2", "Paul Petit: paul-petit"],
            report.Findings[ImportFindings.Homonym].Examples.Where(told => !told.Contains("-3", StringComparison.Ordinal))
        );
    }

    // A deputy of a page that prints no reference, and senators of the same names: one who asked as a senator, one who sat later.
    [Fact]
    public void An_id_that_a_document_by_hand_names_never_becomes_somebody_else()
    {
        _site.With(
            "authorities/authors.yml",
            $"- id: lea-roy\n  name: Léa Roy\n  {Made}\n"
                + $"- id: nicole-bric\n  name: Nicole Bric\n  {Made}\n"
                + $"- id: rene-brun\n  name: René Brun\n  identifiers: {{an: \"PA7\"}}\n  {Made}\n"
        );
        _site.With(
            "documents/2024/note.md",
            "---\nauthors: [{author: nicole-bric}, {author: lea-roy}, {author: rene-brun}, {author: paul-petit}]\n---\nMot.\n"
        );
        _site.With("documents/an-questions/11-qe-1997.ndjson", Asked("an-11-qe-1", "1997-07-07", "nicole-bric", "Nicole Bric"));
        Import(
            "senat-questions",
            "un-an.csv",
            Header + Row("00001", "SEQ250600001", "Roy;Léa", "2025-06-12") + Row("00002", "SEQ040600002", "Petit;Paul", "2004-06-10")
        );
        var report = Import("senat-senators", "sens.sql", Later);
        Assert.Null(report.Refused);
        Assert.Equal(
            ["lea-roy R1", "nicole-bric ", "nicole-bric-b1 B1", "paul-petit ", "paul-petit-p1 P1", "rene-brun ", "rene-brun-n1 N1"],
            new[] { "authors.yml", "authors-unnamed.yml" }
                .SelectMany(file => Importing.Output.YamlList.Read(Path.Combine(_site.Input, "authorities", file)))
                .Select(entry => $"{entry["id"]} {entry["identifiers"]?["senat"]}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["Nicole Bric: nicole-bric, nicole-bric-b1", "Paul Petit: paul-petit, paul-petit-p1", "René Brun: rene-brun, rene-brun-n1"],
            report.Findings[ImportFindings.Homonym].Examples.Order(StringComparer.Ordinal)
        );
        var before = Publishing.ProgramRun.Manifest(_site.Input);
        Assert.DoesNotContain(ImportFindings.Homonym, Import("senat-senators", "sens.sql", Later).Findings.Keys);
        Assert.Equal(before, Publishing.ProgramRun.Manifest(_site.Input));
    }

    private static string Asked(string id, string on, string author, string name) =>
        $$"""{"id":"{{id}}","title":"Titre","published":"{{on}}","authors":[{"author":"{{author}}","name":"{{name}}"}]}""" + "\n";

    [Fact]
    public void A_row_whose_name_several_entries_have_is_a_fault()
    {
        _site.With("authorities/authors.yml", "- id: anne-roche\n  name: Anne Roche\n- id: roche-lyon\n  name: Anne Roche\n");
        var report = Import("table", "authors.csv", "name,since\nAnne Roche,2024\n", new TableOptions { Authority = "authors" });
        Assert.Equal(
            "authors.csv, row 2: \"Anne Roche\" is the name of several entries (anne-roche, roche-lyon): say in a column id which is meant",
            report.Findings[ImportFindings.Cell].Examples[0]
        );
        Assert.NotNull(report.Refused);
    }

    [Fact]
    public void Published_data_in_which_an_id_is_somebody_else_is_refused()
    {
        _site.With("authorities/authors.yml", "- id: anne-roche\n  name: Anne Roche\n  identifiers: {an: \"PA1\"}\n");
        var data = Path.Combine(_site.Folder, "data");
        Directory.CreateDirectory(Path.Combine(data, "documents"));
        File.WriteAllText(Path.Combine(data, "documents/2020.json"), """[{"id":"qe-1","published":"2020-01-01","title":"T"}]""");
        File.WriteAllText(Path.Combine(data, "authors.json"), """[{"id":"anne-roche","name":"Anne Roche","identifiers":{"an":"PA2"}}]""");
        var report = Imports.Run("records", new ImportOptions([data], _site.Input));
        Assert.Equal(("IMPORT-TARGET", "authors.yml"), (report.Refused?.Code, report.Refused?.Where));
        Assert.Contains("anne-roche has an PA1 in the input and PA2 in the source", report.Refused!.What, StringComparison.Ordinal);
    }

    private ImportReport Import(string kind, string name, string text, TableOptions? table = null)
    {
        var path = Path.Combine(_site.Folder, name);
        File.WriteAllText(path, text);
        return ImportFlow.Run(kind, new ImportOptions([path], _site.Input) { Table = table ?? new TableOptions() });
    }

    private static string Row(string number, string reference, string name, string day) =>
        $"En cours;QE;{number};{reference};Titre;{name};M.;Lot;RDSE;;{day};Intérieur;;;;;;;;\r\n";
}
