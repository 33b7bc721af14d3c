using System.Text;
using AngleSharp.Html.Parser;
using StaticPublication.Checking;
using StaticPublication.Creating;
using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>The look that a publication gives itself: a stylesheet, a logo, templates and copies of them.</summary>
public sealed class ThemeLookTests
{
    [Fact]
    public void The_stylesheet_and_the_logo_of_the_input_stand_on_every_page()
    {
        using var site = new TestSite("council-en", first: null);
        site.With("theme.css", ":root { --accent: #7a1f3d; --accent-deep: #5c0f2a; }")
            .With("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 40\"><path d=\"M0 0H80V40Z\"/></svg>");
        Assert.DoesNotContain(site.Build().Faults, fault => fault.Code == "INPUT-IGNORED");
        Assert.DoesNotContain(site.Faults(), fault => fault.Code == "IMAGE-ALT");
        foreach (var page in Directory.GetFiles(site.Output, "index.html", SearchOption.AllDirectories))
        {
            var read = new HtmlParser().ParseDocument(File.ReadAllText(page));
            var sheets = read.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(2, sheets.Count);
            Assert.StartsWith("/assets/theme.", sheets[1], StringComparison.Ordinal);
            var logo = read.QuerySelector(".wordmark img")!;
            Assert.Equal(("80", "40", ""), (logo.GetAttribute("width"), logo.GetAttribute("height"), logo.GetAttribute("alt")));
        }
    }

    // A colour outside a media query stands above those of dark pages too.
    [Theory]
    [InlineData("", "")]
    [InlineData(":root { --accent: #7a1f3d; }", "--accent on --panel dark, --accent on --paper dark")]
    [InlineData("@media (prefers-color-scheme: light) { :root { --accent: #fff; } }", "")]
    [InlineData(
        ":root{--ink:rgb(150,150,150)} @media (prefers-color-scheme: dark){:root{--ink:#eee}}",
        "--ink on --field light, --ink on --mark light, --ink on --panel light, --ink on --paper light"
    )]
    [InlineData("@media (prefers-color-scheme: dark) { :root { --edge: oklch(0.3 0.02 80); } }", "--edge on --paper dark")]
    public void Colours_that_are_hard_to_read_are_told(string style, string expected)
    {
        var theme = ThemeReading.Read(Repository.Theme, "en", new FaultList())!;
        var assets = theme.Assets.ToDictionary(asset => asset.Key, asset => asset.Value);
        assets[Theme.OwnStylesheet] = Encoding.UTF8.GetBytes(style);
        var told = ThemeRules
            .Faults(theme with { Assets = assets }, "theme.css", [])
            .Select(fault =>
            {
                Assert.Equal(("THEME-CONTRAST", Severity.Warning), (fault.Code, fault.Severity));
                var words = fault.Message.Split(' ');
                return $"{fault.Field} on {words[1]} {words[^2]}";
            })
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(", ", told));
    }

    [Theory]
    [InlineData("templates/documnet.html", "templates/document.html")]
    [InlineData("strings.dee.yml", "strings.de.yml")]
    [InlineData("assets/site.cs", "assets/site.css")]
    [InlineData("template/document.html", "templates/document.html")]
    [InlineData("common-word.en.txt", "common-words.en.txt")]
    [InlineData("assets/coat-of-arms.svg", null)]
    [InlineData("templates/parts/entity.html", null)]
    [InlineData("strings.en-IE.yml", null)]
    [InlineData("README.md", null)]
    public void A_file_of_the_theme_that_nothing_uses_is_told_with_the_nearest(string path, string? nearest)
    {
        var folder = Directory.CreateTempSubdirectory("theme-").FullName;
        try
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, path.StartsWith("strings", StringComparison.Ordinal) ? "site: {skip: \"Skip\"}\n" : "");
            var theme = ThemeReading.Read(folder, "en-IE", new FaultList())!;
            var told = ThemeFileRules.Faults(theme).ToList();
            Assert.Equal(nearest is null ? 0 : 1, told.Count);
            Assert.All(told, fault =>
            {
                Assert.Equal(("THEME-UNUSED", Severity.Warning, $"{folder}/{path}"), (fault.Code, fault.Severity, fault.Location.Path));
                Assert.StartsWith($"nothing uses this file; nearest: {nearest}", fault.Message, StringComparison.Ordinal);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("<p style=\"color: red\">x</p>", "<p style=\"")]
    [InlineData("<button type=\"button\" onclick=\"go()\">x</button>", "<button type=\"button\" onclick=\"")]
    [InlineData("<script>go()</script>", "<script>")]
    [InlineData("<style>p { }</style>", "<style")]
    [InlineData("<script src=\"https://other.example/a.js\"></script>", "<script src=\"https://other.example/a.js\"")]
    [InlineData("<img src=\"//other.example/a.png\" alt=\"\">", "<img src=\"//other.example/a.png\"")]
    [InlineData("<a href=\"https://other.example/\">x</a> <script type=\"application/ld+json\">{}</script>", null)]
    [InlineData("<script type=\"module\" src=\"{{ asset \"copy.js\" }}\"></script>", null)]
    public void Markup_that_browsers_would_block_is_refused(string markup, string? told)
    {
        var theme = ThemeReading.Read(Repository.Theme, "en", new FaultList())!;
        Assert.Empty(ThemeRules.Faults(theme, "theme.css", []));
        var templates = new Dictionary<string, string> { ["home.html"] = $"<p>\n{markup}\n" };
        var faults = ThemeRules.Faults(theme with { Templates = templates }, "theme.css", []).ToList();
        Assert.Equal(
            told is null ? [] : [(told, 2)],
            faults.Select(fault => (fault.Message.Split('"', 2)[1][..told!.Length], fault.Location.Line))
        );
    }

    [Theory]
    [InlineData("{{ asset \"sign.svg\" }}", "/assets/sign.", null)]
    [InlineData("{{ asset \"sing.svg\" }}", null, "there is no asset sing.svg; nearest: sign.svg")]
    public void A_template_names_an_asset_by_its_plain_name(string markup, string? address, string? told)
    {
        using var site = new TestSite("council-en", first: null);
        var theme = Path.Combine(site.Folder, "theme");
        Directory.CreateDirectory(Path.Combine(theme, "templates"));
        File.WriteAllText(
            Path.Combine(theme, "templates/home.html"),
            File.ReadAllText(Path.Combine(Repository.Theme, "templates/home.html")) + markup
        );
        var outcome = Publication.Build(
            new Options
            {
                Input = site.Input,
                Theme = theme,
                Output = site.Output,
            }
        );
        Assert.Equal(told is null, outcome.Succeeded);
        if (address is not null)
        {
            Assert.Contains(address, site.Read("index.html"), StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(outcome.Faults, fault => fault.Code == "TEMPLATE" && fault.Message.Contains(told!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_copy_of_the_theme_is_told_when_its_original_has_changed()
    {
        using var site = new TestSite();
        var (original, own) = (Path.Combine(site.Folder, "original"), Path.Combine(site.Folder, "own"));
        Repository.Copy(Repository.Theme, original);
        var copies = new ThemeCopies(original, own);
        Assert.Null(copies.Copy("hom.html"));
        Assert.Equal(Path.Combine(own, "templates/home.html"), copies.Copy("home.html"));
        Assert.Contains(("templates/home.html", true), copies.All());
        Assert.Equal(["templates/home.html: the same as the program's"], copies.Differences());
        File.AppendAllText(Path.Combine(own, "templates/home.html"), "<p>ours</p>\n");
        Assert.Equal("templates/home.html: your own", copies.Differences().First());
        Assert.Contains("  + <p>ours</p>", copies.Differences());
        File.AppendAllText(Path.Combine(original, "templates/home.html"), "<p>theirs</p>\n");
        Assert.Equal("templates/home.html: the original has changed since it was copied", copies.Differences().First());
        Assert.Throws<IOException>(() => copies.Copy("home.html"));
    }

    [Fact]
    public void A_publication_without_answers_has_no_question_mark()
    {
        using var council = new TestSite("council-en", first: null);
        council.Build();
        var (neutral, question) = (Sign("neutral/sign.svg"), Sign("assets/sign.svg"));
        Assert.Contains(neutral, SignOf(council), StringComparison.Ordinal);
        using var parliament = new TestSite().WithQuestion("qe-1");
        parliament.Build();
        Assert.Contains(question, SignOf(parliament), StringComparison.Ordinal);
    }

    private static string SignOf(TestSite site) =>
        site.Read(
            new HtmlParser().ParseDocument(site.Read("index.html")).QuerySelector(".wordmark use")!.GetAttribute("href")!.Split('#')[0][1..]
        );

    private static string Sign(string path) => File.ReadAllText(Path.Combine(Repository.Theme, path)).Split("d=\"")[1].Split('"')[0];
}
