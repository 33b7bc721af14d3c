using StaticPublication.Importing.Tables;

namespace StaticPublication.Tests.Tables;

public sealed partial class TableImportTests
{
    [Fact]
    public void What_was_understood_is_written_as_a_map_that_says_the_same_and_can_be_corrected()
    {
        var map = Path.Combine(_site.Folder, "columns.yml");
        var table = Csv("Référence,Quand,Objet,Montant,Téléphone\nA-1,02/03/2014,Eau,\"1 234,50\",01\nA-2,03/04/2014,Feu,12,02\n");
        var refused = Import(table, Questions with { MapOut = map });
        Assert.Equal("IMPORT-MAP", refused.Refused!.Code);
        Assert.Contains("no column for published", refused.Refused.What, StringComparison.Ordinal);
        Assert.Contains("\n# - {column: \"Quand\", field: extra.quand}\n", File.ReadAllText(map), StringComparison.Ordinal);
        File.WriteAllText(
            map,
            File.ReadAllText(map)
                .Replace(
                    "# - {column: \"Quand\", field: extra.quand",
                    "- {column: \"Quand\", field: published, dates: month/day/year",
                    StringComparison.Ordinal
                )
                .Replace("# - {column: \"Montant\"", "- {column: \"Montant\"", StringComparison.Ordinal)
        );
        var report = Import(table, Questions with { Map = map });
        Assert.Null(report.Refused);
        Assert.Equal("2014-02-03", Record("a-1")["published"]!.ToString());
        Assert.Equal("{\"montant\":1234.50}", Record("a-1")["extra"]!.ToJsonString());
        Assert.Equal(["table.csv, row 1, column E"], report.Findings["IMPORT-HEADER"].Examples.Select(told => told.Split(':')[0]));
    }

    [Fact]
    public void A_map_that_misspells_a_column_is_refused_before_its_values_are_lost()
    {
        var map = Path.Combine(_site.Folder, "columns.yml");
        File.WriteAllText(map, "- {column: Monant, field: extra.montant}\n");
        var refused = Import(Csv("Référence,Date,Objet,Montant\nA-1,02/03/2014,Eau,12\n"), Questions with { Map = map }).Refused!;
        Assert.Equal("IMPORT-MAP", refused.Code);
        Assert.Contains("there is no column \"Monant\"; nearest: Montant", refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_a_map_is_told_at_once_with_its_lines()
    {
        var map = Path.Combine(_site.Folder, "columns.yml");
        var table = Csv("Référence,Date,Objet,Montant\nA-1,02/03/2014,Eau,12\n");
        File.WriteAllText(
            map,
            "# Mine.\n- {column: Monant, field: extra.montant}\n- {column: Objet, field: titel}\n- {field: langage, value: fr}\n"
        );
        var told = Import(table, Questions with { Map = map }).Findings["IMPORT-MAP"];
        Assert.Equal(3, told.Count);
        Assert.Equal(
            [$"{map}, line 2: there is no column", $"{map}, line 3: there is no field", $"{map}, line 4: there is no field"],
            told.Examples.Select(one => one.Split(" \"")[0]).Order(StringComparer.Ordinal)
        );
        File.WriteAllText(map, "- {column: Objet, fild: title}\n- {separator: \";;\"}\n");
        told = Import(table, Questions with { Map = map }).Findings["IMPORT-MAP"];
        Assert.Equal(
            [$"{map}, line 1: there is no setting", $"{map}, line 2: separator:"],
            told.Examples.Select(one => one.Split(" \"")[0])
        );
    }

    [Fact]
    public void A_table_of_authorities_adds_to_their_file_and_keeps_what_a_person_wrote()
    {
        var table = Csv(
            "Department;Abbreviation;Start date;Former names\nÉconomie;Éco;2012-05-16;Finances|Budget\nTreasury;HMT;26 March 1714;\n"
        );
        var refused = Import(table, new TableOptions { Authority = "ministries" });
        Assert.Contains("row 3, column C", Assert.Single(refused.Findings["IMPORT-CELL"].Examples.Take(1)), StringComparison.Ordinal);
        var report = Import(
            Csv("Department;Sigle;Start date;Former names\nÉconomie;Éco;16 May 2012;Finances|Budget\nTreasury;HMT;26 March 1914;\n"),
            new TableOptions { Authority = "ministries" }
        );
        Assert.Null(report.Refused);
        Assert.Equal(2, report.Entries["ministries"]["of rows"]);
        var text = File.ReadAllText(Path.Combine(_site.Input, "authorities", "ministries.yml"));
        Assert.Contains("portfolio: economie", text, StringComparison.Ordinal);
        Assert.Contains("- id: treasury", text, StringComparison.Ordinal);
        Assert.Contains("Finances", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("a,\"b\nc,d\n", "a quote that is not closed")]
    [InlineData("PK\u0003\u0004", "zip")]
    public void A_file_that_is_no_table_is_refused_with_its_reason(string content, string reason)
    {
        var refused = Import(Csv(content), Questions).Refused!;
        Assert.Contains(reason, refused.What, StringComparison.Ordinal);
    }
}
