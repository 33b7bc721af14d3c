using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>What a person adds to the records of a table, and what rows and cells say that is not what they seem to say.</summary>
public sealed class TableKeepsTests : IDisposable
{
    private const string Table = "number,date,title\n1,2014-02-03,Eau\n2,2014-02-03,Feu\n";

    private static readonly TableOptions Questions = new() { Kind = "Question écrite", Licence = "etalab-2.0" };

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Attachments_that_a_person_added_to_a_record_stay_whatever_its_table_says()
    {
        Import(Table);
        var path = Directory.GetFiles(Path.Combine(_site.Input, "documents/tables/table"), "*.ndjson").Single();
        const string Added = "\"attachments\":[{\"file\":\"plan.pdf\",\"title\":\"Plan\"}]";
        var mine = File.ReadAllText(path).Replace("\"title\":\"Eau\",", $"\"title\":\"Eau\",{Added},", StringComparison.Ordinal);
        File.WriteAllText(path, mine);
        Assert.Null(Import(Table.Replace("Feu", "Bois", StringComparison.Ordinal)).Refused);
        Assert.Contains(Added, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("\"Bois\"", File.ReadAllText(path), StringComparison.Ordinal);
        // A column can say it.
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"Eau\"", "\"Glace\"", StringComparison.Ordinal));
        Assert.Contains("Only these fields may be added", Import(Table).Refused!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_with_one_number_that_contradict_each_other_are_both_left_out()
    {
        var report = Import(Table + "1,2014-02-03,Bois\n", Questions with { LeaveOut = true });
        Assert.Null(report.Refused);
        Assert.Equal(1, report.Total);
        Assert.Contains(
            "row 2 says something else of title",
            Assert.Single(report.Findings["IMPORT-CELL"].Examples),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reason_that_many_rows_have_is_told_once_with_their_count()
    {
        var rows = string.Concat(Enumerable.Range(1, 30).Select(number => $"{number},the {number}th,Eau\n"));
        var told = Import("number,date,title\n" + rows + "31,2014-02-03,\n").Findings["IMPORT-CELL"];
        Assert.Equal(31, told.Count);
        Assert.StartsWith("table.csv, rows 2, 3, 4, 5, 6 and 25 more, column B: \"the 1th\"", told.Examples[0], StringComparison.Ordinal);
        Assert.InRange(told.Examples.Count, 2, 3);
    }

    [Fact]
    public void A_percentage_of_a_workbook_is_read_as_it_is_shown()
    {
        var path = Path.Combine(_site.Folder, "table.xlsx");
        Workbook.Write(
            path,
            [
                ["number", "date", "title", "Taux"],
                [1, new DateOnly(2014, 2, 3), "Eau", 0.125m],
            ]
        );
        var map = Path.Combine(_site.Folder, "map.yml");
        File.WriteAllText(map, "- {column: Taux, field: extra.taux, unit: \"%\"}\n");
        Assert.Null(Run(path, Questions with { Map = map }).Refused);
        var records = Directory.GetFiles(Path.Combine(_site.Input, "documents/tables/table"), "*.ndjson").Select(File.ReadAllText);
        Assert.Contains("\"extra\":{\"taux\":12.5}", Assert.Single(records), StringComparison.Ordinal);
        File.WriteAllText(map, "- {column: Taux, field: extra.taux}\n");
        Run(path, Questions with { Map = map });
        Assert.Contains("\"extra\":{\"taux\":\"12.5%\"}", Assert.Single(records), StringComparison.Ordinal);
    }

    private ImportReport Import(string content, TableOptions? options = null)
    {
        var path = Path.Combine(_site.Folder, "table.csv");
        File.WriteAllText(path, content);
        return Run(path, options ?? Questions);
    }

    private ImportReport Run(string path, TableOptions options) =>
        ImportFlow.Run("table", new ImportOptions([path], _site.Input) { Table = options }).WholeInFrench();
}
