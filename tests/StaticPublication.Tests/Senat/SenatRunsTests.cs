using System.IO.Compression;
using StaticPublication.Importing;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Senat;

/// <summary>The same dump from a zip, a folder and a pipe, again, after a kill, and beside the other chamber.</summary>
public class SenatRunsTests
{
    [Fact]
    public async Task A_zip_a_folder_and_a_pipe_give_the_same_bytes_and_a_second_import_changes_none()
    {
        using var dump = new SenatDumpFile(300, 5);
        Assert.Null(dump.Import().Refused);
        var zip = dump.Files();
        dump.Import();
        Assert.Equal(zip, dump.Files());
        var folder = Path.Combine(Path.GetDirectoryName(dump.Zip)!, "unpacked");
        ZipFile.ExtractToDirectory(dump.Zip, folder);
        File.WriteAllText(Path.Combine(folder, "LISEZMOI.txt"), "rien");
        var report = dump.Import(folder);
        Assert.Equal(zip, dump.Files());
        Assert.Equal((2, "LISEZMOI.txt"), (report.Files, Assert.Single(report.LeftOut)));
        Directory.Delete(dump.Input, recursive: true);
        using var piped = ProgramRun.Other(
            "sh",
            "-c",
            $"cat '{dump.Zip}' | dotnet '{ProgramRun.Program}' import senat-questions /dev/stdin --verbose --to '{dump.Input}'"
        );
        var (code, said, _) = await piped.End();
        Assert.Equal((0, "stdin!questions.sql: dump, 300 questions"), (code, said.Trim()));
        Assert.Equal(zip, dump.Files());
    }

    [Fact]
    [Trait("Category", "Release")]
    public async Task An_import_that_was_killed_is_made_whole_by_the_next_and_leaves_nothing_behind()
    {
        using var dump = new SenatDumpFile(1500, 6);
        dump.Import();
        var whole = dump.Files();
        for (var run = 1; run <= 4; run++)
        {
            Directory.Delete(dump.Input, recursive: true);
            using var killed = ProgramRun.Start("import", "senat-questions", dump.Zip, "--to", dump.Input);
            await Task.Delay(300 * run, TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.End();
            Assert.Null(dump.Import().Refused);
            Assert.Equal(whole, dump.Files());
        }
    }

    [Fact]
    public void A_ministry_without_a_body_is_that_of_the_Senat_s_table_in_office_on_the_day()
    {
        using var dump = new SenatDumpFile(900, 8);
        Directory.CreateDirectory(dump.Input);
        var question = dump.Write(
            "q.json",
            """
            {"question":{"uid":"QANR5L14QE1","indexationAN":{"analyses":{"analyse":"Un titre"}},"minInt":{"abrege":"Intérieur"},
             "textesQuestion":{"texteQuestion":{"infoJO":{"dateJO":"2013-01-10"},"texte":"Texte."}}}}
            """
        );
        Assert.Null(Imports.Run("an-questions", new ImportOptions([question], dump.Input)).Refused);
        Assert.Contains("\"ministry\":\"interieur\"", Assembly(), StringComparison.Ordinal);
        var said = dump.Import().Found;
        var asked = dump.Records()
            .Select(record => (On: SenatTruthTests.Scalar(record["published"]), Asked: record["ministries"]!["asked"]!))
            .Where(one => SenatTruthTests.Scalar(one.Asked["name"]) == "Intérieur")
            .ToLookup(one => one.On[..4], one => SenatTruthTests.Scalar(one.Asked["ministry"]));
        var of2013 = Assert.Single(asked["2013"].Distinct());
        Assert.Matches("^interieur-senat-[0-9]+$", of2013);
        Assert.Contains($"\"ministry\":\"{of2013}\"", Assembly(), StringComparison.Ordinal);
        Assert.Equal(["Ids replaced in 1 file of documents/an-questions:", $"  interieur is now {of2013} (1)"], said);
        Assert.DoesNotContain(
            "- id: interieur\n",
            File.ReadAllText(Path.Combine(dump.Input, "authorities/ministries.yml")),
            StringComparison.Ordinal
        );

        string Assembly() => File.ReadAllText(Path.Combine(dump.Input, "documents/an-questions/14-qe-2013.ndjson"));
    }

    [Fact]
    public void Ministries_of_both_chambers_are_one_body_where_name_and_time_agree()
    {
        using var dump = new SenatDumpFile(600, 8);
        Imports.Run("an-bodies", new ImportOptions([SharedData.PathOf("an-bodies")], dump.Input));
        dump.Import();
        var asked = dump.Records()
            .Select(record => (On: SenatTruthTests.Scalar(record["published"]), Asked: record["ministries"]!["asked"]!))
            .Select(one => (one.On, Id: SenatTruthTests.Scalar(one.Asked["ministry"]), Name: SenatTruthTests.Scalar(one.Asked["name"])))
            .ToList();
        // The Assemblée's bodies begin about 2007; before, the Sénat's table is the only one.
        Assert.All(asked.Where(one => one.Name == "Intérieur" && one.On.StartsWith("2015", StringComparison.Ordinal)), one =>
            Assert.Matches("^interieur-po[0-9]+$", one.Id)
        );
        Assert.All(asked.Where(one => string.CompareOrdinal(one.On, "1995") < 0), one => Assert.Matches("-senat-[0-9]+$", one.Id));
        var before = dump.Files();
        dump.Import();
        Assert.Equal(before, dump.Files());
    }

    [Fact]
    public void A_description_that_a_person_wrote_moves_no_question_to_a_ministry_of_another_time()
    {
        using var dump = new SenatDumpFile(300, 5);
        using var edited = new SenatDumpFile(300, 5);
        foreach (var input in new[] { dump.Input, edited.Input })
        {
            Imports.Run("an-questions", new ImportOptions([SharedData.PathOf("an-questions-gouvernement")], input));
        }

        var ministries = Path.Combine(edited.Input, "authorities/ministries.yml");
        var text = File.ReadAllText(ministries);
        File.WriteAllText(ministries, text.Replace("\"Nom repris des questions", "\"Mes mots", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(ministries));
        dump.Import();
        edited.Import();
        Assert.Equal(Asked(dump), Asked(edited));

        static IEnumerable<string> Asked(SenatDumpFile dump) =>
            dump.Records().Select(record => SenatTruthTests.Scalar(record["ministries"]!["asked"]!["ministry"])!);
    }
}
