using StaticPublication.Importing;

namespace StaticPublication.Tests.Senat;

/// <summary>What the senators' dump says over time, and how it is written.</summary>
public sealed class SenatorsDumpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("senators-").FullName;

    private string Input => Path.Combine(_folder, "input");

    private string Authors => File.ReadAllText(Path.Combine(Input, "authorities/authors-unnamed.yml"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_membership_that_goes_on_when_its_group_is_renamed_has_both_names_with_their_days()
    {
        var renamed = SenatorsTests.Sql.Replace(
            "2011-09-30 00:00:00\n98031X\tLR\tN",
            "2015-07-31 00:00:00\n98031X\tLR\tN",
            StringComparison.Ordinal
        );
        Assert.NotEqual(SenatorsTests.Sql, renamed);
        var report = Import(renamed);
        Assert.True(report.IsSuccess, string.Join('\n', report.Verified!.Lost.Keys));
        Assert.Contains(
            """
                - {group: "Groupe UMP-R", constituency: "Maine-et-Loire", from: 2002-12-11, until: 2015-06-01}
                - {group: "Groupe Les Républicains-R", constituency: "Maine-et-Loire", from: 2015-06-02, until: 2015-07-31}
                - {group: "Groupe Les Républicains", constituency: "Maine-et-Loire", from: 2016-10-01}
            """,
            Authors,
            StringComparison.Ordinal
        );
        // Who left before the renaming had the first name alone, and that is no loss.
        var left = SenatorsTests.Sql.Replace("98031X\tLR\tN\t2016-10-01 00:00:00\t\\N\n", "", StringComparison.Ordinal);
        Assert.NotEqual(SenatorsTests.Sql, left);
        Directory.Delete(Input, recursive: true);
        Assert.True(Import(left).IsSuccess);
        Assert.DoesNotContain("Républicains", Authors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dump_that_is_not_in_the_encoding_that_it_declares_is_told()
    {
        var source = Path.Combine(_folder, "export_sens.sql");
        var sql = SenatorsTests.Sql.Replace("COPY activite", "SET client_encoding = 'UTF8';\nCOPY activite", StringComparison.Ordinal);
        File.WriteAllBytes(source, System.Text.Encoding.Latin1.GetBytes(sql));
        var report = Imports.Run("senat-senators", new ImportOptions([source], Input));
        Assert.Equal(["export_sens.sql: declared utf8, read as windows-1252"], report.Findings[ImportFindings.Encoding].Examples);
        Assert.Contains("Groupe Les Républicains", Authors, StringComparison.Ordinal);
        File.WriteAllText(source, sql, System.Text.Encoding.Unicode);
        Assert.Null(Imports.Run("senat-senators", new ImportOptions([source], Input)).Refused);
    }

    private ImportReport Import(string sql)
    {
        var source = Path.Combine(_folder, "export_sens.sql");
        File.WriteAllText(source, sql);
        return Imports.Run("senat-senators", new ImportOptions([source], Input) { Verify = true });
    }
}
