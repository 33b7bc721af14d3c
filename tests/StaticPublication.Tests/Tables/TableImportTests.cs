using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>Tables as people keep them become documents and authorities: no map where headers say what they hold, and every fault with its
/// cell.</summary>
public sealed partial class TableImportTests : IDisposable
{
    private readonly TestSite _site = new();

    static TableImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_table_with_semicolons_and_western_letters_needs_no_map()
    {
        var report = Import(
            Csv(
                """
                N°;Date;Objet;Auteur(s);Ministère;Texte de la question;Réponse;Date de réponse
                1;03/02/2014;Été;Anne Roche | Luc Tessier;Économie;Pourquoi <b> ?;"Oui ; en deux
                lignes.";04/03/2014
                2;13/02/2014;Hiver;Anne Roche;Économie;Quand ?;;
                """,
                1252
            ),
            Questions
        );
        Assert.Null(report.Refused);
        Assert.Contains(report.Found, line =>
            line.Contains("WINDOWS-1252, cells separated by ;, header in row 1, 2 rows", StringComparison.Ordinal)
        );
        Assert.Contains("  B Date → published (day/month/year)", report.Found);
        Assert.Contains("  D Auteur(s) → authors (values separated by |)", report.Found);
        var record = Record("qe-1");
        Assert.Equal(
            """{"id":"qe-1","kind":"question-ecrite","title":"Été","published":"2014-02-03","number":"1","authors":"""
                + """[{"author":"anne-roche"},{"author":"luc-tessier"}],"ministries":{"asked":"economie"},"texts":"""
                + """[{"role":"question","markdown":"Pourquoi \\<b> ?"},"""
                + """{"role":"answer","markdown":"Oui ; en deux\\\nlignes.","on":"2014-03-04"}],"source":{"licence":"etalab-2.0"}}""",
            record.ToJsonString(SafeJson.Options)
        );
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public void A_menu_that_names_an_editorial_page_is_no_reason_to_refuse_a_table()
    {
        _site
            .With("site.yml", File.ReadAllText(Path.Combine(_site.Input, "site.yml")) + "nav: [documents, ville]\n")
            .With("pages/ville.md", "---\ntitle: Ville\n---\nUne ville.\n");
        Assert.Null(Import(Csv("number,date,title\n1,2014-02-03,Titre"), Questions).Refused);
    }

    [Fact]
    public void The_same_table_again_changes_no_byte_and_a_row_less_is_told()
    {
        var lines = Enumerable.Range(1, 20).Select(number => $"{number},2014-02-03,Titre {number}").Prepend("number,date,title").ToList();
        Import(Csv(string.Join('\n', lines)), Questions);
        var before = Files();
        Assert.Equal(20, Import(Csv(string.Join('\n', lines)), Questions).Total);
        Assert.Equal(before, Files());
        Assert.Equal(1, Import(Csv(string.Join('\n', lines.SkipLast(1))), Questions).Findings["IMPORT-REMOVED"].Count);
    }

    [Fact]
    public void A_workbook_with_a_title_two_rows_of_headers_merged_cells_and_dates_is_read()
    {
        var path = Path.Combine(_site.Folder, "Conseil.xlsx");
        Workbook.Write(
            path,
            [
                ["Questions du conseil", null, null, null, null],
                [],
                ["Date", "Auteur", null, "Objet", "Numéro"],
                [null, "Nom", "Groupe", null, null],
                [new DateOnly(2014, 2, 3), "Anne Roche", "Vallée", "Eau", 32154],
                [DBNull.Value, "Luc Tessier", "Plaine", null, null],
                [new DateOnly(2014, 2, 4), "Anne Roche", null, "Feu", 32155],
            ],
            "A1:E1",
            "B3:C3",
            "A3:A4",
            "D3:D4",
            "E3:E4",
            "A5:A6",
            "E5:E6"
        );
        var report = Import(path, Questions);
        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Total);
        Assert.Equal(
            """[{"author":"anne-roche","group":"Vallée"},{"author":"luc-tessier","group":"Plaine"}]""",
            Record("qe-32154")["authors"]!.ToJsonString(SafeJson.Options)
        );
        Assert.Equal("2014-02-04", Record("qe-32155")["published"]!.ToString());
    }

    [Fact]
    public void Every_fault_is_told_with_row_and_column_and_nothing_is_written()
    {
        var report = Import(
            Csv(
                """
                id,date,title,url
                qe-a,31/02/2014,Un,https://a.example/
                qe-b,2014-02-03,Deux,exemple
                qe-b,2014-02-03,Trois,
                ,,,
                ,2014-02-03,,
                """
            ),
            Questions
        );
        Assert.Equal("IMPORT-CELL", report.Refused!.Code);
        Assert.Equal(
            [
                "table.csv, row 2, column B: \"31/02/2014\" is a day that does not exist: look it up at the source",
                "table.csv, row 4: row 3 says something else of title for the same document; "
                    + "correct one, or give each document an id or a number",
                "table.csv, row 3, column D: URL-SYNTAX source.url: \"exemple\" is not a whole address",
            ],
            report.Findings["IMPORT-CELL"].Examples.Take(3).Select(example => example.Split("; expected")[0])
        );
        Assert.False(Directory.Exists(Path.Combine(_site.Input, TableImport.RecordsFolder, "table")));
        Assert.Equal(0, Import(Csv("id,date,title\nqe-a,31/02/2014,Un\n"), Questions with { LeaveOut = true }).Total);
        Assert.Equal(1, Import(Csv("id,date,title\nqe-a,31/02/2014,Un\nqe-c,2014-02-03,Deux\n"), Questions with { LeaveOut = true }).Total);
    }

    [Fact]
    public void Names_without_an_entry_are_told_once_and_are_added_where_that_is_asked_for()
    {
        const string rows = """
            number,date,title,author,ministry
            1,2014-02-03,Un,Anne Rocher,Budget
            2,2014-02-03,Deux,Anne Rocher,Budget
            """;
        var refused = Import(Csv(rows), Questions);
        Assert.Equal("IMPORT-NAME", refused.Refused!.Code);
        Assert.Contains(
            "\"Anne Rocher\" is no entry of authorities/authors.yml: 2 cells, first table.csv, row 2, column D; nearest: anne-roche; "
                + "to add it there: - {id: anne-rocher, name: \"Anne Rocher\"}",
            refused.Findings["IMPORT-NAME"].Examples
        );
        var report = Import(Csv(rows), Questions with { Create = true });
        Assert.Equal((2, 1), (report.Total, report.Entries["ministries"]["created"]));
        Assert.Equal("budget", Record("qe-1")["ministries"]!["asked"]!.ToString());
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
        var before = Files();
        Import(Csv(rows), Questions with { Create = true });
        Assert.Equal(before, Files());
    }

    private static TableOptions Questions => new() { Kind = "Question écrite", Licence = "etalab-2.0" };

    private ImportReport Import(string path, TableOptions table) =>
        ImportFlow.Run("table", new ImportOptions([path], _site.Input) { Table = table }).WholeInFrench();

    private string Csv(string text, int codePage = 65001)
    {
        var path = Path.Combine(_site.Folder, "table.csv");
        File.WriteAllBytes(path, Encoding.GetEncoding(codePage).GetBytes(text));
        return path;
    }

    private JsonObject Record(string id) =>
        Directory
            .GetFiles(Path.Combine(_site.Input, TableImport.RecordsFolder), "*.ndjson", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Single(record => record["id"]!.ToString() == id);

    private SortedDictionary<string, string> Files() =>
        new(
            Directory.GetFiles(_site.Input, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText),
            StringComparer.Ordinal
        );
}
