using System.Text.Json;
using System.Text.RegularExpressions;
using StaticPublication.Tests.Exporting;

namespace StaticPublication.Tests.Creating;

/// <summary>What an editor is told by <c>.vscode/</c>: schemas that a build has made, and faults at their place.</summary>
public sealed class EditingTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void Every_file_in_yaml_has_the_schema_that_the_build_makes_of_it()
    {
        var wired = Json(".vscode/settings.json")
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
        // The demonstration has no legislatures of its own, and so no data about them.
        Assert.All(wired.Keys.Where(schema => !schema.Contains("legislatures", StringComparison.Ordinal)), IsBuilt);
    }

    [Fact]
    public void Records_in_json_have_the_schema_of_a_record_or_of_a_list_of_them()
    {
        var wired = Json(".vscode/settings.json").GetProperty("json.schemas")[0];
        Assert.Equal("/input/documents/**/*.json", wired.GetProperty("fileMatch")[0].GetString());
        var either = Json(wired.GetProperty("url").GetString()!).GetProperty("anyOf");
        Assert.All([either[0], either[1].GetProperty("items")], schema => IsBuilt(schema.GetProperty("$ref").GetString()![1..]));
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

    private void IsBuilt(string schema) =>
        Assert.True(File.Exists(Path.Combine(demonstration.Site.Output, schema["./output/".Length..])), schema);

    private static JsonElement Json(string path) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, path)), Lenient).RootElement;
}
