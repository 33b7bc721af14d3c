using StaticPublication.Rendering;

namespace StaticPublication.Tests;

public class TemplatesTests
{
    internal sealed record Card(string Title, IReadOnlyList<string> Names, int DaysLate, Html? Extra, string? Note);

    private static readonly Card Model = new("<b> & \"'", ["a", "é"], 3, Html.Trusted("<i>x</i>"), null);

    private static string Print(string template, object model, string part = "")
    {
        var theme = ThemeOf(("page.html", template), ("parts/row.html", part));
        return new Templates(theme).Print("page", model).ToString();
    }

    private static Theme ThemeOf(params (string Path, string Text)[] templates) =>
        new(
            "theme",
            templates.ToDictionary(t => t.Path, t => t.Text),
            new Dictionary<string, ReadOnlyMemory<byte>>(),
            new Strings(new Dictionary<string, string> { ["a.b-c"] = "word", ["n.x.one"] = "{count} x" }, "fr"),
            new Dictionary<string, IReadOnlyList<string>>()
        );

    [Theory]
    [InlineData("\n{{ while true }}{{ end }}", "", "page.html:2:4")]
    [InlineData("{{ part 'parts/row' it }}", "a\n{{ part 'parts/row' it }}", "parts/row.html:")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "", "page.html:1:")]
    public void A_template_that_never_ends_is_stopped_and_named(string template, string part, string place)
    {
        var stopped = Assert.Throws<TemplateException>(() => Print(template, Model, part));
        Assert.StartsWith("theme/templates/" + place, stopped.Fault.Location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ it.title }}", "&lt;b&gt; &amp; &quot;&#39;")]
    [InlineData("{{ it.extra }}", "<i>x</i>")]
    [InlineData("{{ it.days_late }}", "3")]
    [InlineData("{{ it.note }}", "")]
    [InlineData("{{ for n in it.names }}[{{ n }}]{{ end }}", "[a][é]")]
    [InlineData("{{ t.a.b_c }}{{ t.n.x.one }}", "word{count} x")]
    [InlineData("{{ if it.note }}x{{ else }}y{{ end }}", "y")]
    [InlineData(
        "{{ for n in it.names }}{{ part 'parts/row' it }}{{ it.title }}{{ end }}",
        "(3)&lt;b&gt; &amp; &quot;&#39;(3)&lt;b&gt; &amp; &quot;&#39;"
    )]
    [InlineData("  <p>\n    <b>", "<p>\n<b>")]
    public void A_template_prints(string template, string expected) =>
        Assert.Equal(expected, Print(template, Model, "({{ it.days_late }})"));

    [Theory]
    [InlineData("<p>\n{{ it.titel }}", "theme/templates/page.html:2:")]
    [InlineData("{{ t.a.nothing }}", "theme/templates/page.html:1:")]
    [InlineData("{{ nothing }}", "theme/templates/page.html:1:")]
    [InlineData("{{ it.note.length }}", "theme/templates/page.html:1:")]
    [InlineData("{{ if it.titel }}x{{ end }}", "theme/templates/page.html:1:")]
    [InlineData("{{ part 'parts/row' it }}", "theme/templates/parts/row.html:2:")]
    [InlineData("{{ for n in it.names }}{{ part 'parts/row' n }}{{ end }}", "theme/templates/parts/row.html:2:")]
    [InlineData("\n{{ if it }}", "theme/templates/page.html:2:")]
    [Trait("Check", "R23")]
    public void A_misspelt_field_is_reported_with_the_file_and_line_of_its_template(string template, string place)
    {
        var e = Assert.Throws<TemplateException>(() => Print(template, Model, "\n{{ it.nothing }}"));
        Assert.StartsWith(place, e.Fault.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal("TEMPLATE", e.Fault.Code);
    }

    [Theory]
    [InlineData("left")]
    [InlineData("$left")]
    public void A_variable_of_one_page_is_unknown_on_the_next(string name)
    {
        var (set, get) = ($"{{{{ {name} = 'x' }}}}{{{{ {name} }}}}", $"{{{{ {name} }}}}");
        var templates = new Templates(ThemeOf(("set.html", set), ("get.html", get)));
        Assert.Equal("x", templates.Print("set", Model).ToString());
        Assert.Throws<TemplateException>(() => templates.Print("get", Model));
        Assert.Equal("x", templates.Print("set", Model).ToString());
    }
}
