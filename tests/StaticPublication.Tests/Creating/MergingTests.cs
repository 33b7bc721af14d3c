using System.IO.Compression;
using System.Text.RegularExpressions;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Creating;

/// <summary>Two entries of an authority file become one, and nothing else of the input changes by a byte.</summary>
public sealed class MergingTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_entry_is_renamed_in_records_of_every_form_and_nothing_else_changes()
    {
        _site
            .With(
                "authorities/headings.yml",
                "# Rubriques\n- id: energie\n  name: Énergie # au singulier\n\n# Au pluriel\n"
                    + "- {id: energies, name: Énergies, url: \"https://a.example/\"}\n"
                    + "- id: eau\n  name: Eau"
            )
            .WithQuestion("qe-1", "heading: energies # à revoir\nextra: {energies: energies}\n", "Les energies : energies.")
            .WithQuestion("qe-2", "heading: \"energies\"\n")
            .WithQuestion("qe-3", "heading: Énergies\n")
            .With("documents/un.json", "\uFEFF[\r\n" + Json("qe-4", "energies") + ",\r\n" + Json("qe-5", "eau") + "\r\n]\r\n")
            .With("documents/des.ndjson", Json("qe-6", "energies") + "\n" + Json("qe-7", "energie") + "\n");
        Zip("documents/zip.ndjson.gz", Json("qe-8", "energies") + "\n");
        var before = Texts();

        Assert.Empty(Merge("headings", "energie", "energies").Faults);

        Assert.Equal(
            "# Rubriques\n- id: energie\n  name: Énergie # au singulier\n"
                + "  url: \"https://a.example/\"\n  names:\n    - name: \"Énergies\"\n"
                + "  formerIds:\n    - energies\n\n# Au pluriel\n- id: eau\n  name: Eau",
            Plain(_site, "authorities/headings.yml")
        );
        foreach (var file in before.Keys.Where(file => file.StartsWith("documents/", StringComparison.Ordinal)).ToList())
        {
            before[file] = Regex.Replace(before[file], "(heading\"?: ?\"?)energies", "$1energie");
        }

        var after = Texts();
        before["authorities/headings.yml"] = after["authorities/headings.yml"];
        Assert.Equal(before, after);
        _site.Build();
        Assert.Equal(7, Documents("energie"));
        Assert.Matches("/rubriques/energies/\\*? +/rubriques/energie/", _site.Read("_redirects"));
    }

    [Fact]
    public void A_list_names_the_entry_once_and_other_authorities_follow()
    {
        _site
            .With(
                "authorities/programmes.yml",
                "- id: plan-a\n  name: Plan A\n  links:\n    - https://a.example/ # le site\n  names: [{name: Le plan A}]\n\n"
                    + "- id: plan-b\n  name: Plan B\n  acronym: PB\n  links: [\"https://b.example/\"]\n  formerIds: [plan-z]\n\n"
                    + "- id: suite\n  name: Suite\n  parent: plan-b\n"
            )
            .WithQuestion("qe-1", "programmes: [plan-a, plan-b]\n")
            .WithQuestion("qe-2", "programmes:\n  - plan-b\n  - plan-a\n  - suite\n")
            .WithQuestion("qe-3", "programmes: [plan-b, suite]\n");

        Assert.Empty(Merge("programmes", "plan-a", "Plan B").Faults);

        Assert.Equal(
            "- id: plan-a\n  name: Plan A\n  links:\n    - https://a.example/ # le site\n    - \"https://b.example/\"\n"
                + "  names: [{name: \"Le plan A\"}, {name: \"Plan B\"}]\n  acronym: \"PB\"\n  formerIds:\n    - plan-b\n    - plan-z\n\n"
                + "- id: suite\n  name: Suite\n  parent: plan-a\n",
            Plain(_site, "authorities/programmes.yml")
        );
        Assert.Contains("programmes: [plan-a]\n", Plain(_site, "documents/qe-1.md"), StringComparison.Ordinal);
        Assert.Contains("programmes:\n  - plan-a\n  - suite\n", Plain(_site, "documents/qe-2.md"), StringComparison.Ordinal);
        Assert.Contains("programmes: [plan-a, suite]\n", Plain(_site, "documents/qe-3.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_authority_can_be_merged_but_legislatures_of_two_numbers()
    {
        foreach (var file in Shapes.Authorities.Keys.Where(file => file is not ("kinds" or "legislatures")))
        {
            var open = file == "licences" ? "  open: true\n" : "";
            _site.With($"authorities/{file}.yml", $"- id: aaa\n  name: Premier\n{open}- id: bbb\n  name: Second\n{open}");
        }

        _site
            .With("authorities/kinds.yml", Plain(_site, "authorities/kinds.yml") + Kinds)
            .With("authorities/legislatures.yml", "- id: l14\n  name: 14e\n  number: 14\n- id: l15\n  name: 15e\n  number: 15\n")
            .With(
                "documents/tout.md",
                "---\nid: tout\nkind: notice\ntitle: Tout\npublished: 2013-07-09\nauthors: [{author: bbb, group: bbb}]\n"
                    + "organisations: [bbb]\nministries: {asked: bbb, attributed: [{ministry: bbb}], concerned: [aaa, bbb]}\n"
                    + "heading: bbb\nprogrammes: [bbb]\nevents: [{type: answered, on: 2013-08-01, ministry: bbb}]\n"
                    + "source: {licence: bbb}\n---\nTexte.\n"
            );
        foreach (var file in Shapes.Authorities.Keys.Where(file => file is not ("kinds" or "legislatures")))
        {
            Assert.Empty(Merge(file, "aaa", "bbb").Faults);
        }

        Assert.Empty(Merge("kinds", "note", "notice").Faults);
        var text = Plain(_site, "documents/tout.md");
        Assert.DoesNotContain("bbb", text, StringComparison.Ordinal);
        Assert.Contains("kind: note\n", text, StringComparison.Ordinal);
        Assert.Contains("concerned: [aaa]", text, StringComparison.Ordinal);
        Assert.Contains("by its number", Refusal("legislatures", "l14", "l15"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_entries_differ_until_that_is_decided_or_in_a_dry_run()
    {
        _site
            .With("authorities/portfolios.yml", "- id: aaa\n  name: A\n  description: Un\n- id: bbb\n  name: B\n  description: Deux\n")
            .With("authorities/ministries.yml", "- id: economie\n  name: Économie\n  portfolio: bbb\n");
        var before = Texts();
        Assert.Equal("description", Assert.Single(Merge("portfolios", "aaa", "bbb").Differences).Field);
        Assert.Equal(before, Texts());
        var merge = MergeFlow.Run(Options(), "portfolios", ("aaa", "bbb"), keepsOwn: true, writes: false);
        Assert.Equal(["ministries.yml", "portfolios.yml"], merge.Files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal(before, Texts());
        MergeFlow.Run(Options(), "portfolios", ("aaa", "bbb"), keepsOwn: true, writes: true);
        Assert.DoesNotContain("Deux", Plain(_site, "authorities/portfolios.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_become_unsound_or_does_not_exist_is_refused()
    {
        _site.WithQuestion("qe-1");
        _site
            .With("documents/qe-1.md", Plain(_site, "documents/qe-1.md").Replace("etalab-2.0", "libre", StringComparison.Ordinal))
            .With("authorities/licences.yml", "- id: libre\n  name: Libre\n  open: true\n")
            .With("authorities/programmes.yml", "- id: aaa\n  name: A\n  parent: bbb\n- id: bbb\n  name: B\n");
        var before = Texts();
        var merge = MergeFlow.Run(Options(), "licences", ("all-rights-reserved", "libre"), keepsOwn: true, writes: true);
        Assert.Contains(merge.Faults, fault => fault.Code == "RIGHTS-TEXT");
        Assert.Contains("take this field out first", Refusal("programmes", "aaa", "bbb"), StringComparison.Ordinal);
        Assert.Contains("nearest: economie", Refusal("ministries", "economi", "economie-numerique"), StringComparison.Ordinal);
        Assert.Contains("the same entry", Refusal("ministries", "economie", "Économie"), StringComparison.Ordinal);
        Assert.Equal(before, Texts());
    }

    [Fact]
    public void Names_that_no_file_states_become_one_entry()
    {
        _site
            .With("site.yml", Plain(_site, "site.yml") + "unknownAuthorities: create\n")
            .WithQuestion("qe-1", "heading: Eaux\n")
            .WithQuestion("qe-2", "heading: Eau potable\n");
        Assert.Empty(Merge("headings", "Eau potable", "eaux").Faults);
        Assert.EndsWith(
            "- id: eau-potable\n  name: \"Eau potable\"\n  names:\n    - name: \"Eaux\"\n  formerIds:\n    - eaux\n",
            Plain(_site, "authorities/headings.yml"),
            StringComparison.Ordinal
        );
        _site.Build();
        Assert.Equal(2, Documents("eau-potable"));
    }

    [Theory]
    [InlineData("en", "luc-tessier is now anne-roche: renamed in 1 place; files changed: 2.")]
    [InlineData("fr", "luc-tessier est maintenant anne-roche : renommé à 1 endroit ; fichiers changés : 2.")]
    public async Task The_command_says_what_it_did(string language, string said)
    {
        _site.WithQuestion("qe-1");
        _site.With("documents/qe-1.md", Plain(_site, "documents/qe-1.md").Replace("anne-roche", "luc-tessier", StringComparison.Ordinal));
        using var run = ProgramRun.Start(
            [("PUBLICATION_LANGUAGE", language)],
            "merge",
            "authors",
            "anne-roche",
            "luc-tessier",
            "--input",
            _site.Input
        );
        var (code, text, _) = await run.End();
        Assert.Equal((0, said), (code, text.Trim()));
    }

    private const string Kinds = """
        - id: note
          name: Note
          texts: [{role: question, heading: Texte de la question}]
        - id: notice
          name: Notice
          answerable: true
          texts: [{role: question, heading: Texte de la question}]

        """;

    private Merge Merge(string file, string kept, string other) =>
        MergeFlow.Run(Options(), file, (kept, other), keepsOwn: false, writes: true);

    private string Refusal(string file, string kept, string other) =>
        Assert.Throws<WrongUseException>(() => Merge(file, kept, other)).Message;

    // The documents of a heading by its table.
    private int Documents(string heading) =>
        File.ReadLines(Path.Combine(_site.Output, "data/documents.csv"))
            .Count(line => line.Contains(heading + ",", StringComparison.Ordinal));

    private Options Options() => new() { Input = _site.Input, Theme = Repository.Theme };

    private static string Json(string id, string heading) =>
        $"{{\"id\":\"{id}\",\"kind\":\"question-ecrite\",\"title\":\"energies œ𝄞\",\"published\":\"2013-07-09\","
        + "\"authors\":[\"anne-roche\"],"
        + $"\"keywords\":[\"energies\"],\"heading\":\"{heading}\",\"source\":{{\"licence\":\"etalab-2.0\"}},"
        + "\"texts\":[{\"role\":\"question\",\"markdown\":\"energies\"}]}";

    private static string Plain(TestSite site, string path) => File.ReadAllText(Path.Combine(site.Input, path));

    private void Zip(string path, string text)
    {
        using var file = new GZipStream(File.Create(Path.Combine(_site.Input, path)), CompressionLevel.Fastest);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    // With the marks of encoding; of zipped files what is within.
    private SortedDictionary<string, string> Texts()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(_site.Input, "*", SearchOption.AllDirectories))
        {
            using var bytes = File.OpenRead(file);
            using var plain = file.EndsWith(".gz", StringComparison.Ordinal)
                ? (Stream)new GZipStream(bytes, CompressionMode.Decompress)
                : bytes;
            using var all = new MemoryStream();
            plain.CopyTo(all);
            texts[Path.GetRelativePath(_site.Input, file)] = System.Text.Encoding.UTF8.GetString(all.ToArray());
        }

        return texts;
    }
}
