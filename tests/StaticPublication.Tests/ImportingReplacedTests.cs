using StaticPublication.Importing;

namespace StaticPublication.Tests;

/// <summary>Ministries that questions alone have made, and that an import of official lists replaces.</summary>
public sealed class ImportingReplacedTests : IDisposable
{
    private const string Official = "economie-redressement-productif-et-numerique-po700727";
    private const string Made = "economie-redressement-productif-et-numerique";

    private readonly ImportingRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_entry_in_its_place_has_its_id_and_its_comment_and_a_second_import_changes_nothing()
    {
        _run.Questions(ImportingRun.Case("qe-l14.json"));
        Edit($"- id: {Made}\n", $"# Of the record.\n- id: {Made}\n");
        Replace();
        Assert.Contains($"# Of the record.\n- id: {Official}\n", _run.Authority("ministries.yml"), StringComparison.Ordinal);
        Assert.Contains($"  formerIds: [{Made}]\n", _run.Authority("ministries.yml"), StringComparison.Ordinal);
        var files = _run.Files();
        Replace();
        _run.Questions(ImportingRun.Case("qe-l14.json"));
        Assert.Equal(files, _run.Files());
        // A person decides that no page leads there.
        Edit($"  formerIds: [{Made}]\n", "");
        Replace();
        Assert.DoesNotContain($"formerIds: [{Made}]", _run.Authority("ministries.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: \"Économie, redressement productif et numérique\"", "name: Bercy")]
    [InlineData("names:\n", "shortName: Bercy\n  names:\n")]
    [InlineData("names:\n", "sameAs: [\"https://www.wikidata.org/wiki/Q1\"]\n  names:\n")]
    public void One_that_a_person_has_changed_stays_and_is_told(string imported, string mine)
    {
        _run.Questions(ImportingRun.Case("qe-l14.json"));
        var entry = $"- id: {Made}\n  name: \"Économie, redressement productif et numérique\"\n  names:\n";
        Edit(entry, entry.Replace(imported, mine, StringComparison.Ordinal));
        Replace();
        Assert.Contains(mine, _run.Authority("ministries.yml"), StringComparison.Ordinal);
        Assert.Contains(
            $"ministries.yml: {Made}: kept as it was changed by hand, but its records name {Official} now; "
                + $"to make one of both: publication merge ministries {Official} {Made}",
            _run.Report.Findings[ImportFindings.Kept].Examples
        );
    }

    // The table of a chamber says what came before it; an official list replaces both.
    [Fact]
    public void One_that_a_person_has_changed_names_no_predecessor_that_is_gone()
    {
        var table = Path.Combine(_run.Folder, "documents/senat-questions");
        Directory.CreateDirectory(table);
        File.WriteAllText(
            Path.Combine(table, ".ministries"),
            """
            {"number":"1","name":"PME, innovation et économie numérique","names":[],"until":"2014-04-02","replacedBy":"2"}
            {"number":"2","name":"Économie, redressement productif et numérique","names":[],"from":"2014-04-03","until":"2014-08-26"}
            """
        );
        _run.Questions(ImportingRun.Case("qe-l14.json"));
        Assert.Contains(
            "predecessors: [pme-innovation-et-economie-numerique-senat-1]",
            _run.Authority("ministries.yml"),
            StringComparison.Ordinal
        );
        Edit($"- id: {Made}-senat-2\n", $"- id: {Made}-senat-2\n  shortName: Bercy\n");
        Replace();
        var kept = _run.Authority("ministries.yml").Split("- id: ").Single(entry => entry.Contains("Bercy", StringComparison.Ordinal));
        Assert.DoesNotContain("predecessors", kept, StringComparison.Ordinal);
        Assert.Contains(
            "publication merge ministries",
            Assert.Single(_run.Report.Findings[ImportFindings.Kept].Examples),
            StringComparison.Ordinal
        );
    }

    // The official entries of both ministries.
    private void Replace() =>
        _run.Bodies(
            _run.Write(
                "organes.jsonl",
                string.Join(
                    '\n',
                    File.ReadLines(SharedData.PathOf("an-bodies/organes.jsonl"))
                        .Where(line =>
                            line.Contains("PO700727\"", StringComparison.Ordinal) || line.Contains("PO653335\"", StringComparison.Ordinal)
                        )
                )
            )
        );

    private void Edit(string imported, string mine)
    {
        var path = Path.Combine(_run.Folder, "authorities/ministries.yml");
        var text = File.ReadAllText(path);
        Assert.Contains(imported, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(imported, mine, StringComparison.Ordinal));
    }
}
