using StaticPublication.Importing;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests;

/// <summary>What a person has done with imported entries, merged them or changed a field, is still so after the next import.</summary>
public sealed class ImportingMergedTests : IDisposable
{
    private const string Asked = "intelligence-artificielle-et-numerique-po873718";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Merged_ministries_authors_and_portfolios_stay_one_whatever_is_imported_again()
    {
        var dump = Path.Combine(_site.Folder, "dump");
        Import("an-questions", ImportingRun.Case("qe-l17.json"));
        Bodies();
        _site.Build();
        Directory.Move(_site.Output, dump);
        Merge("ministries", "interieur-po873643", Asked);
        Merge("ministries", "interieur-po873643", "education-inconnue");
        Merge("authors", "anne-roche", "alain-david");
        Merge("portfolios", "economie", "interieur");

        Bodies();
        Import("an-questions", ImportingRun.Case("qe-l17.json"));
        var before = Files();
        Bodies();

        Assert.DoesNotContain(Asked, before["authorities/ministries.yml"].Split("formerIds")[0], StringComparison.Ordinal);
        Assert.Contains(
            "- id: economie\n  name: Économie\n  names:\n    - name: \"Intérieur\"\n  formerIds:\n    - interieur\n",
            before["authorities/portfolios.yml"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("- id: interieur\n", before["authorities/portfolios.yml"], StringComparison.Ordinal);
        Assert.All(Files(), file => Assert.Equal(before[file.Key], file.Value));
        var record = File.ReadAllText(Directory.GetFiles(Path.Combine(_site.Input, "documents/an-questions"), "*.ndjson").Single());
        Assert.Contains("\"ministry\":\"interieur-po873643\"", record, StringComparison.Ordinal);
        Assert.Contains("\"author\":\"anne-roche\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, record, StringComparison.Ordinal);
        AssertImportsEarlierRecords(dump, before["authorities/ministries.yml"]);
    }

    // Records of before the merge, as they were published.
    private void AssertImportsEarlierRecords(string dump, string ministries)
    {
        Directory.Delete(Path.Combine(_site.Input, "documents/an-questions"), recursive: true);
        var report = Import("records", dump);
        Assert.False(report.Findings.ContainsKey(ImportFindings.Record), string.Join('\n', report.ToldOf));
        Assert.Equal(ministries, Files()["authorities/ministries.yml"]);
        _site.Build();
        Assert.Contains(
            "\"author\":\"anne-roche\"",
            File.ReadAllText(Directory.GetFiles(Path.Combine(_site.Input, "documents/records"), "*.ndjson").Single()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_field_that_a_person_changed_stays_with_every_comment_and_is_told_and_so_is_what_is_new()
    {
        Assert.Null(Bodies(["PO873643"]).Changes!.AddedExamples.Find(added => added.Contains("po791593", StringComparison.Ordinal)));
        var path = Path.Combine(_site.Input, "authorities/ministries-unnamed.yml");
        var mine = File.ReadAllText(path)
            .Replace(
                "  name: \"Intérieur\"\n",
                "  # Le nom court.\n  name: 'Intérieur (Place Beauvau)' # vérifié\n",
                StringComparison.Ordinal
            )
            .Replace("  names:\n", "  names:\n    - {name: \"Beauvau\"}\n", StringComparison.Ordinal);
        File.WriteAllText(path, mine);

        var report = Bodies(["PO873643", "PO791593"]);

        Assert.Equal(
            [
                "ministries.yml: interieur-po873643.name: \"Intérieur (Place Beauvau)\" kept as it was changed by hand; "
                    + "the source says \"Intérieur\"",
            ],
            report.Findings[ImportFindings.Kept].Examples
        );
        Assert.Equal(["ministries interieur-po791593"], report.Changes!.AddedExamples);
        Assert.Equal((1, 0, 0), (report.Changes.Added, report.Changes.Changed, report.Changes.Removed));
        Assert.EndsWith(mine, File.ReadAllText(path), StringComparison.Ordinal);
        // What the source changes elsewhere in the entry is taken, and its own value again ends the change.
        var source = Organes(["PO873643"]).Replace("\"dateFin\": null", "\"dateFin\": \"2002-05-07\"", StringComparison.Ordinal);
        var ended = Path.Combine(_site.Folder, "ended.jsonl");
        File.WriteAllText(ended, source);
        Import("an-bodies", ended);
        Assert.Contains(
            "  # Le nom court.\n  name: 'Intérieur (Place Beauvau)' # vérifié\n",
            File.ReadAllText(path),
            StringComparison.Ordinal
        );
        Assert.Contains("{name: \"Beauvau\"}", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_that_a_source_knows_by_two_references_are_not_merged()
    {
        _site.With(
            "authorities/authors.yml",
            "- id: anne-roche\n  name: Anne Roche\n  identifiers: {an: PA1}\n- id: a-roche\n  name: A. Roche\n  identifiers: {an: PA2}\n"
        );
        var merge = Assert.Throws<WrongUseException>(() => Merge("authors", "anne-roche", "a-roche"));
        Assert.Contains("identifiers.an", merge.Message, StringComparison.Ordinal);
    }

    private void Merge(string file, string kept, string other)
    {
        var merge = MergeFlow.Run(
            new Options { Input = _site.Input, Theme = Repository.Theme },
            file,
            (kept, other),
            keepsOwn: true,
            writes: true
        );
        Assert.Empty(merge.Faults);
    }

    private ImportReport Bodies(string[]? ids = null)
    {
        var path = Path.Combine(_site.Folder, "organes.jsonl");
        File.WriteAllText(path, Organes(ids ?? ["PO873643", "PO791593", "PO873718"]));
        return Import("an-bodies", path, SharedData.PathOf("an-bodies/acteurs-l17"));
    }

    private static string Organes(string[] ids) =>
        string.Join(
            '\n',
            File.ReadLines(SharedData.PathOf("an-bodies/organes.jsonl"))
                .Where(line => ids.Any(id => line.Contains($"\"uid\":\"{id}\"", StringComparison.Ordinal)))
        );

    private ImportReport Import(string name, params string[] sources)
    {
        var report = ImportFlow.Run(name, new ImportOptions(sources, _site.Input)).WholeInFrench();
        Assert.True(report.Refused is null, report.Refused?.What);
        return report;
    }

    private SortedDictionary<string, string> Files() =>
        new(
            Directory
                .GetFiles(_site.Input, "*.*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".yml" or ".ndjson" && !Path.GetFileName(path).StartsWith('.'))
                .ToDictionary(path => Path.GetRelativePath(_site.Input, path), File.ReadAllText),
            StringComparer.Ordinal
        );
}
