using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>Tables that say nothing, and names with more than a name.</summary>
public sealed class TableNamesTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\n\n")]
    [InlineData("number,date,title\n")]
    public void A_table_without_a_row_is_told_as_such(string content)
    {
        foreach (var options in new[] { Questions, Ministries })
        {
            var refused = Import(content, options).Refused!;
            Assert.Equal("IMPORT-EMPTY", refused.Code);
            Assert.StartsWith("no row below a header says anything", refused.What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_courtesy_title_is_no_part_of_a_name()
    {
        Import(
            "number,date,title,author\n1,2014-02-03,Eau,Mme Anne Roche\n2,2014-02-03,Feu,M. Jean Dupont\n",
            Questions with
            {
                Create = true,
            }
        );
        Assert.Equal(
            ["anne-roche", "jean-dupont"],
            Records().Select(record => record["authors"]!.AsArray().Single()!["author"]!.ToString())
        );
        Import("name\nMadame Zoé Abélard\nMme Anne Roche\n", new TableOptions { Authority = "authors" });
        var written = File.ReadAllText(Path.Combine(_site.Input, "authorities/authors.yml"));
        Assert.Contains("name: \"Zoé Abélard\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Mme", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_name_in_capitals_before_the_given_name_is_the_same_person()
    {
        var report = Import(
            "number,date,title,author\n1,2014-02-03,Eau,DUPONT Jean\n2,2014-02-03,Feu,Jean DUPONT\n3,2014-02-03,Air,Roy Léa\n"
                + "4,2014-02-03,Bois,Léa Roy\n5,2014-02-03,Sel,ROCHE Anne\n",
            Questions with
            {
                Create = true,
            }
        );
        Assert.Equal(
            ["jean-dupont", "jean-dupont", "roy-lea", "lea-roy", "anne-roche"],
            Records().Select(record => record["authors"]!.AsArray().Single()!["author"]!.ToString())
        );
        // Without capitals nobody is taken for another, and both are told.
        Assert.Contains(
            "\"Roy Léa\" (1 cell, first table.csv, row 4",
            Assert.Single(report.Findings["IMPORT-NAME"].Examples),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_that_is_wrong_with_a_table_is_told_at_once_and_the_sum_is_not_counted()
    {
        var words = new string('a', 301);
        var report = Import(
            $"number,date,title,author,answer date,montant ht\n1,30/02/2014,{words},Nobody,,3\n2,03/02/2014,{words},Nobody Else,,4\n",
            new TableOptions { Kind = "Question écrite" }
        );
        Assert.Equal("no column for source.licence", report.Refused!.What[..28]);
        Assert.Contains("--licence CC-BY-4.0 | ", report.Refused.What, StringComparison.Ordinal);
        Assert.Equal(
            ["A day", "TEXT-LENGTH"],
            report
                .Findings["IMPORT-CELL"]
                .Examples.Select(told => told.Contains("TEXT-LENGTH", StringComparison.Ordinal) ? "TEXT-LENGTH" : "A day")
        );
        Assert.Equal(2, report.Findings["IMPORT-NAME"].Count);
        var again = Import("number,date,title,author\n1,2014-02-03,Eau,Nobody\n", Questions);
        Assert.Equal(
            ("IMPORT-NAME", 1, 2),
            (again.Refused!.Code, again.Findings["IMPORT-NAME"].Count, again.Findings["IMPORT-NAME"].Examples.Count)
        );
        Assert.False(Directory.Exists(Path.Combine(_site.Input, TableImport.RecordsFolder)));
    }

    [Fact]
    public void A_header_without_a_field_is_told_with_the_one_that_it_may_mean()
    {
        var report = Import("number,date,title,objet du texte,date de séance,extra.x\n1,2014-02-03,Eau,a,2014-02-04,b\n", Questions);
        Assert.Equal(
            [
                "table.csv, row 1, column D: \"objet du texte\" fits no field and was left out; in a map: "
                    + "- {column: \"objet du texte\", field: texts.body}, or: - {column: \"objet du texte\", field: extra.objet-du-texte}",
                "table.csv, row 1, column E: \"date de séance\" fits published, which is filled already, and was left out; in a map: "
                    + "- {column: \"date de séance\", field: extra.date-de-seance}",
            ],
            report.Findings["IMPORT-HEADER"].Examples
        );
        Assert.Contains("  F extra.x → extra.x", report.Found);
    }

    private static TableOptions Questions => new() { Kind = "Question écrite", Licence = "etalab-2.0" };

    private static TableOptions Ministries => new() { Authority = "ministries" };

    private ImportReport Import(string text, TableOptions table)
    {
        _site.With("../table.csv", text);
        var source = Path.Combine(_site.Folder, "table.csv");
        return ImportFlow.Run("table", new ImportOptions([source], _site.Input) { Table = table }).WholeInFrench();
    }

    private IEnumerable<JsonNode> Records() =>
        Directory
            .GetFiles(Path.Combine(_site.Input, TableImport.RecordsFolder), "*.ndjson", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!);
}
