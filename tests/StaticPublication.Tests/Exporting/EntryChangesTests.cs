using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>What the version of the data and their history tell of authorities, and of data that are neither documents nor
/// authorities.</summary>
public sealed class EntryChangesTests : IDisposable
{
    private const string Before = "- {id: economie, name: Économie}\n- {id: old-id, name: Renommé}\n";
    private const string Now =
        "- {id: economie, name: Économie, until: 2014-08-25}\n- {id: come, name: Venu}\n"
        + "- {id: new-id, name: Renommé, formerIds: [old-id]}\n";
    private readonly TestSite _site = new();
    private readonly DirectoryInfo _before = Directory.CreateTempSubdirectory("before-");

    public EntryChangesTests()
    {
        _site
            .With("authorities/ministries.yml", Before)
            .With("authorities/groups.yml", "- {id: gone, name: Parti}\n")
            .WithQuestion("qe-1", "ministries: {asked: economie}\n")
            .Build();
        Repository.Copy(_site.Output, _before.FullName);
    }

    public void Dispose()
    {
        _site.Dispose();
        _before.Delete(recursive: true);
    }

    [Fact]
    public void An_authority_that_gains_a_date_gives_another_version_and_is_told_with_the_field()
    {
        WithChanges().Build(previous: _before.FullName);

        Assert.NotEqual(VersionIn(_before.FullName), VersionIn(_site.Output));
        var publication = Assert.Single(History());
        Assert.Equal(VersionIn(_site.Output), publication.GetProperty("version").GetString());
        Assert.Equal(0, publication.GetProperty("changed").GetArrayLength());
        Assert.Equal(
            """
            [{"file":"ministries","added":["come"],"changed":[{"id":"economie","fields":["until"]}],
            "renamed":[{"from":"old-id","to":"new-id","fields":[]}],"removed":[],
            "addresses":{"economie":"/ministeres/economie/"}},
            {"file":"groups","added":[],"changed":[],"renamed":[],"removed":["gone"],"addresses":{}}]
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(publication.GetProperty("authorities"))
        );
    }

    [Fact]
    public void The_page_and_the_feed_tell_entries_by_their_names()
    {
        WithChanges().Build(previous: _before.FullName);

        var page = Printed.Parsed(_site.Read("changements/index.html"));
        var lists = page.QuerySelectorAll("h3")
            .ToDictionary(heading => heading.TextContent, heading => heading.NextElementSibling!.Children);
        var rows = lists["Ministères"];
        Assert.Equal(
            ["Venu nouvelle entrée", "Économie champs\u00A0: Dernier jour", "Renommé auparavant old-id"],
            rows.Select(row => row.TextContent.Trim())
        );
        Assert.Equal(["gone entrée retirée"], lists["Groupes"].Select(row => row.TextContent.Trim()));
        Assert.Equal("/ministeres/economie/", rows[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("4\u00A0entrées de listes de référence", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4\u00A0entrées de listes de référence", _site.Read("changements/atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_replaces_the_site_says_so_too()
    {
        Assert.Equal("Rien n’a changé.", _site.Build().Summary.Line);
        Assert.Equal("4\u00A0entrées de listes de référence", WithChanges().Build().Summary.Line);
    }

    [Fact]
    public void Data_that_differ_otherwise_are_another_version_and_nothing_says_that_nothing_changed()
    {
        var summary = _site
            .With("tombstones.yml", "- {id: away-1, date: 2013-07-09, legalGround: RGPD}\n")
            .Build(previous: _before.FullName)
            .Summary;

        Assert.NotEqual(VersionIn(_before.FullName), VersionIn(_site.Output));
        Assert.StartsWith("Ni les fiches", summary.Line, StringComparison.Ordinal);
        Assert.Equal(VersionIn(_before.FullName), Assert.Single(History()).GetProperty("previous").GetString());
        Assert.Contains("Ni les fiches", _site.Read("changements/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_incremental_build_tells_what_a_whole_one_tells()
    {
        WithChanges().Build(previous: _before.FullName);
        var incremental = Files();
        Directory.Delete(_site.Output, recursive: true);
        _site.Build(previous: _before.FullName);
        Assert.Equal(incremental, Files());
    }

    private TestSite WithChanges() => _site.With("authorities/ministries.yml", Now).With("authorities/groups.yml", "[]\n");

    private List<JsonElement> History() => [.. _site.Json("data/changes.json").GetProperty("history").EnumerateArray()];

    private string[] Files() =>
        [
            _site.Read("data/changes.json"),
            _site.Read("data/SHA256SUMS"),
            _site.Read("changements/index.html"),
            _site.Read("changements/atom.xml"),
        ];

    private static string VersionIn(string folder) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "data/manifest.json"))).RootElement.GetProperty("version").GetString()!;
}
