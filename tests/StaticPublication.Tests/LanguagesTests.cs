using System.Text.RegularExpressions;
using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>The languages of the interface are files: those of the program are complete, and others can be made.</summary>
public sealed partial class LanguagesTests
{
    // Sections that not every language needs.
    private static readonly string[] Own = ["folder.", "language.", "months_day."];

    [Theory]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("el")]
    public void A_language_of_the_program_has_every_word_with_the_same_places(string language)
    {
        var faults = new FaultList();
        var (own, english) = (Words(language, faults), Words("en", faults));
        Assert.Empty(faults.All);
        Assert.Equal(Needed(english), Needed(own));
        var differ =
            from key in Needed(english)
            where !key.StartsWith("format.", StringComparison.Ordinal)
            where !Places(english[key]).SetEquals(Places(own[key]))
            select $"{key}: {own[key]}";
        Assert.Empty(differ);
    }

    [Theory]
    [InlineData("en", "documents page programmes organisations")]
    [InlineData("de", "")]
    [InlineData("el", "")]
    public void A_language_names_every_folder_in_its_own_words(string language, string same)
    {
        var words = Words(language, new FaultList());
        var names = Addresses.Folders.ToDictionary(key => key, key => words.Find($"folder.{key}"));
        Assert.DoesNotContain(null, names.Values);
        Assert.Equal(
            same.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            names.Where(one => one.Key == one.Value).Select(one => one.Key).Order()
        );
        Assert.Equal(names.Count, names.Values.Distinct().Count());
        var english = Words("en", new FaultList());
        Assert.DoesNotContain(names, one => language != "en" && one.Value == english.Find($"folder.{one.Key}"));
    }

    [Theory]
    [InlineData("one: n = 1", "0 other, 1 one, 1.5 other, 2 other")]
    [InlineData("one: i = 0, 1", "0 one, 1 one, 1.5 one, 2 other")]
    [InlineData("", "0 other, 1 other")]
    [InlineData(
        "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14; "
            + "many: n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14",
        "1 one, 2 few, 5 many, 11 many, 12 many, 21 one, 22 few, 100 many, 1.5 other"
    )]
    public void The_form_of_a_noun_follows_the_rules_of_its_language(string rules, string forms)
    {
        var plurals = Plurals.Of(rules)!;
        Assert.All(forms.Split(", "), form =>
            Assert.Equal(
                form.Split(' ')[1],
                plurals.FormOf(decimal.Parse(form.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))
            )
        );
    }

    [Theory]
    [InlineData("one n = 1")]
    [InlineData("single: n = 1")]
    [InlineData("one: x = 1")]
    [InlineData("one: n = 1..")]
    public void Rules_that_cannot_be_read_are_refused(string rules)
    {
        Assert.Null(Plurals.Of(rules));
        using var site = new TestSite();
        site.With("strings.yml", $"language: {{plurals: \"{rules}\"}}\n");
        Assert.Contains(site.Faults(), fault => (fault.Code, fault.Field) == ("STRINGS-KEY", "language.plurals"));
    }

    [Theory]
    [InlineData("fr", "1er février 2024|février 2024|01/02/2024|1 234,5|14e|près de trois ans")]
    [InlineData("en", "1 February 2024|February 2024|1 Feb 2024|1,234.5|14th|almost three years")]
    [InlineData("en-GB", "1 February 2024|February 2024|1 Feb 2024|1,234.5|14th|almost three years")]
    [InlineData("en-US", "February 1, 2024|February 2024|Feb 1, 2024|1,234.5|14th|almost three years")]
    [InlineData("de", "1. Februar 2024|Februar 2024|01.02.2024|1.234,5|14.|knapp drei Jahre")]
    [InlineData("el", "1 Φεβρουαρίου 2024|Φεβρουάριος 2024|01/02/2024|1.234,5|14η|σχεδόν τρία έτη")]
    public void Dates_and_numbers_are_those_of_the_language(string language, string expected)
    {
        var words = Words(language, new FaultList());
        var day = new DateOnly(2024, 2, 1);
        Assert.Equal(
            expected,
            string.Join(
                    '|',
                    words.Date(day),
                    words.Date(PartialDate.Parse("2024-02")),
                    words.ShortDate(PartialDate.Of(day)),
                    words.Number(1234.5m),
                    words.Ordinal(14),
                    new Rendering.TextFormats(words).Delay(1_060).Split(" (")[0]
                )
                .Replace('\u202F', ' ')
                .Replace('\u00A0', ' ')
        );
    }

    [Theory]
    [InlineData("fr", "documents")]
    [InlineData("en", "documents")]
    [InlineData("de", "Documents")]
    public void A_name_in_the_middle_of_a_line_keeps_its_capital_where_nouns_have_one(string language, string expected) =>
        Assert.Equal(expected, SmallCatalogue.Strings(Repository.Root, language).Lowered("Documents"));

    [Fact]
    public void A_language_of_the_publication_takes_what_it_lacks_from_English()
    {
        using var site = new TestSite("council-en", first: null);
        site.With("site.yml", Regex.Replace(File.ReadAllText(Path.Combine(site.Input, "site.yml")), "language: en", "language: it"))
            .With(
                "strings.yml",
                """
                language: {plurals: "one: n = 1", numbers: "it"}
                site: {skip: "Vai al contenuto"}
                home: {question_box: "Cerca nei documenti"}
                months_day: {m2: "febbraio"}
                counts:
                  documents: {one: "{count} documento", other: "{count} documenti", many: "{count} di documenti"}
                folder: {recherche: "ricerca"}
                """
            );
        var warning = Assert.Single(site.Build().Faults, fault => fault.Code == "STRINGS-MISSING");
        Assert.Matches("^\\d,?\\d+ of \\d,?\\d+ words are not in \"it\" and are shown in English: ", warning.Message);
        var home = site.Read("index.html");
        Assert.Contains("<html lang=\"it\">", home, StringComparison.Ordinal);
        Assert.Contains("Vai al contenuto", home, StringComparison.Ordinal);
        Assert.Contains("Cerca nei documenti", home, StringComparison.Ordinal);
        Assert.Matches(@"\d documenti", site.Read("kinds/index.html"));
        Assert.Contains("Data up to", home, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(site.Output, "ricerca")));
        // What warnings mean has no words of the language either.
        var quality = Directory.GetFiles(site.Output, "index.html", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.Contains(
            "Meaning (in English)",
            quality.Single(page => page.Contains("STRINGS-MISSING", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("language: it", "SITE-LANGUAGE", "language")]
    [InlineData("language: en\npaths: xx", "SITE-LANGUAGE", "paths")]
    [InlineData("language: en\npaths: {rubriken: themen, retards: late}", null, null)]
    [InlineData("language: en\npaths: {rubrikken: themen}", "SITE-PATHS", "paths.rubrikken")]
    public void A_language_or_a_folder_that_there_is_not_is_refused(string stated, string? code, string? field)
    {
        using var site = new TestSite("council-en", first: null);
        site.With(
            "site.yml",
            File.ReadAllText(Path.Combine(site.Input, "site.yml")).Replace("language: en", stated, StringComparison.Ordinal)
        );
        var faults = site.Faults().Where(fault => fault.Severity == Severity.Error).ToList();
        Assert.Equal(code is null ? [] : [(code, field!)], faults.Select(fault => (fault.Code, fault.Field)));
    }

    private static Strings Words(string language, FaultList faults) => ThemeReading.Read(Repository.Theme, language, faults)!.Strings;

    private static IReadOnlyList<string> Needed(Strings words) =>
        [
            .. words
                .Keys.Concat(words.Variants.Select(one => one.Key))
                .Where(key => !Own.Any(section => key.StartsWith(section, StringComparison.Ordinal)))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
