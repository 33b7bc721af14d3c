using StaticPublication.Creating;
using StaticPublication.Importing;
using StaticPublication.Tests.Senat;

namespace StaticPublication.Tests.Creating;

/// <summary>A publication that <c>init</c> began for a parliament takes the questions of both chambers.</summary>
public sealed class SkeletonImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("skeleton-import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("fr", false)]
    [InlineData("fr", true)]
    [InlineData("de", false, Traits = ["Category", "Release"])]
    public void Imported_questions_build_without_a_fault(string language, bool wasBegunBefore)
    {
        var input = Path.Combine(_folder.FullName, "input");
        new Skeleton("X", new Uri("https://x.example/"), "x@x.example", Host.Of("plain"), InputSchemas.In) { Language = language }.Write(
            _folder.FullName
        );
        var kinds = Path.Combine(input, "authorities/kinds.yml");
        if (wasBegunBefore)
        {
            var uses = File.ReadLines(kinds).First(line => line.StartsWith("  uses:", StringComparison.Ordinal));
            var text = File.ReadAllText(kinds).Replace("  code: \"QE\"\n", "", StringComparison.Ordinal);
            File.WriteAllText(kinds, text.Replace(uses, "  uses: [authors, group]", StringComparison.Ordinal));
        }

        using var dump = new SenatDumpFile(60, 1);
        var report = Import("an-questions", input, ImportingRun.Case("qe-l17.json"), ImportingRun.Case("qe-l14.json"));
        Import("senat-questions", input, dump.Zip);

        Assert.Equal(
            wasBegunBefore ? ["kinds.yml: question-ecrite also has what imported questions state: uses, texts, code"]
                : language == "fr" ? ["kinds.yml: question-ecrite also has what imported questions state: texts"]
                : [],
            report.Found
        );
        var outcome = Publication.Build(
            new Options
            {
                Input = input,
                Theme = Path.Combine(_folder.FullName, "theme"),
                Output = Path.Combine(_folder.FullName, "output"),
            }
        );
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        Assert.Contains("code: \"QE\"", File.ReadAllText(kinds), StringComparison.Ordinal);
    }

    private static ImportReport Import(string name, string input, params string[] sources)
    {
        var report = ImportFlow.Run(name, new ImportOptions(sources, input));
        Assert.Null(report.Refused);
        return report;
    }
}
