namespace StaticPublication.Tests.Publishing;

/// <summary>What a report, an import and a new publication are told to write over and may not.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly TestSite _site = new TestSite().WithQuestion("qe-1");

    public ForeignFileTests()
    {
        Lay("home/thesis.txt", "trois ans");
        Lay("home/list.json", """["trois ans"]""");
        Lay("home/faults.json", """[{"path":"a","line":1,"words":"trois ans"}]""");
        Lay("home/lists.ndjson", "[]\n[\"trois ans\"]\n");
        Lay("home/object.json", """{"records":"trois ans"}""");
        Lay("home/notes.md", "## Notes\n\n**Trois ans**\n");
        Lay("theme/templates/document.html", "le mien");
        Lay("theme/assets/own.txt", "le mien");
        StandingSite.Lay(In("published"));
        File.CreateSymbolicLink(In("to-site"), "input/site.yml");
        File.CreateSymbolicLink(In("to-published"), In("published"));
    }

    public void Dispose() => _site.Dispose();

    public static TheoryData<string> Places =>
        [
            "home",
            "home/thesis.txt",
            "home/thesis.txt/report",
            "home/list.json",
            "home/faults.json",
            "home/lists.ndjson",
            "home/object.json",
            "home/notes.md",
            "home/../input/site.yml",
            "home/new/",
            "to-site",
            "input/site.yml",
            "input/authorities/kinds.yml",
            "input/documents/qe-1.md",
            "input/report.json",
            "INPUT/report.json",
            "theme/templates/document.html",
            "theme/new/report.json",
            "output/report.json",
            "published/index.html",
            "published/data/manifest.json",
            "to-published/report.json",
        ];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_report_replaces_only_a_report(string place)
    {
        var before = FolderSnapshot.Of(_site.Folder);
        foreach (var (command, option) in new[] { ("build", "--report"), ("check", "--report-markdown"), ("serve", "--report") })
        {
            string[] paths = ["--input", _site.Input, "--theme", In("theme"), "--output", _site.Output, "--no-cache"];
            Assert.Equal(64, Program.Main([command, .. paths, option, In(place)]));
        }

        Assert.Equal(
            64,
            Program.Main([
                "import",
                "records",
                In("home/object.json"),
                "--to",
                _site.Input,
                "--report",
                In(place == "output/report.json" ? "input" : place),
            ])
        );
        Assert.Equal(before, FolderSnapshot.Of(_site.Folder));
    }

    [Fact]
    public void A_report_replaces_a_report_of_either_form_and_an_empty_file()
    {
        string[] build = ["build", "--input", _site.Input, "--theme", Repository.Theme, "--output", _site.Output, "--no-cache"];
        Lay("reports/faults.json", "");
        string[] reports = ["--report", In("reports/faults.json"), "--report-markdown", In("reports/new/site.md")];
        Assert.Equal(0, Program.Main([.. build, .. reports]));
        Assert.Equal("[]", File.ReadAllText(In("reports/faults.json")));
        Assert.Equal(0, Program.Main([.. build, .. reports]));
        _site.WithQuestion("qe-2", "nope: 1\n");
        Assert.Equal(1, Program.Main([.. build, .. reports]));
        Assert.Equal(1, Program.Main([.. build, "--report", In("reports/new/site.md"), "--report-markdown", In("reports/faults.json")]));
        Assert.Contains("FIELD-UNKNOWN", File.ReadAllText(In("reports/new/site.md")), StringComparison.Ordinal);
        Assert.Equal(1, Program.Main([.. build, "--report", "/dev/null"]));
        Assert.Equal(64, Program.Main([.. build, "--report", In("reports/one"), "--report-markdown", In("home/../reports/one")]));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("home/thesis.txt")]
    [InlineData("theme")]
    [InlineData("theme/input")]
    [InlineData("published")]
    [InlineData("published/new/input")]
    [InlineData("to-published/input")]
    [InlineData("linked")]
    [InlineData("linked-below")]
    public void An_import_writes_into_an_input_and_nowhere_else(string place)
    {
        Lay("linked/site.yml", "title: T");
        File.CreateSymbolicLink(In("linked/documents"), In("home"));
        Lay("linked-below/site.yml", "title: T");
        Directory.CreateDirectory(In("linked-below/documents"));
        File.CreateSymbolicLink(In("linked-below/documents/records"), In("home"));
        Lay(
            "source.ndjson",
            """{"id":"qe-9","kind":"question-ecrite","title":"Eau","published":"2020-01-01","source":{"licence":"etalab-2.0"}}"""
        );
        var before = FolderSnapshot.Of(_site.Folder);
        Assert.Equal(64, Program.Main(["import", "records", In("source.ndjson"), "--to", In(place)]));
        Assert.Equal(before, FolderSnapshot.Of(_site.Folder));
        Assert.Equal(0, Program.Main(["import", "records", In("source.ndjson"), "--to", In("new/input")]));
        Assert.True(File.Exists(In("new/input/documents/records/records-2020.ndjson")));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("home/thesis.txt")]
    [InlineData("home/thesis.txt/new")]
    [InlineData("theme/new")]
    [InlineData("published/new")]
    [InlineData("to-published/new")]
    [InlineData("to-site")]
    public void A_new_publication_begins_in_a_folder_of_its_own(string place)
    {
        var before = FolderSnapshot.Of(_site.Folder);
        Assert.Equal(64, Program.Main(["init", In(place)]));
        Assert.Equal(before, FolderSnapshot.Of(_site.Folder));
    }

    private string In(string path) => Path.Combine(_site.Folder, path);

    private void Lay(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }
}
