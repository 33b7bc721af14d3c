using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using StaticPublication.Importing;

namespace StaticPublication.Tests;

/// <summary>The whole chain: from a source to records, to a site, and from its data back to the same records and the same site.</summary>
public sealed class ImportingRoundTripTests : IDisposable
{
    private const string Site = """
        title: "Chaîne"
        description: >-
          De l’archive officielle au site, puis des données du site aux fiches :
          une publication pour les essais de la chaîne entière.
        url: https://chaine.example/
        language: fr
        publisher: {name: "Chaîne", url: "https://chaine.example/", email: contact@chaine.example}
        licence: etalab-2.0

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("round-trip-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Category", "Release")]
    public void All_the_official_files_become_a_site_without_an_error_and_their_data_the_same_site()
    {
        var input = Imported(
            SharedData.PathOf("an-bodies"),
            SharedData.PathOf("an-questions-gouvernement"),
            SharedData.PathOf("an-question-xml-l14"),
            SharedData.PathOf("an-questions-html"),
            SharedData.PathOf("an-questions-html-l07-l11"),
            Fixtures
        );
        Assert.Equal(186, GoesRound(input));
    }

    [Fact]
    public void Official_questions_and_bodies_become_a_site_without_an_error_and_their_data_the_same_site()
    {
        var (bodies, organes) = (Path.Combine(_folder, "bodies"), SharedData.PathOf("an-bodies/organes.jsonl"));
        Repository.Copy(SharedData.PathOf("an-bodies/acteurs-l17"), Path.Combine(bodies, "acteurs"));
        File.WriteAllLines(Path.Combine(bodies, "organes.jsonl"), File.ReadLines(organes).Where((_, n) => n % 20 == 0));
        var questions = Directory
            .GetFiles(SharedData.PathOf("an-questions-gouvernement"), "*.json")
            .Order(StringComparer.Ordinal)
            .Where((_, n) => n % 10 == 0);
        Assert.InRange(GoesRound(Imported(bodies, [.. questions, Fixtures])), 20, 40);
    }

    [Fact]
    public void Every_generation_of_the_official_formats_passes_our_own_checks() => Assert.Equal(7, GoesRound(Imported(null, Fixtures)));

    [Fact]
    [Trait("Category", "Release")]
    public void Two_thousand_synthetic_records_come_back_from_their_data()
    {
        var input = Path.Combine(_folder, "synthetic");
        Python(SharedData.PathOf("../corpus/make_corpus.py"), "2000", input);
        Assert.Equal(2000, GoesRound(input));
    }

    [Theory]
    [InlineData("files")]
    [InlineData("big", Traits = ["Category", "Release"])]
    public void A_synthetic_archive_of_official_shape_becomes_a_site_and_its_data_the_same_site(string form)
    {
        var (records, archive) = (Path.Combine(_folder, "synthetic"), Path.Combine(_folder, "questions.zip"));
        Python(SharedData.PathOf("../corpus/make_corpus.py"), "60", records);
        Python(ImportingRun.Case("make_official_archive.py"), Path.Combine(records, "documents"), archive, "--form", form);
        Assert.InRange(GoesRound(Imported(null, archive)), 40, 60);
    }

    [Fact]
    public void What_no_record_may_hold_is_put_right_on_the_way_in()
    {
        var source = Path.Combine(_folder, "odd.json");
        File.WriteAllText(source, Odd().ToJsonString());
        var input = Imported(null, source);
        Assert.Equal(1, GoesRound(input));
        var record = JsonNode.Parse(File.ReadAllText(Path.Combine(input, "documents/an-questions/16-qe-2023.ndjson")))!;
        Assert.Equal("Eau – traitement des eaux", record["title"]!.GetValue<string>());
        Assert.Equal("≤ 5 mg, « n° 3 »", record["texts"]![0]!["markdown"]!.GetValue<string>());
        Assert.Equal(
            ["published", "reattributed", "reattributed"],
            record["events"]!.AsArray().Select(e => e!["type"]!.GetValue<string>())
        );
        Assert.Equal("flagged", record["extra"]!["beforePublication"]![0]!["type"]!.GetValue<string>());
    }

    // A line break in an indexed field, a mark that turns the text, mojibake of signs, a signalling before the publication, a question that
    // comes back to its first ministry.
    private static JsonObject Odd() =>
        new()
        {
            ["question"] = new JsonObject
            {
                ["uid"] = "QANR5L16QE77",
                ["indexationAN"] = new JsonObject
                {
                    ["rubrique"] = "eau\n et  assainissement",
                    ["analyses"] = new JsonObject { ["analyse"] = new JsonArray("Eau", "traitement\n\u202Edes eaux\u0007") },
                },
                ["minInt"] = new JsonObject { ["abrege"] = "Écologie" },
                ["minAttribs"] = new JsonObject
                {
                    ["minAttrib"] = new JsonArray(
                        Attribution("2023-01-10", "Écologie"),
                        Attribution("2023-02-01", "Santé"),
                        Attribution("2023-03-01", "Écologie")
                    ),
                },
                ["signalement"] = new JsonObject { ["infoJO"] = new JsonObject { ["dateJO"] = "2022-12-20" } },
                ["textesQuestion"] = new JsonObject
                {
                    ["texteQuestion"] = new JsonObject
                    {
                        ["infoJO"] = new JsonObject { ["dateJO"] = "2023-01-10" },
                        ["texte"] = "â‰¤ 5 mg, Â« nÂ° 3 Â»",
                    },
                },
            },
        };

    private static JsonObject Attribution(string on, string ministry) =>
        new()
        {
            ["infoJO"] = new JsonObject { ["dateJO"] = on },
            ["denomination"] = new JsonObject { ["abrege"] = ministry },
        };

    [Fact]
    public void Authorities_made_from_names_are_left_out_and_made_anew_by_the_next_build()
    {
        using var site = new TestSite().With(
            "documents/a.md",
            "---\nid: deux-noms\nkind: question-ecrite\ntitle: \"Deux noms\"\npublished: 2013-07-09\nauthors: [Inconnue Personne]\n"
                + "source: {licence: etalab-2.0}\n---\nPourquoi ?\n"
        );
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "unknownAuthorities: create\n");
        GoesRound(site.Input);
        Assert.DoesNotContain(
            "Inconnue",
            File.ReadAllText(Path.Combine(_folder, "again/authorities/authors.yml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_demonstration_comes_back_from_its_own_data_and_a_second_import_of_them_changes_no_byte()
    {
        Assert.Equal(5, GoesRound(Repository.Input));
        var again = Path.Combine(_folder, "again");
        var before = Bytes(again);
        var report = Imports.Run(
            "records",
            new ImportOptions([Path.Combine(_folder, "first", "data", "documents.ndjson.gz")], again) { Previous = again }
        );
        Assert.Equal((0, 0, 0), (report.Changes!.Added, report.Changes.Changed, report.Changes.Removed));
        Assert.Equal(before, Bytes(again));
    }

    private static string Fixtures => ImportingRun.Case("");

    private string Imported(string? bodies, params string[] questions)
    {
        var input = Path.Combine(_folder, "input");
        if (bodies is not null)
        {
            Imports.Run("an-bodies", new ImportOptions([bodies], input));
        }

        Imports.Run("an-questions", new ImportOptions(questions, input));
        File.WriteAllText(Path.Combine(input, "site.yml"), Site);
        return input;
    }

    /// <summary>Builds, imports the data into a new input, builds that: every file is the same. Returns how many documents there
    /// are.</summary>
    private int GoesRound(string input)
    {
        var (first, second, again) = (Path.Combine(_folder, "first"), Path.Combine(_folder, "second"), Path.Combine(_folder, "again"));
        var documents = Build(input, first);
        Imports.Run("records", new ImportOptions([first], again));
        File.Copy(Path.Combine(input, "site.yml"), Path.Combine(again, "site.yml"));
        foreach (var name in new[] { "pages", "images" }.Where(name => Directory.Exists(Path.Combine(input, name))))
        {
            Repository.Copy(Path.Combine(input, name), Path.Combine(again, name));
        }

        Assert.Equal(documents, Build(again, second));
        Assert.Equal(Bytes(first), Bytes(second));
        return documents;
    }

    private static void Python(params string[] arguments)
    {
        try
        {
            using var made = Process.Start("python3", arguments);
            made.WaitForExit();
            Assert.Equal(0, made.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine.");
        }
    }

    private static int Build(string input, string output, [CallerArgumentExpression(nameof(output))] string which = "")
    {
        var outcome = Publication.Build(
            new Options
            {
                Input = input,
                Theme = Repository.Theme,
                Output = output,
                Threads = 2,
            }
        );
        Assert.True(outcome.Succeeded, $"{which}: {string.Join('\n', outcome.Faults)}");
        return outcome.Figures!.Documents;
    }

    private static SortedDictionary<string, string> Bytes(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    path => Path.GetRelativePath(folder, path),
                    path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );
}
