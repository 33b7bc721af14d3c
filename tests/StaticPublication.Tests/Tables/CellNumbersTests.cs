using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>Numbers are read in the one way that their column shows, or not at all.</summary>
public sealed class CellNumbersTests
{
    private static readonly ColumnTarget Pages = new("fields.pages", "fields", new Shape.OfNumber()) { Label = ("own", "pages") };

    [Theory]
    [InlineData("1,250|12.5", "1250|12.5")]
    [InlineData("1.250|12,5", "1250|12.5")]
    [InlineData("1,250|12,5", "1.250|12.5")]
    [InlineData("1,250|1250,125", "1.250|1250.125")]
    [InlineData("1,250|0,125", "1.250|0.125")]
    [InlineData("1.250|1.250.000", "1250|1250000")]
    [InlineData("1,250.5|1,250", "1250.5|1250")]
    [InlineData("1.250,5|1.250", "1250.5|1250")]
    [InlineData("1\u202F250,5|12|1\u00A0000\u00A0000|1'250|-3", "1250.5|12|1000000|1250|-3")]
    [InlineData("1 250|12", "1250|12")]
    public void The_sign_of_a_column_is_shown_by_the_cells_that_are_read_one_way(string cells, string numbers) =>
        Assert.Equal(numbers, Read(cells));

    [Theory]
    [InlineData("1,250|12", "may be 1.25 or 1250, and no other cell|12")]
    [InlineData("1.250|980", "may be 1250 or 1.25, and no other cell|980")]
    [InlineData("12,5|12.5", "has the decimal sign ,, and row 3 has the other|has the decimal sign ., and row 2 has the other")]
    [InlineData("1250000,50|12 000 €", "1250000.50|\"12 000 €\" is no number: write 12000")]
    [InlineData("12,5|1.250,5 €|treize", "12.5|write 1250,5|\"treize\" is no number: write one, or leave the cell empty")]
    [InlineData(
        "12 %|5,5 %|3",
        "write 12, or say in a map that the column is in %: - {column: \"Pages\", field: fields.pages, unit: \"%\"}|write 5,5, or|3"
    )]
    [InlineData("12 k€|3,5", "\"12 k€\" is no number: write its figures alone, such as 1250,5|3.5")]
    [InlineData("(1,250.00)|12", "with a minus sign if that is meant, such as -1250|12")]
    [InlineData("12 5|1.25.000", "\"12 5\" is no number|\"1.25.000\" is no number")]
    public void A_cell_that_is_no_number_or_may_be_two_is_alone_in_being_refused(string cells, string told)
    {
        var read = Read(cells).Split('|');
        Assert.Equal(told.Split('|').Length, read.Length);
        Assert.All(read.Zip(told.Split('|')), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public void A_map_says_which_sign_is_the_decimal_one()
    {
        Assert.Contains("{column: \"Pages\", field: fields.pages, decimal: \",\"}", Read("1,250"), StringComparison.Ordinal);
        var stated = new JsonObject { ["decimal"] = "," };
        Assert.Equal("1.250|\"12.5\" is no number with decimal ,, which the map states: write 12,5", Read("1,250|12.5", stated));
    }

    [Fact]
    public void A_map_says_what_stands_beside_each_number() =>
        Assert.Equal("12|5.5|3|\"4 €\" is no number: write 4", Read("12 %|5,5%|3|4 €", new JsonObject { ["unit"] = "%" }));

    [Fact]
    public void Cells_of_a_workbook_are_the_numbers_that_they_are_and_faults_are_told_in_French()
    {
        using var site = new TestSite();
        File.AppendAllText(
            Path.Combine(site.Input, "authorities", "kinds.yml"),
            "- id: marche\n  name: Marché\n  fields:\n    - {id: amount, label: Montant, type: number}\n"
        );
        var (table, text) = (Path.Combine(site.Folder, "table.xlsx"), Path.Combine(site.Folder, "table.csv"));
        Workbook.Write(
            table,
            [
                ["number", "date", "title", "montant"],
                ["1", "2014-02-03", "Eau", 1234.125],
                ["2", "2014-02-03", "Feu", "1.234,50"],
                ["3", "2014-02-03", "Bois", 1.125],
            ]
        );
        var read = Import(site, table);
        Assert.Null(read.Refused);
        var file = Assert.Single(
            Directory.GetFiles(Path.Combine(site.Input, TableImport.RecordsFolder), "*.ndjson", SearchOption.AllDirectories)
        );
        Assert.Equal(
            ["1234.125", "1234.50", "1.125"],
            File.ReadLines(file).Select(line => JsonNode.Parse(line)!["fields"]!["amount"]!.ToJsonString())
        );
        foreach (var (cells, faults) in new[] { ("1.250;12", 1), ("12.5;12,5", 2), ("1250000,50;12 000 €", 1), ("12,5;treize", 1) })
        {
            var lines = cells.Split(';').Select((cell, row) => $"{row};2014-02-03;Eau {row};{cell}").Prepend("number;date;title;montant");
            File.WriteAllText(text, string.Join('\n', lines), new UTF8Encoding(false));
            Assert.Equal(faults, Told(Import(site, text).WholeInFrench()));
        }
    }

    private static ImportReport Import(TestSite site, string path) =>
        ImportFlow.Run(
            "table",
            new ImportOptions([path], site.Input)
            {
                Table = new() { Kind = "marche", Licence = "etalab-2.0" },
                AllowedRemovals = 1,
            }
        );

    private static int Told(ImportReport report) =>
        report.Findings["IMPORT-CELL"].Examples.Count(line => line.Contains(", column D: ", StringComparison.Ordinal));

    private static string Read(string cells, JsonObject? stated = null)
    {
        var rows = cells.Split('|').Select((cell, row) => new TableRow(row + 2, [cell], new HashSet<int>())).ToList();
        var numbers = CellNumbers.Of(new TableColumn(0, "Pages", Pages, stated), rows)!;
        return string.Join('|', rows.Select(row => Told(numbers, row[0])));
    }

    private static string Told(CellNumbers numbers, string cell)
    {
        try
        {
            return numbers.Value(cell).ToJsonString();
        }
        catch (CellFaultException fault)
        {
            return fault.Message;
        }
    }
}
