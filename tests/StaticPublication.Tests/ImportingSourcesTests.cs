using System.IO.Compression;
using StaticPublication.Tests.Publishing;
using static StaticPublication.Tests.ImportingRunsTests;

namespace StaticPublication.Tests;

/// <summary>The same questions of the Assemblée from a folder, a zip and a pipe, and after a kill.</summary>
public class ImportingSourcesTests
{
    [Fact]
    public void A_zip_reads_like_its_folder()
    {
        using var loose = new ImportingRun();
        using var zipped = new ImportingRun();
        foreach (var number in Enumerable.Range(1, 30))
            loose.Write($"{number}.json", Question(number, $"Titre {number}", number % 2 == 0 ? "Réponse." : null));
        var zip = Path.Combine(zipped.Folder, "sources.zip");
        ZipFile.CreateFromDirectory(Path.Combine(loose.Folder, "sources"), zip);
        zipped.Questions(zip);
        File.Delete(zip);
        Assert.Equal(loose.Questions(Path.Combine(loose.Folder, "sources")).Files(), zipped.Files());
        Assert.Equal((15, 15), (zipped.Report.Records["question-ecrite"]["answered"], zipped.Report.Records["question-ecrite"]["pending"]));
    }

    [Fact]
    public async Task A_pipe_reads_like_its_zip_and_each_file_has_a_line()
    {
        using var run = new ImportingRun();
        foreach (var number in Enumerable.Range(1, 30))
            run.Write($"{number}.json", Question(number, $"Titre {number}", number % 2 == 0 ? "Réponse." : null));
        run.Write("LISEZMOI.txt", "rien");
        File.WriteAllText(Path.Combine(run.Folder, "site.yml"), "");
        var zip = Path.Combine(run.Folder, "all.zip");
        ZipFile.CreateFromDirectory(Path.Combine(run.Folder, "sources"), zip);
        var whole = run.Questions(zip).Files();
        Directory.Delete(Path.Combine(run.Folder, "documents"), recursive: true);
        Directory.Delete(Path.Combine(run.Folder, "authorities"), recursive: true);
        using var piped = ProgramRun.Other(
            "sh",
            "-c",
            $"cat '{zip}' | dotnet '{ProgramRun.Program}' import an-questions /dev/stdin --verbose --to '{run.Folder}'"
        );
        var (code, said, _) = await piped.End();
        Assert.Equal(0, code);
        Assert.Equal(whole, run.Files());
        var lines = said.Trim().Split('\n');
        Assert.Equal(31, lines.Length);
        Assert.Contains("stdin!7.json: JSON, 1 questions", lines);
        Assert.Contains(lines, line => line.StartsWith("stdin!LISEZMOI.txt: left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_import_that_was_killed_is_made_whole_by_the_next()
    {
        using var run = new ImportingRun();
        var questions = Enumerable
            .Range(1, 4000)
            .Select(number => Question(number, $"Titre {number}", "Réponse.")["{\"question\":".Length..^1]);
        var source = run.Write("all.json", $"{{\"questionsEcrites\":{{\"question\":[{string.Join(",", questions)}]}}}}");
        File.WriteAllText(Path.Combine(run.Folder, "site.yml"), "");
        var whole = run.Questions(source).Files();
        for (var time = 1; time <= 3; time++)
        {
            Directory.Delete(Path.Combine(run.Folder, "documents"), recursive: true);
            Directory.Delete(Path.Combine(run.Folder, "authorities"), recursive: true);
            using var killed = ProgramRun.Start("import", "an-questions", source, "--to", run.Folder);
            await Task.Delay(250 * time, TestContext.Current.CancellationToken);
            killed.Kill();
            Assert.NotEqual(64, (await killed.End()).Code);
            Assert.Null(run.Questions(source).Report.Refused);
            Assert.Equal(whole, run.Files());
        }
    }
}
