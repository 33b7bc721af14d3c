using System.Text.Json;
using System.Text.RegularExpressions;
using StaticPublication.Creating;

namespace StaticPublication.Tests.Creating;

/// <summary>What editors are told by <c>.vscode/</c> and by the first lines of files: schemas, records to fill in, and faults at their
/// place. After a change of the format that is meant, <c>APPROVE=1</c> writes the schemas anew.</summary>
public sealed partial class EditingTests : IDisposable
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    private readonly string _folder = Directory.CreateTempSubdirectory("editing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Schemas => [.. InputSchemas.In("fr").Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_says_what_the_program_reads(string name)
    {
        var made = InputSchemas.In("fr").Single(file => file.Name == name).Text;
        var path = Path.Combine(Repository.Root, Skeleton.Schemas, name);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Fact]
    public void Every_file_in_yaml_and_json_has_its_schema_before_anything_is_built()
    {
        var settings = Json(".vscode/settings.json");
        var wired = settings
            .GetProperty("yaml.schemas")
            .EnumerateObject()
            .ToDictionary(schema => schema.Name, schema => schema.Value.GetString()!, StringComparer.Ordinal);
        Assert.Equal(
            Shapes
                .Authorities.Keys.Select(name => $"input/authorities/{name}.yml")
                .Concat(["input/site.yml", "input/tombstones.yml"])
                .Order(StringComparer.Ordinal),
            wired.Values.Order(StringComparer.Ordinal)
        );
        Assert.All(wired, schema =>
            Assert.Equal(Path.GetFileNameWithoutExtension(schema.Value), Path.GetFileName(schema.Key).Split('.')[0])
        );
        var records = settings.GetProperty("json.schemas")[0];
        Assert.Equal("/input/documents/**/*.json", records.GetProperty("fileMatch")[0].GetString());
        var written = Begin();
        Assert.All(wired.Keys.Append(records.GetProperty("url").GetString()!), schema => Assert.Contains(schema[2..], written));
        Assert.All(
            written.Where(file => file.StartsWith("input/", StringComparison.Ordinal) && file.EndsWith(".yml", StringComparison.Ordinal)),
            file =>
            {
                var line = File.ReadLines(Path.Combine(_folder, file)).First();
                Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
                var schema = Path.GetFullPath(line.Split('=')[1], Path.Combine(_folder, Path.GetDirectoryName(file)!));
                Assert.Equal($"{Path.GetFileNameWithoutExtension(file)}.schema.json", Path.GetFileName(schema));
                Assert.True(File.Exists(schema), schema);
            }
        );
    }

    [Fact]
    public void Every_record_to_fill_in_is_sound_in_a_new_publication_as_it_is()
    {
        Begin();
        var snippets = Json(".vscode/publication.code-snippets").EnumerateObject().Select(snippet => snippet.Value).ToList();
        var question = "";
        foreach (var snippet in snippets)
        {
            var prefix = snippet.GetProperty("prefix").GetString()!;
            var text = Filled(string.Join('\n', snippet.GetProperty("body").EnumerateArray()));
            var (file, begins) = prefix switch
            {
                "fiche-question" => ("documents/question.md", question = text),
                "fiche-reponse" => ("documents/question.md", question + "\n" + text),
                "fiche-rapport" or "fiche-communique" => ($"documents/{prefix}.md", text),
                "entree-retrait" => ("tombstones.yml", text),
                "entree-ministere" => ("authorities/ministries.yml", Input("authorities/ministries.yml") + text),
                "entree-personne" => ("authorities/authors.yml", Input("authorities/authors.yml") + text),
                "entree-programme" => ("authorities/programmes.yml", text),
                _ => throw new InvalidOperationException(prefix),
            };
            File.WriteAllText(Path.Combine(_folder, "input", file), begins);
        }

        var outcome = Publication.Check(new Options { Input = Path.Combine(_folder, "input"), Theme = Repository.Theme });
        Assert.Empty(outcome.Faults.Where(fault => fault.Severity != Severity.Note));
        Assert.Equal(6, outcome.Figures!.Documents);
    }

    [Theory]
    [InlineData(".vscode/tasks.json")]
    [InlineData("src/StaticPublication/Creating/Skeleton/.vscode/tasks.json")]
    public void A_fault_of_any_file_is_shown_at_its_line_and_column(string tasks)
    {
        var task = Json(tasks).GetProperty("tasks")[0];
        Assert.EndsWith(" check --previous output", task.GetProperty("command").GetString(), StringComparison.Ordinal);
        var matchers = task.GetProperty("problemMatcher").EnumerateArray().ToList();
        Fault[] faults =
        [
            Faults.MovedDocument(new SourceLocation("input/documents/2013/a b.md", 7, 12), "a", "/a/"),
            Faults.ByteOrderMark("input/documents/bulk.ndjson"),
            Faults.LinkAnchor(new SourceLocation("input/pages/aide.md", 1, 1), "/aide/", "/a/#b"),
        ];
        Assert.All(faults, fault =>
        {
            var own = Assert.Single(matchers, matcher =>
                Regex.IsMatch(fault.ToString(), matcher.GetProperty("pattern").GetProperty("regexp").GetString()!)
            );
            var pattern = own.GetProperty("pattern");
            var match = Regex.Match(fault.ToString(), pattern.GetProperty("regexp").GetString()!);
            string Part(Match one, string name) => one.Groups[pattern.GetProperty(name).GetInt32()].Value;
            Assert.Equal(
                fault.Severity == Severity.Note ? "info" : $"{fault.Severity}".ToLowerInvariant(),
                $"{own.GetProperty("severity")}"
            );
            Assert.Equal(
                (fault.Location.Path, $"{fault.Location.Line}", $"{fault.Location.Column}", fault.Code),
                (Part(match, "file"), Part(match, "line"), Part(match, "column"), Part(match, "code"))
            );
            Assert.Contains(fault.Message, Part(match, "message"), StringComparison.Ordinal);
        });
    }

    // The publication that init begins: the paths of its files.
    private List<string> Begin() =>
        [
            .. new Skeleton("Essai", new Uri("https://essai.example/"), "contact@essai.example", Host.All[0], InputSchemas.In)
                .Write(_folder)
                .Select(file => Path.GetRelativePath(_folder, file)),
        ];

    private string Input(string path) => File.ReadAllText(Path.Combine(_folder, "input", path));

    // As an editor fills it in where nothing is typed: the proposals, the first choice, the day.
    private static string Filled(string snippet) =>
        Place()
            .Replace(snippet.Replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2024-10-01", StringComparison.Ordinal), place =>
                place.Groups[1].Success ? place.Groups[1].Value : place.Groups[2].Value
            );

    [GeneratedRegex(@"\$\{\d(?::([^}]*)|\|([^,]*)[^}]*)\}")]
    private static partial Regex Place();

    private static JsonElement Json(string path) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, path)), Lenient).RootElement;
}
