using StaticPublication.Importing;
using static StaticPublication.Tests.Senat.SenatTruthTests;

namespace StaticPublication.Tests.Senat;

/// <summary>Questions of which the month alone is known.</summary>
public class SenatMonthTests
{
    [Fact]
    public void A_question_of_a_month_goes_to_the_ministry_in_office_in_that_month()
    {
        using var dump = new SenatDumpFile(600, 8);
        Imports.Run("an-bodies", new ImportOptions([SharedData.PathOf("an-bodies")], dump.Input));
        dump.Import();
        var before = dump.Records()
            .First(record => record["ministries"]!["asked"]!["ministry"]!.ToString().StartsWith("justice-po", StringComparison.Ordinal));
        var (id, day) = (Scalar(before["id"]), Scalar(before["published"]));
        var row = dump.Sql()
            .Split('\n')
            .First(line => line.Contains($"\t{Scalar(before["identifiers"]!["senat"])}\t", StringComparison.Ordinal));
        var undated = dump.Sql()
            .Replace(row, row.Replace($"\t{day} 00:00:00\t", "\t\\N\t", StringComparison.Ordinal), StringComparison.Ordinal);
        dump.Import(dump.Write("q.sql", undated));
        var after = dump.Records().Single(record => Scalar(record["id"]) == id);
        Assert.Equal(day[..7], Scalar(after["published"]));
        Assert.Equal(Scalar(before["ministries"]!["asked"]!["ministry"]), Scalar(after["ministries"]!["asked"]!["ministry"]));
    }
}
