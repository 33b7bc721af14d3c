using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Rendering;
using static StaticPublication.Tests.ThemeReference;

namespace StaticPublication.Tests;

/// <summary>
/// <c>theme/THEME.md</c>, the reference for who writes templates: made from the models and their documentation, so that it says what the
/// code says.
/// After a change that is meant, <c>APPROVE=1 dotnet test --filter ThemeReferenceTests</c> writes it anew.
/// </summary>
public partial class ThemeReferenceTests
{
    private static readonly string Page = Path.Combine(Repository.Theme, "THEME.md");

    [Fact]
    public void The_reference_of_the_theme_says_what_the_code_says()
    {
        var made = Made();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Page, made, new UTF8Encoding(false));
        }

        Assert.Equal(made, File.ReadAllText(Page));
    }

    [Fact]
    public void Every_template_of_the_theme_is_in_it_and_no_other() => Assert.Equal(ByTemplate.Keys, Files().Keys);

    [Fact]
    public void Every_model_that_the_code_has_is_in_it()
    {
        var models = typeof(DocumentModel)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == "StaticPublication.Rendering" && type.Name.EndsWith("Model", StringComparison.Ordinal));
        Assert.Subset(Models().ToHashSet(), models.ToHashSet());
        Assert.True(Models().Count > 40);
    }

    [Fact]
    public void Every_field_of_every_model_is_said_in_words_and_no_words_are_left_over()
    {
        var left = Own.Keys.ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain("|  |", Made(left), StringComparison.Ordinal);
        Assert.Empty(left);
    }

    [Fact]
    public void Every_field_that_a_template_names_is_one_of_its_model_and_every_part_is_given_what_it_takes()
    {
        var strings = Reading();
        var wrong = (
            from file in Files()
            from model in ByTemplate[file.Key].Models
            from fault in Faults(file.Value, model, strings)
            select $"{file.Key}: {fault}"
        )
            .Distinct()
            .ToList();
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("{{ it.titel }}", "it.titel")]
    [InlineData("{{ for link in it.browse }}{{ link.nam }}{{ end }}", "link.nam")]
    [InlineData("{{ part \"parts/pager\" it.browse }}", "parts/pager")]
    [InlineData("{{ t.error.nothing }}", "t.error.nothing")]
    public void A_template_that_names_what_is_not_there_is_found_out(string template, string fault) =>
        Assert.Contains(fault, Faults(template, typeof(ErrorModel), Reading()).Single(), StringComparison.Ordinal);

    // Variables are those of loops; a path is a name with members. What Scriban itself gives (for.first, list.size) is passed over.
    private static IEnumerable<string> Faults(string template, Type model, Strings strings)
    {
        var types = new Dictionary<string, Type> { ["it"] = model };
        foreach (var code in Code().Matches(template).Select(match => match.Groups[1].Value))
        {
            var loop = Loop().Match(code);
            foreach (
                var path in Member()
                    .Matches(Quoted().Replace(code, ""))
                    .Select(match => match.Value.Split('.'))
                    .Where(path => path[0] is not "for")
            )
            {
                if (path[0] == "t" ? !Says(strings, path[1..]) : !types.TryGetValue(path[0], out var of) || TypeOf(of, path[1..]) is null)
                {
                    yield return string.Join('.', path);
                }
            }

            if (loop.Success && Resolve(types, loop.Groups[2].Value) is { } list)
            {
                types[loop.Groups[1].Value] = list.GetGenericArguments()[0];
            }

            if (
                Part().Match(code) is { Success: true } part
                && Resolve(types, part.Groups[2].Value) is var given
                && !ByTemplate[part.Groups[1].Value].Models.Contains(given)
            )
            {
                yield return $"{part.Groups[1].Value} is given {given?.Name}";
            }
        }
    }

    private static bool Says(Strings strings, string[] path) => strings.Keys.Any(key => key.Replace('-', '_') == string.Join('.', path));

    private static Type? Resolve(Dictionary<string, Type> types, string path) =>
        types.TryGetValue(path.Split('.')[0], out var of) ? TypeOf(of, path.Split('.')[1..]) : null;

    private static Type? TypeOf(Type type, IEnumerable<string> path) =>
        path.Aggregate((Type?)type, (of, name) =>
            of is null ? null : FieldsOf(of).FirstOrDefault(field => field.Name == name).Property?.PropertyType
        );

    private static Strings Reading() => StaticPublication.Reading.ThemeReading.Read(Repository.Theme, "fr", new FaultList())!.Strings;

    [GeneratedRegex(@"\{\{~?\s*(.*?)\s*~?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^for ([a-z_]+) in ([a-z_.]+)$")]
    private static partial Regex Loop();

    [GeneratedRegex("^part \"([a-z/-]+)\" ([a-z_.]+)$")]
    private static partial Regex Part();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[a-z_]+(\.[a-z0-9_]+)+")]
    private static partial Regex Member();
}
