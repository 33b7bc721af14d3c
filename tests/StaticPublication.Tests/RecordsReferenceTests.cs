using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Exporting;
using StaticPublication.Reading;
using static StaticPublication.Shape;

namespace StaticPublication.Tests;

/// <summary>
/// <c>RECORDS.md</c> and <c>RECORDS.en.md</c>, the format for who writes records: made from the shapes of the input, so that they say what
/// the program reads. After a change that is meant, <c>APPROVE=1</c> writes them anew.
/// </summary>
public sealed partial class RecordsReferenceTests
{
    private static readonly string Cases = Path.Combine(Repository.Tests, "Cases/records");

    private static readonly Dictionary<string, OfMap> Shaped = new(StringComparer.Ordinal)
    {
        ["document"] = Shapes.Document,
        ["site"] = Shapes.Site,
        ["page"] = Shapes.Page,
        ["tombstone"] = Shapes.Tombstone,
    };

    [Theory]
    [InlineData("fr", "RECORDS.md")]
    [InlineData("en", "RECORDS.en.md")]
    public void The_format_says_what_the_program_reads(string language, string file)
    {
        var (made, path) = (Made(language), Path.Combine(Repository.Root, file));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, made, new UTF8Encoding(false));
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Fact]
    public void The_examples_together_are_a_publication_without_a_fault_but_the_one_that_is_reviewed()
    {
        using var site = new TestSite();
        Directory.Delete(site.Input, recursive: true);
        Repository.Copy(Path.Combine(Cases, "input"), site.Input);
        var fault = Assert.Single(site.Faults());
        Assert.Equal("PERSONAL-PHONE", fault.Code);
        Assert.EndsWith("(reviewed: numéro d’un standard)", fault.Message, StringComparison.Ordinal);
        site.Build();
        Assert.Equal(5, site.Json("data/documents.json").GetProperty("counts").GetProperty("documents").GetInt32());
        Assert.Contains("Affichée en mairie", site.Read("documents/2024/02/deliberation-2024-1/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_authority_file_has_an_example_and_every_example_is_shown()
    {
        // An attached file is named, not shown.
        var attached = Path.Combine(Cases, "input/files");
        var examples = Directory
            .GetFiles(Path.Combine(Cases, "input"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != attached);
        var made = Made("fr");
        Assert.All(examples, example => Assert.Contains(File.ReadAllText(example).TrimEnd(), made, StringComparison.Ordinal));
        Assert.All(Shapes.Authorities.Keys, file => Assert.True(File.Exists(Path.Combine(Cases, $"input/authorities/{file}.yml"))));
    }

    private static string Made(string language)
    {
        var strings = ThemeReading.Read(Repository.Theme, language, new FaultList())!.Strings;
        var common = Common();
        return Place()
            .Replace(File.ReadAllText(Path.Combine(Cases, $"{language}.txt")), place =>
                (place.Groups["what"].Value, place.Groups["of"].Value) switch
                {
                    ("file", var path) => Example(path),
                    ("fields", var name) => Table(strings, Shaped[name], _ => true),
                    ("common", _) => Table(strings, Shapes.Authorities["groups"], common.Contains),
                    ("authorities", _) => string.Join(
                        "\n\n",
                        Shapes.Authorities.Select(file => Authority(strings, file.Key, file.Value, common))
                    ),
                    _ => string.Join(", ", TextRoles.All.Select(role => $"`{role}`")),
                }
            );
    }

    // Those that every list has, but the two that stand before all.
    private static HashSet<string> Common() =>
        Shapes
            .Authorities.Values.Select(map => map.Fields.Select(field => field.Name))
            .Aggregate((all, names) => all.Intersect(names))
            .Except(["derived"])
            .ToHashSet(StringComparer.Ordinal);

    private static string Authority(Strings strings, string file, OfMap map, HashSet<string> common)
    {
        var own = map.Fields.Any(field => !common.Contains(field.Name) && field.Name != "derived");
        return $"### {file}.yml\n\n{Example($"input/authorities/{file}.yml")}"
            + (own ? $"\n\n{Table(strings, map, name => !common.Contains(name))}" : "");
    }

    private static string Example(string path)
    {
        var form = Path.GetExtension(path) switch
        {
            ".md" => "markdown",
            ".yml" => "yaml",
            _ => "json",
        };
        return $"`{path}`\n\n```{form}\n{File.ReadAllText(Path.Combine(Cases, path)).TrimEnd()}\n```";
    }

    private static string Table(Strings strings, OfMap map, Func<string, bool> shown)
    {
        string[] heads = [strings["data.field"], strings["data.type"], strings["data.required"], strings["data.meaning"]];
        return $"| {string.Join(" | ", heads)} |\n| --- | --- | --- | --- |\n" + string.Join('\n', Rows(strings, map, "", shown));
    }

    private static IEnumerable<string> Rows(Strings strings, OfMap map, string path, Func<string, bool> shown) =>
        map
            .Fields.Where(field => field.Name != "derived" && shown(field.Name))
            .SelectMany(field =>
                Below(field.Shape, path + field.Name)
                    .SelectMany(below => Rows(strings, below.Map, below.Path + ".", _ => true))
                    .Prepend(
                        $"| `{path}{field.Name}` | {Cell(Type(strings, field.Shape))} | {(field.Required ? strings["data.yes"] : "")} | "
                            + $"{Cell(FieldWords.Meaning(strings, map, field))} |"
                    )
            );

    private static IEnumerable<(OfMap Map, string Path)> Below(Shape shape, string path) =>
        shape switch
        {
            OfMap map => [(map, path)],
            OfList list => Below(list.Item, path + "[]"),
            OfEither either => Below(either.Short, path).Concat(Below(either.Whole, path)),
            _ => [],
        };

    // In the input, lists of reference are YAML.
    private static string Type(Strings strings, Shape shape) =>
        FieldWords.Type(strings, shape).Replace(".json", ".yml", StringComparison.Ordinal);

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{(?<what>[a-z]+) ?(?<of>[^}]*)\}\}")]
    private static partial Regex Place();
}
