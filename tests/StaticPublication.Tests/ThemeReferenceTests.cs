using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>
/// <c>theme/THEME.md</c>, the reference for who writes templates: made from the models and their documentation, so that it says what the code says.
/// After a change that is meant, <c>APPROVE=1 dotnet test --filter ThemeReferenceTests</c> writes it anew.
/// </summary>
public partial class ThemeReferenceTests
{
    private static readonly string Page = Path.Combine(Repository.Theme, "THEME.md");
    private static readonly NullabilityInfoContext Nullability = new();

    // What each template is printed with. That it is right shows in what the templates name: a field that its model does not have is found below.
    private static readonly SortedDictionary<string, (Type[] Models, string Words)> Templates = new(StringComparer.Ordinal)
    {
        ["layout"] = ([typeof(FramedPage)], "what stands around every page"),
        ["home"] = ([typeof(HomeModel)], "the home page"),
        ["document"] = ([typeof(DocumentModel)], "a document"),
        ["list"] = ([typeof(ListModel)], "a list of documents: all, of a ministry, an author, a programme, a heading, a kind, overdue"),
        ["ministries"] = ([typeof(MinistriesModel)], "all ministries, by portfolio"),
        ["people"] = ([typeof(PeopleModel)], "all authors, from A to Z"),
        ["names"] = ([typeof(NamesModel)], "all entries of one sort, such as programmes"),
        ["statistics"] = ([typeof(StatisticsModel)], "figures with their charts and tables"),
        ["quality"] = ([typeof(QualityModel)], "warnings, counted"),
        ["data"] = ([typeof(DataModel)], "what each data file holds"),
        ["dictionary"] = ([typeof(DictionaryModel)], "what each field of the data means"),
        ["changes"] = ([typeof(ChangesModel)], "the history of publications"),
        ["editorial"] = ([typeof(EditorialModel)], "a page of input/pages"),
        ["search"] = ([typeof(SearchModel)], "the shell of search"),
        ["lost"] = ([typeof(LostModel)], "an address that leads nowhere (404), or to what was taken down (410)"),
        ["parts/top"] = ([typeof(TopModel)], "the masthead, once for all pages of a section"),
        ["parts/foot"] = ([typeof(FootModel)], "the footer, once for all pages"),
        ["parts/head"] = ([typeof(PlainHead)], "the head of a list of nobody’s"),
        ["parts/entity"] = ([typeof(EntityHead)], "the head of a ministry, an author, a programme…"),
        ["parts/margin"] = ([typeof(EntityHead)], "what stands beside it"),
        ["parts/overdue"] = ([typeof(OverdueModel)], "the head of the overdue questions"),
        ["parts/row"] = ([typeof(Row)], "a document in a list, once for all lists"),
        ["parts/rows"] = ([typeof(IReadOnlyList<NotedRow>)], "documents in a list"),
        ["parts/facts"] = ([typeof(IReadOnlyList<Fact>)], "key data"),
        ["parts/tally"] = ([typeof(IReadOnlyList<Figure>)], "figures"),
        ["parts/timeline"] = ([typeof(IReadOnlyList<TimelineEvent>)], "dated events"),
        ["parts/timeline-document"] = ([typeof(Row)], "a document in the timeline of a programme"),
        ["parts/timeline-turn"] = ([typeof(TimelineEvent)], "a change of name in that timeline"),
        ["parts/name"] = ([typeof(Link)], "a name that leads somewhere"),
        ["parts/names"] = ([typeof(IReadOnlyList<Link>)], "names with a note each"),
        ["parts/own-names"] = ([typeof(IReadOnlyList<Link>)], "names on the home page"),
        ["parts/pager"] = ([typeof(Pager)], "the ways to the other pages of a list"),
        ["parts/picture"] = ([typeof(PictureModel)], "a picture"),
        ["parts/cite"] = ([typeof(Citation)], "forms to cite a document by"),
        ["parts/searchbox"] = ([typeof(HomeModel), typeof(LostModel)], "the search form"),
    };

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
    public void Every_template_of_the_theme_is_in_it_and_no_other() => Assert.Equal(Templates.Keys, Files().Keys);

    [Fact]
    public void Every_model_that_the_code_has_is_in_it()
    {
        var models = typeof(DocumentModel).Assembly.GetTypes().Where(type => type.Namespace == "StaticPublication.Rendering" && type.IsPublic && type.Name.EndsWith("Model", StringComparison.Ordinal));
        Assert.Subset(Models().ToHashSet(), models.ToHashSet());
        Assert.True(Models().Count > 40);
    }

    [Fact]
    public void Every_field_that_a_template_names_is_one_of_its_model_and_every_part_is_given_what_it_takes()
    {
        var strings = Reading();
        var wrong = (from file in Files() from model in Templates[file.Key].Models from fault in Faults(file.Value, model, strings) select $"{file.Key}: {fault}").Distinct().ToList();
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("{{ it.titel }}", "it.titel")]
    [InlineData("{{ for link in it.browse }}{{ link.nam }}{{ end }}", "link.nam")]
    [InlineData("{{ part \"parts/pager\" it.browse }}", "parts/pager")]
    [InlineData("{{ t.error.nothing }}", "t.error.nothing")]
    public void A_template_that_names_what_is_not_there_is_found_out(string template, string fault) => Assert.Contains(fault, Faults(template, typeof(LostModel), Reading()).Single(), StringComparison.Ordinal);

    // Variables are those of loops; a path is a name with members. What Scriban itself gives (for.first, list.size) is passed over.
    private static IEnumerable<string> Faults(string template, Type model, Strings strings)
    {
        var types = new Dictionary<string, Type> { ["it"] = model };
        foreach (var code in Code().Matches(template).Select(match => match.Groups[1].Value))
        {
            var loop = Loop().Match(code);
            foreach (var path in Member().Matches(Quoted().Replace(code, "")).Select(match => match.Value.Split('.')).Where(path => path[0] is not "for"))
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

            if (Part().Match(code) is { Success: true } part && Resolve(types, part.Groups[2].Value) is var given && !Templates[part.Groups[1].Value].Models.Contains(given))
            {
                yield return $"{part.Groups[1].Value} is given {given?.Name}";
            }
        }
    }

    private static bool Says(Strings strings, string[] path) => strings.Keys.Any(key => key.Replace('-', '_') == string.Join('.', path));

    private static Type? Resolve(Dictionary<string, Type> types, string path) => types.TryGetValue(path.Split('.')[0], out var of) ? TypeOf(of, path.Split('.')[1..]) : null;

    private static Type? TypeOf(Type type, IEnumerable<string> path) => path.Aggregate((Type?)type, (of, name) => of is null ? null : FieldsOf(of).FirstOrDefault(field => field.Name == name).Property?.PropertyType);

    private static IEnumerable<(string Name, PropertyInfo Property)> FieldsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract").Select(property => (Capital().Replace(property.Name, match => (match.Index > 0 ? "_" : "") + match.Value.ToLowerInvariant()), property));

    private static SortedDictionary<string, string> Files() => new(
        Directory.GetFiles(Path.Combine(Repository.Theme, "templates"), "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Repository.Theme, "templates"), file), null).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);

    private static Strings Reading() => StaticPublication.Reading.ThemeReading.Read(Repository.Theme, "fr", new FaultList())!.Strings;

    private static List<Type> Models()
    {
        var found = new List<Type>();
        void Add(Type type)
        {
            if (type.IsGenericType)
            {
                type.GetGenericArguments().ToList().ForEach(Add);
            }
            else if (type.Namespace?.StartsWith("StaticPublication", StringComparison.Ordinal) == true && type != typeof(Html) && !found.Contains(type))
            {
                found.Add(type);
                FieldsOf(type).ToList().ForEach(field => Add(field.Property.PropertyType));
            }
        }

        Templates.Values.SelectMany(template => template.Models).ToList().ForEach(Add);
        return [.. found.OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    private static string Made()
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "publication.xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        var text = new StringBuilder(Head);
        text.Append("| template | `it` is | what it prints |\n| --- | --- | --- |\n");
        foreach (var (name, (models, words)) in Templates)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{name}.html` | {string.Join(" or ", models.Select(model => TypeWords(model)))} | {words} |\n");
        }

        text.Append("\n## Models\n");
        foreach (var model in Models())
        {
            var own = documentation.GetValueOrDefault($"T:{model.FullName}");
            text.Append(CultureInfo.InvariantCulture, $"\n### {model.Name}\n\n{Words(own?.Element("summary"))}\n\n| field | is | what |\n| --- | --- | --- |\n");
            foreach (var (name, property) in FieldsOf(model).OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                var words = documentation.GetValueOrDefault($"P:{model.FullName}.{property.Name}")?.Element("summary") ?? own?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == property.Name);
                var missing = Nullability.Create(property).ReadState == NullabilityState.Nullable ? ", or nothing" : "";
                text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {TypeWords(property.PropertyType)}{missing} | {Words(words)} |\n");
            }
        }

        return text.ToString();
    }

    private static string TypeWords(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return $"list of {TypeWords(type.GetGenericArguments()[0])}";
        }

        return type == typeof(string) ? "text" : type == typeof(bool) ? "yes or no" : type == typeof(int) ? "number" : type == typeof(object) ? "what the page’s own template takes, or prints" : type == typeof(Html) ? "HTML"
            : Models().Contains(type) ? $"[{type.Name}](#{type.Name.ToLowerInvariant()})" : "not for templates";
    }

    // <see cref="T:A.B"/> and <c> stand inside sentences.
    private static string Words(XElement? element) => element is null ? "" : Space().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XText plain => plain.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "paramref" } see => $"`{(see.Attribute("cref") ?? see.Attribute("name"))!.Value.Split('.', ':')[^1]}`",
        _ => "",
    })), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    private const string Head = """
        # The theme

        Made from the code by `ThemeReferenceTests`; do not edit.

        A publication's own `theme/` goes before the one of the program file by file, and its `strings.fr.yml` or `strings.en.yml` word by word: put there only what differs.

        | folder or file | what it holds |
        | --- | --- |
        | `templates/` | templates, in [Scriban](https://github.com/scriban/scriban) |
        | `assets/` | style, scripts, signs: published with a hash of their bytes in the name |
        | `strings.fr.yml`, `strings.en.yml` | every word of the interface |
        | `common-words.*.txt` | words that search passes over, one a line |
        | `cards/` | typefaces of the cards that other sites show |

        - A template sees its model as `it`, the words of the interface as `t` (`t.nav.search`; a hyphen in a key is written `_`), and prints another template with `{{ part "parts/rows" it.rows }}`.
        - Every value is escaped, but what is HTML below. A text, a list or HTML that is empty counts as nothing in `{{ if }}`.
        - A name that its model does not have stops the build, and is told with file, line and the names that there are.
        - The site's policy forbids scripts and styles inside pages: they are files of `assets/`.
        - Addresses come from the models: a template makes none.

        ## Templates


        """;

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

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
