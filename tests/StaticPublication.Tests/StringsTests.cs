using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>The strings files hold the words that something asks for, and no others.</summary>
public sealed class StringsTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("el")]
    public void Every_word_of_the_strings_files_is_asked_for(string language)
    {
        var asked = new AskedWords(Texts("src", ".cs")).WithTemplates(Texts("theme/templates", ".html"));
        var strings = ThemeReading.Read(Repository.Theme, language, new FaultList())!.Strings;
        // Records state languages freely.
        Assert.Empty(strings.Keys.Where(key => !key.StartsWith("languages.", StringComparison.Ordinal) && !asked.Has(key)));
    }

    [Theory]
    [InlineData("a.b", true)]
    [InlineData("a.c", false)]
    [InlineData("counts.days.other", true)]
    [InlineData("status.late", true)]
    [InlineData("status.later", false)]
    [InlineData("month.m12", true)]
    [InlineData("kind.title", true)]
    [InlineData("other.title", false)]
    [InlineData("export.kind_json.text", true)]
    [InlineData("site.not-official", true)]
    public void A_word_that_nothing_asks_for_is_noticed(string key, bool asked)
    {
        var words = new AskedWords([
            """
            enum Status { Early, Late, }
            var text = strings["a.b"] + strings.Count("counts.days", 3) + $"{(status is { } known ? strings[$"status.{known}"] : "")}";
            strings[$"month.m{number}"]; Export($"{name}_json");
            // "a.c"
            """,
            """ Of("kind"); strings[$"{words}.title"]; strings[$"export.{Name}.text"]; """,
            """ Other("other") """,
        ]).WithTemplates(["<p>{{ t.site.not_official }}</p>"]);
        Assert.Equal(asked, words.Has(key));
    }

    [Theory]
    [InlineData("{a} {b}", "{b} 2")]
    [InlineData("{{a}}{c}{a", "{{b}}{c}{a")]
    [InlineData("", "")]
    public void A_text_is_filled_once(string text, string expected) =>
        Assert.Equal(expected, FilledText.Of(text, [("a", "{b}"), ("b", "2")]));

    private static IEnumerable<string> Texts(string folder, string ending) =>
        Repository.Files(folder).Where(file => file.EndsWith(ending, StringComparison.Ordinal)).Select(File.ReadAllText);
}
