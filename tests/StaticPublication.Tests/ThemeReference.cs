using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>What <c>theme/THEME.md</c> is made of: the templates with their models, the models with their fields, and words for
/// each.</summary>
internal static partial class ThemeReference
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<string, (Type[] Models, string? Words)> NamedOtherwise = new()
    {
        ["layout"] = ([typeof(FramedPage)], "the frame of every page"),
        ["parts/top"] = ([typeof(TopModel)], "the header, once for all pages of a section"),
        ["parts/foot"] = ([typeof(FootModel)], "the footer, once for all pages"),
        ["parts/head"] = ([typeof(PlainHead)], "the head of a list without an authority"),
        ["parts/entity"] = ([typeof(EntityHead)], "the head of a ministry, an author, a programme…"),
        ["parts/margin"] = ([typeof(EntityHead)], "the margin next to it"),
        ["parts/overdue"] = ([typeof(OverdueModel)], "the head of the overdue questions"),
        ["parts/row"] = ([typeof(Row)], "a document in a list, once for all lists"),
        ["parts/rows"] = ([typeof(IReadOnlyList<NotedRow>)], "documents in a list"),
        ["parts/facts"] = ([typeof(IReadOnlyList<Fact>)], "key data"),
        ["parts/figures"] = ([typeof(FigureTable)], "a table that compares figures of questions"),
        ["parts/numbers"] = ([typeof(NumberTable)], "the table of a chart"),
        ["parts/tally"] = ([typeof(IReadOnlyList<Figure>)], "figures"),
        ["parts/timeline"] = ([typeof(IReadOnlyList<TimelineEvent>)], "dated events"),
        ["parts/timeline-document"] = ([typeof(Row)], "a document in the timeline of a programme"),
        ["parts/timeline-turn"] = ([typeof(TimelineEvent)], "a change of name in that timeline"),
        ["parts/name"] = ([typeof(Link)], "a link"),
        ["parts/names"] = ([typeof(IReadOnlyList<Link>)], "links, each with a note"),
        ["parts/own-names"] = ([typeof(IReadOnlyList<Link>)], "links on the home page"),
        ["parts/pager"] = ([typeof(Pager)], "links to the other pages of a list"),
        ["parts/picture"] = ([typeof(PictureModel)], "a picture"),
        ["parts/cite"] = ([typeof(Citation)], "citations of a document"),
        ["parts/searchbox"] = ([typeof(HomeModel), typeof(ErrorModel)], "the search form"),
    };

    // What each template is printed with, and what it prints: that of a page with the model of its name, whose summary says it. That the
    // model is right shows in what the templates name: a field that it does not have is found below.
    public static readonly SortedDictionary<string, (Type[] Models, string? Words)> ByTemplate = new(
        Files()
            .Keys.Except(NamedOtherwise.Keys)
            .Select(name => (name, typeof(HomeModel).Assembly.GetType($"StaticPublication.Rendering.{name}Model", false, ignoreCase: true)))
            .Where(page => page.Item2 is not null)
            .ToDictionary(page => page.name, page => (new[] { page.Item2! }, (string?)null))
            .Concat(NamedOtherwise)
            .ToDictionary(),
        StringComparer.Ordinal
    );

    public static IEnumerable<(string Name, PropertyInfo Property)> FieldsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != "EqualityContract")
            .Select(property =>
                (Capital().Replace(property.Name, match => (match.Index > 0 ? "_" : "") + match.Value.ToLowerInvariant()), property)
            );

    public static SortedDictionary<string, string> Files() =>
        new(
            Directory
                .GetFiles(Path.Combine(Repository.Theme, "templates"), "*.html", SearchOption.AllDirectories)
                .ToDictionary(
                    file =>
                        Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Repository.Theme, "templates"), file), null)
                            .Replace('\\', '/'),
                    File.ReadAllText
                ),
            StringComparer.Ordinal
        );

    public static List<Type> Models()
    {
        var found = new List<Type>();
        void Add(Type type)
        {
            if (type.IsGenericType)
            {
                type.GetGenericArguments().ToList().ForEach(Add);
            }
            else if (
                type.Namespace?.StartsWith("StaticPublication", StringComparison.Ordinal) == true
                && type != typeof(Html)
                && !found.Contains(type)
            )
            {
                found.Add(type);
                FieldsOf(type).ToList().ForEach(field => Add(field.Property.PropertyType));
            }
        }

        ByTemplate.Values.SelectMany(template => template.Models).ToList().ForEach(Add);
        return [.. found.OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    public static Dictionary<string, string> Own { get; } =
        File.ReadLines(Path.Combine(Repository.Tests, "Cases/theme/fields.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    // The words of the code go first, then those for a field of that model, then those for a field of that name; the keys used are taken
    // out of what is left.
    private static string WordsOf(Type model, string name, XElement? documented, HashSet<string>? left)
    {
        var key = new[] { $"{model.Name}.{name}", name }.FirstOrDefault(Own.ContainsKey);
        if (Words(documented).Length > 0 || key is null)
        {
            return Words(documented);
        }

        left?.Remove(key);
        return Own[key];
    }

    public static string Made(HashSet<string>? left = null)
    {
        var documentation = XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, "publication.xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        var text = new StringBuilder(Head);
        text.Append("| template | `it` is | what it prints |\n| --- | --- | --- |\n");
        foreach (var (name, (models, words)) in ByTemplate)
        {
            var summary = words ?? Words(documentation[$"T:{models[0].FullName}"].Element("summary")).TrimEnd('.');
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}.html` | {string.Join(" or ", models.Select(model => TypeWords(model)))} | "
                    + $"{char.ToLowerInvariant(summary[0])}{summary[1..]} |\n"
            );
        }

        text.Append("\n## Models\n");
        foreach (var model in Models())
        {
            var own = documentation.GetValueOrDefault($"T:{model.FullName}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {model.Name}\n\n{Words(own?.Element("summary"))}\n\n| field | is | what |\n| --- | --- | --- |\n"
            );
            foreach (var (name, property) in FieldsOf(model).OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                var words = documentation.GetValueOrDefault($"P:{model.FullName}.{property.Name}")?.Element("summary")
                    ?? own?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == property.Name);
                var missing = Nullability.Create(property).ReadState == NullabilityState.Nullable ? ", or nothing" : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{name}` | {TypeWords(property.PropertyType)}{missing} | {WordsOf(model, name, words, left)} |\n"
                );
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

        return type == typeof(string) ? "text"
            : type == typeof(bool) ? "yes or no"
            : type == typeof(int) ? "number"
            : type == typeof(object) ? "what the page’s own template takes, or prints"
            : type == typeof(Html) ? "HTML"
            : Models().Contains(type) ? $"[{type.Name}](#{type.Name.ToLowerInvariant()})"
            : "not for templates";
    }

    // <see cref="T:A.B"/> and <c> stand inside sentences.
    private static string Words(XElement? element) =>
        element is null
            ? ""
            : Space()
                .Replace(
                    string.Concat(
                        element
                            .Nodes()
                            .Select(node =>
                                node switch
                                {
                                    XText plain => plain.Value,
                                    XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                                    XElement { Name.LocalName: "see" or "paramref" } see =>
                                        $"`{(see.Attribute("cref") ?? see.Attribute("name"))!.Value.Split('.', ':')[^1]}`",
                                    _ => "",
                                }
                            )
                    ),
                    " "
                )
                .Trim()
                .Replace("|", "\\|", StringComparison.Ordinal);

    private const string Head = """
        # The theme

        Made from the code by `ThemeReferenceTests`; do not edit.

        A file in a publication's own `theme/` replaces the program's file of the same name. Its `strings.fr.yml` and
        their siblings replace single entries, so they need only contain what differs; `input/strings.yml` does the same.

        | folder or file | contents |
        | --- | --- |
        | `templates/` | templates, in [Scriban](https://github.com/scriban/scriban) |
        | `assets/` | style sheet, scripts, logo: published with a hash of their bytes in the name |
        | `strings.fr.yml`, `.en`, `.de`, `.el` | all texts of the interface in a language; `.en-US` what differs in a region |
        | `strings.XX.yml` | another language: what it lacks is taken from English, and counted by a warning |
        | `common-words.*.txt` | very common words, one on each line, which search ignores if a query has other words |
        | `cards/` | typefaces of the cards that other sites show |

        - A template sees its model as `it` and the strings of the interface as `t` (`t.nav.search`; a hyphen in a key is
          written `_`). It renders another template with `{{ part "parts/rows" it.rows }}`.
        - Every value is escaped unless its type below is HTML. Empty texts, lists and HTML are false in `{{ if }}`.
        - A name that the model does not have stops the build, which reports file, line and the names that exist.
        - The site's security policy forbids inline scripts and styles, and files of other sites: they are files in `assets/`, and
          a template that has them stops the build. `{{ asset "NAME" }}` is the address of a file of `assets/`.
        - Addresses come from the models: templates never build them.

        `publication theme list` shows what can be replaced, `publication theme copy NAME` copies it, and after an upgrade
        `publication theme diff` says which originals have changed since.

        ## Colours, fonts, widths, logo

        `input/theme.css` is linked after the style sheet of the theme, and stands above it. Light pages and dark ones have
        colours of their own; a value outside a media query holds for both:

        ```css
        :root { --accent: #7a1f3d; --accent-deep: #5c0f2a; }
        @media (prefers-color-scheme: dark) { :root { --accent: #f0a8c0; --accent-deep: #f7cad9; } }
        ```

        `input/logo.svg` or `input/logo.png` stands before the title of the site. Colours are checked for contrast on
        light and dark pages (THEME-CONTRAST), names of properties for slips (THEME-STYLE), and a logo for what a browser would
        run (THEME-LOGO).

        | custom property | what it is for |
        | --- | --- |
        | `--paper`, `--panel`, `--field` | grounds: of the page, of boxes, of fields |
        | `--ink`, `--quiet` | text, and what is said beside it |
        | `--accent`, `--accent-deep` | links and buttons, and the same under the pointer |
        | `--pending`, `--mark` | what waits for an answer; the ground of words found |
        | `--rule`, `--edge` | lines, and edges of fields |
        | `--serif`, `--sans`, `--mono` | fonts: of the documents' words, of the publication's, of code |
        | `--small`, `--text`, `--large`, `--head`, `--title` | sizes of letters |
        | `--measure`, `--gap`, `--side` | width of a column of text, distance between parts, margin of the page |

        ## Templates


        """;

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
