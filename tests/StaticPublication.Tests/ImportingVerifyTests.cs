using StaticPublication.Importing;
using StaticPublication.Importing.Verification;
using StaticPublication.Tests.Cli;
using StaticPublication.Tests.Senat;

namespace StaticPublication.Tests;

/// <summary>Imports held to account: every value of every official file is in a record, or told as left out.</summary>
public sealed class ImportingVerifyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("an-questions", "an-questions-gouvernement", 160)]
    [InlineData("an-questions", "an-questions-html", 12)]
    [InlineData("an-questions", "an-questions-html-l07-l11", 6)]
    [InlineData("an-questions", "an-question-xml-l14", 1)]
    [InlineData("an-bodies", "an-bodies", 10_582)]
    public void No_value_of_the_official_files_is_lost_untold(string kind, string set, int items)
    {
        var report = Imports.Run(kind, new ImportOptions([SharedData.PathOf(set)], _folder) { Verify = true }).WholeInFrench();
        AssertNothingLost(report, items);
    }

    [Fact]
    public void No_value_of_the_fixtures_is_lost_untold()
    {
        var report = Imports.Run("an-questions", new ImportOptions([ImportingRun.Case("")], _folder) { Verify = true });
        AssertNothingLost(report, 7);
    }

    [Fact]
    public void No_value_of_a_dump_is_lost_untold()
    {
        using var dump = new SenatDumpFile(500, 3);
        var report = Imports.Run("senat-questions", new ImportOptions([dump.Zip], _folder) { Verify = true });
        AssertNothingLost(report, dump.Truth.GetProperty("rows").GetProperty("tam_reponses").GetInt32() + 500);
        Assert.Equal(
            [
                "tam_questions.delaijours",
                "tam_questions.delaijoursrep1",
                "tam_questions.natqueord",
                "tam_questions.repub",
                "tam_reponses.delaijoursrep",
            ],
            report.Verified!.Dropped.Keys
        );
    }

    [Theory]
    [InlineData("\"page\":\"2329\"", "\"page\":\"9932\"", "cloture.infoJO.pageJO")]
    [InlineData("Expulsion des étrangers condamnés", "Expulsion", "indexationAN.analyses.analyse")]
    [InlineData("un pas vers les autres", "", "")]
    [InlineData("compromettre", "compromettons", "textesReponse.texteReponse.texte")]
    public void A_value_that_is_missing_from_its_record_is_found(string there, string other, string path)
    {
        var source = SharedData.PathOf("an-questions-gouvernement/QANR5L16QG1.json");
        var options = new ImportOptions([source], _folder);
        var report = Imports.Run("an-questions", options);
        var file = Directory.GetFiles(Path.Combine(_folder, "documents/an-questions"), "*.ndjson").Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace(there, other, StringComparison.Ordinal));
        ImportVerification.Run(Imports.ByName["an-questions"], options, report);
        Assert.Equal(path.Length == 0 ? [] : [path], report.Verified!.Lost.Keys);
        Assert.Equal(path.Length == 0, report.IsSuccess);
    }

    private static void AssertNothingLost(ImportReport report, int items)
    {
        Assert.Null(report.Refused);
        Assert.Equal([], report.Verified!.Lost.Select(lost => $"{lost.Key} ({lost.Value.Count}): {lost.Value.Examples[0]}"));
        Assert.True(report.IsSuccess);
        Assert.Equal(items, report.Verified.Items);
    }
}
