using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>What a table does not say clearly is told or asked, and never guessed in silence.</summary>
public sealed class TableFindingsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Names_separated_by_commas_are_split_where_each_is_known_and_told_elsewhere()
    {
        var split = Import("number,date,title,author\n1,2014-02-03,Un,\"Anne Roche, Luc Tessier\"\n");
        Assert.Contains("  D author → authors (values separated by ,)", split.Found);
        Assert.Equal(2, Records().Single()["authors"]!.AsArray().Count);
        var told = Import("number,date,title,author\n1,2014-02-03,Un,\"Anne Roche, Luc Tessie\"\n");
        Assert.Contains("in a map: list: \",\"", Assert.Single(told.Findings["IMPORT-NAME"].Examples.Take(1)), StringComparison.Ordinal);
        Assert.Contains(told.Found, line => line.Contains("commas are part of values", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_person_changed_of_an_entry_since_the_last_import_stays_and_is_told()
    {
        const string Table = "id,name,shortName\ntreasury,Treasury,HMT\nhealth,Health,DHSC\n";
        Import(Table, Ministries);
        var path = Path.Combine(_site.Input, "authorities", "ministries.yml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"HMT\"", "\"HM Treasury\"", StringComparison.Ordinal));
        var before = File.ReadAllText(path);
        Assert.Contains("HM Treasury", before, StringComparison.Ordinal);
        var again = Import(Table.Replace("DHSC", "DHS", StringComparison.Ordinal), Ministries);
        Assert.Equal(
            ["table.csv, row 2, column C: treasury.shortName: \"HM Treasury\" kept as it was changed by hand; the source says \"HMT\""],
            again.Findings["IMPORT-KEPT"].Examples
        );
        Assert.Equal(before.Replace("DHSC", "DHS", StringComparison.Ordinal), File.ReadAllText(path));
        // What a person wrote before the first import is replaced, and told.
        Assert.Contains(
            "replaced",
            Import("id,name\neconomie,Finances\n", Ministries).Findings["IMPORT-KEPT"].Examples[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rows_that_are_taken_for_one_document_are_told_and_what_ids_are_made_of()
    {
        var report = Import("date,title,author\n2014-02-03,Eau,Anne Roche\n2014-02-03,Feu,Anne Roche\n2014-02-03,Eau,Luc Tessier\n");
        Assert.Equal(
            ["table.csv, row 4: taken for the document of row 2, which has the same date and title"],
            report.Findings["IMPORT-ROWS"].Examples
        );
        Assert.Contains("  ids: 2 of the date and title, such as 2014-02-03-eau", report.Found);
        var numbered = Import("number,date,title\n1,2014-02-03,Eau\n2,2014-02-03,Feu\n1,2014-02-03,Eau\n");
        Assert.Equal(
            ["table.csv, row 4: taken for the document of row 2, which has the same number"],
            numbered.Findings["IMPORT-ROWS"].Examples
        );
    }

    [Fact]
    public void Rows_with_an_id_of_figures_are_one_document()
    {
        var report = Import("id,date,title,author\n7,2014-02-03,Eau,Anne Roche\n7,2014-02-03,Eau,Luc Tessier\n");
        Assert.Null(report.Refused);
        Assert.Equal(2, Records().Single()["authors"]!.AsArray().Count);
    }

    [Fact]
    public void A_table_is_known_by_its_ids_and_not_by_the_name_of_its_file()
    {
        const string Table = "number,date,title\n1,2014-02-03,Eau\n2,2014-02-03,Feu\n";
        Import(Table);
        var renamed = Import(Table.Replace("Feu", "Bois", StringComparison.Ordinal), Questions, "export-2.csv");
        Assert.Null(renamed.Refused);
        Assert.Equal(["Bois", "Eau"], Records().Select(record => record["title"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(renamed.Found, line => line.Contains("documents/tables/table, which have the same ids", StringComparison.Ordinal));
        var other = Import("number,date,title\n7,2014-02-03,Sept\n8,2014-02-03,Huit\n");
        Assert.Null(other.Refused);
        Assert.Equal(4, Records().Count);
    }

    [Theory]
    [InlineData("- {column: date, field: published, dates: d/m/y}", "dates: \"d/m/y\" is none of day/month/year, month/day/year")]
    [InlineData("- {column: date, field: published, text: rtf}", "text: \"rtf\" is none of plain, html, markdown")]
    [InlineData("- {separator: \";;\"}", "separator: \";;\" is not one sign")]
    [InlineData("- {column: date, qqqqqqqqqqqqqqqqqqqq: x}", "there is no setting \"qqqqqqqqqqqqqqqqqqqq\" (nearest: column, field")]
    [InlineData("- {column: date, fild: x}", "there is no setting \"fild\" (nearest: field")]
    [InlineData("- {column: [date", "no list of settings")]
    public void A_map_that_says_nothing_possible_is_refused(string map, string what)
    {
        var path = Path.Combine(_site.Folder, "map.yml");
        File.WriteAllText(path, map + "\n");
        var refused = Import("number,date,title\n1,2014-02-03,Eau\n", Questions with { Map = path }).Refused!;
        Assert.Equal("IMPORT-MAP", refused.Code);
        Assert.Contains(what, refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_like_none_is_refused_with_those_that_there_are()
    {
        var refused = Import("number,date,title\n1,2014-02-03,Eau\n", Questions with { Kind = "xxxxxxxxxxxxxxxxxxxxxxxx" }).Refused!;
        Assert.Contains("question-ecrite", refused.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", "a web page or XML")]
    [InlineData("%PDF-1.7", "a PDF")]
    public void A_file_that_is_named_as_a_table_and_is_none_is_told_what_it_is(string content, string what) =>
        Assert.Contains(what, Import(content, Questions, "table.xls").Refused!.What, StringComparison.Ordinal);

    [Fact]
    public void A_spreadsheet_of_OpenDocument_is_told_what_it_is()
    {
        var path = Path.Combine(_site.Folder, "table.ods");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("mimetype");
            using var content = new StreamWriter(zip.CreateEntry("content.xml").Open());
            content.Write("<office:document-content/>");
        }

        var refused = ImportFlow.Run("table", new ImportOptions([path], _site.Input) { Table = Questions }).Refused!;
        Assert.Contains("an OpenDocument spreadsheet (.ods); save it as .xlsx or .csv", refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cell_that_is_no_number_is_the_only_one_told()
    {
        var kinds = Path.Combine(_site.Input, "authorities", "kinds.yml");
        File.AppendAllText(kinds, "- id: marche\n  name: Marché\n  fields:\n    - {id: amount, label: Montant, type: number}\n");
        var map = Path.Combine(_site.Folder, "map.yml");
        File.WriteAllText(map, "- {column: montant, field: fields.amount}\n");
        var report = Import(
            "number,date,title,montant\n1,2014-02-03,Eau,12\n2,2014-02-03,Feu,treize\n3,2014-02-03,Bois,\"14,5\"\n",
            Questions with
            {
                Kind = "marche",
                Map = map,
            }
        );
        Assert.Equal("IMPORT-CELL", report.Refused!.Code);
        Assert.StartsWith("table.csv, row 3, column D", report.Findings["IMPORT-CELL"].Examples[0], StringComparison.Ordinal);
        Assert.Equal(2, report.Findings["IMPORT-CELL"].Examples.Count);
    }

    [Fact]
    public void One_is_not_counted_as_several()
    {
        var report = Import("number,date,title\n1,2014-02-03,Eau\n");
        Assert.Equal("1 record from 1 file", report.Lines(new Dictionary<string, string>()).First());
    }

    private static TableOptions Questions => new() { Kind = "Question écrite", Licence = "etalab-2.0" };

    private static TableOptions Ministries => new() { Authority = "ministries" };

    private ImportReport Import(string text, TableOptions? table = null, string name = "table.csv")
    {
        var path = Path.Combine(_site.Folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return ImportFlow
            .Run("table", new ImportOptions([path], _site.Input) { Table = table ?? Questions, AllowedRemovals = 1 })
            .WholeInFrench();
    }

    private List<JsonObject> Records() =>
        [
            .. Directory
                .GetFiles(Path.Combine(_site.Input, TableImport.RecordsFolder), "*.ndjson", SearchOption.AllDirectories)
                .SelectMany(File.ReadLines)
                .Select(line => JsonNode.Parse(line)!.AsObject()),
        ];
}
