using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Checking;
using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>What is told of a publication's own stylesheet, logo, words and pages when they hold a slip, or what a browser would
/// run.</summary>
public sealed partial class OwnLookTests
{
    private static readonly Theme Ours = ThemeReading.Read(Repository.Theme, "en", new FaultList())!;

    [Theory]
    [InlineData(":root { --accent: #7a1f3d; --own: 3px } p { margin: var(--own); color: var(--ink); gap: var(--none, 2px) }", "")]
    [InlineData("\n:root { --accnt: #7a1f3d; }", "2 warning --accnt no page has this property; nearest: --accent")]
    [InlineData("p { color: var(--inc) }", "1 warning --inc no page has this property; nearest: --ink")]
    [InlineData("/* @import\n */ @import url(other.css);", "2 error  \"@import url(other.css)\" loads another file")]
    [InlineData("@font-face { src: url(\"https://fonts.example/a.woff2\") }", "1 error  \"url(")]
    [InlineData("p { background: url(sign.svg) } a { background: url('/files/logo%201.png') } b { background: url(data:x) }", "")]
    [InlineData(
        "p { fill: url(#a) }\ni { background: url( \"./sgn.svg?v=1\" ) }",
        "2 error  there is no file \"./sgn.svg\"; nearest: sign.svg"
    )]
    [InlineData("p { background: url(/files/none.png) }", "1 error  there is no file \"/files/none.png\"")]
    [InlineData("p { color: red; ", "1 error  it has more of one curly bracket than of the other")]
    public void Slips_in_the_stylesheet_are_told_with_the_nearest(string style, string told) =>
        Assert.Equal(
            told.Length > 0 ? 1 : 0,
            Told(Theme.OwnStylesheet, style, "THEME-STYLE").Count(one => one.StartsWith(told, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"a\" d=\"M0 0H1V1Z\"/><use href=\"#a\"/></svg>", "")]
    [InlineData("My logo", "1 error  this is no SVG")]
    [InlineData("<html><body/></html>", "1 error  its first element is no svg of SVG")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>go()</script></svg>", "2 error  it has a script")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"go()\"/>", "1 error  it has onload=\"go()\"")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://a.example/b.png\"/></svg>", "1 error  it has href=")]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<style>@import url(//a.example/b.css);</style></svg>",
        "2 error  it has a style"
    )]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" style=\"fill: url(http://a.example/b)\"/>", "1 error  it has style=")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "1 error  this is no SVG")]
    public void A_logo_that_is_no_plain_picture_is_refused(string drawing, string told)
    {
        var found = Told("logo.svg", drawing, "THEME-LOGO");
        Assert.Equal(told.Length > 0 ? 1 : 0, found.Count);
        Assert.All(found, one => Assert.StartsWith(told, one, StringComparison.Ordinal));
        Assert.Equal("1 error  this is no PNG", Assert.Single(Told("logo.png", drawing, "THEME-LOGO")));
    }

    [Fact]
    public void The_example_of_the_reference_of_the_theme_has_no_fault()
    {
        var example = Example().Match(File.ReadAllText(Path.Combine(Repository.Theme, "THEME.md")));
        Assert.True(example.Success);
        Assert.Empty(ThemeRules.Faults(With(Theme.OwnStylesheet, example.Groups["css"].Value), "input/theme.css", []));
    }

    [Theory]
    [InlineData("site: { skip: \"Zum Text\", licence_named: \"{licence}\" }\ncounts: { days: { one: \"ein Tag\" } }", "")]
    [InlineData("site: { skip: \"\" }", "error site.skip it has no words")]
    [InlineData("site:\n  skip:", "error site.skip it has no words")]
    [InlineData("site: { cut_off: \"Data up to {dat}\" }", "error site.cut_off nothing fills {dat}")]
    [InlineData("site: { cut_off: \"Data\" }", "warning site.cut_off what stands in {date} is not shown")]
    public void Words_without_their_places_are_told(string words, string told)
    {
        var folder = Directory.CreateTempSubdirectory("strings-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "strings.en.yml"), words + "\n");
            var faults = new FaultList();
            ThemeReading.Read(folder, "en", faults);
            Assert.Equal(told.Length > 0, faults.All.Count > 0);
            Assert.Equal(told.Length > 0 ? 1 : 0, faults.All.Count(fault => Text(fault) == told && fault.Code == "STRINGS-TEXT"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_page_has_a_name_that_is_an_address_and_that_the_site_does_not_need()
    {
        using var site = new TestSite("council-en", first: null);
        string[] refused = ["data", "search", "assets", "files", "404", "About Us", "décision", "documents"];
        foreach (var name in refused.Append("our-work"))
        {
            site.With($"pages/{name}.md", "---\ntitle: \"A page\"\n---\nWords.\n");
        }

        var faults = site.Faults().Where(fault => fault.Severity == Severity.Error).ToList();
        Assert.Equal(
            refused.Select(name => $"pages/{name}.md").Order(StringComparer.Ordinal),
            faults.Select(fault => fault.Location.Path).Order(StringComparer.Ordinal)
        );
        Assert.Contains(faults, fault => fault.Code == "INPUT-NAME" && fault.Fix == "rename it to about-us.md");
        Assert.Contains(faults, fault => fault.Code == "ADDRESS-TAKEN" && fault.Message.StartsWith("/404/", StringComparison.Ordinal));
    }

    private static List<string> Told(string name, string text, string code) =>
        [
            .. LookRules
                .Faults(With(name, text), "input/theme.css", ["logo 1.png"])
                .Select(fault =>
                {
                    Assert.Equal((code, $"input/{name}"), (fault.Code, fault.Location.Path));
                    return $"{fault.Location.Line} {Text(fault)}";
                }),
        ];

    private static string Text(Fault fault) => $"{fault.Severity.ToString().ToLowerInvariant()} {fault.Field} {fault.Message}";

    private static Theme With(string name, string text)
    {
        var assets = Ours.Assets.ToDictionary(asset => asset.Key, asset => asset.Value);
        assets[name] = Encoding.UTF8.GetBytes(text);
        return Ours with { Assets = assets };
    }

    [GeneratedRegex("```css\n(?<css>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
