using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests.Trust;

/// <summary>Hostile strings through a real build: refused by a rule that has a name, or published as they are and doing nothing.</summary>
public partial class HostileTextTests(HostileSite site) : IClassFixture<HostileSite>
{
    private static readonly HtmlParser Parser = new();

    private static readonly string[] Rules =
    [
        "CHAR-BIDI",
        "CHAR-CONTROL",
        "CHAR-SURROGATE",
        "ENC-MOJIBAKE",
        "TEXT-EMPTY",
        "TEXT-LENGTH",
        "TEXT-LINES",
        "BODY-COST",
        "LINK-BROKEN",
    ];

    [Fact]
    [Trait("Check", "R10")]
    public void A_naughty_string_is_refused_by_a_rule_of_the_list_or_by_none()
    {
        Assert.SkipWhen(Lists.Naughty.Count == 0, "../shared/data/blns is not beside this checkout.");
        Assert.Equal(515, Lists.Naughty.Count);
        Assert.All(site.Refused.Values, code => Assert.Contains(code, Rules));
        Assert.InRange(site.Refused.Count, 1, site.Strings.Count * 4 / 5);
        Seen.Of("R10", $"{site.Strings.Count} strings in 5 places, {site.Refused.Count} refused by a rule, the others given back");
    }

    [Fact]
    [Trait("Check", "R10")]
    public void Data_give_every_accepted_string_back_unchanged() =>
        Assert.All(Held("title").Concat(Held("body")).Where(held => site.Strings[held.Index].Length > 0), held =>
        {
            var record = site.Document(held.Place, held.Index);
            var expected = Composed(site.Strings[held.Index]);
            Assert.Equal(
                expected,
                held.Place == "title"
                    ? record.GetProperty("title").GetString()
                    : record.GetProperty("texts")[0].GetProperty("markdown").GetString()
            );
        });

    [Theory]
    [InlineData("author")]
    [InlineData("ministry")]
    [Trait("Check", "R10")]
    public void Data_give_every_accepted_name_back_unchanged(string place)
    {
        var names = site.Names(place);
        Assert.All(Held(place), held => Assert.Equal(Composed(site.Strings[held.Index]), names[$"{place}-{held.Index}"]));
    }

    [Fact]
    [Trait("Check", "R10")]
    public void Pages_show_every_accepted_string_as_it_is()
    {
        Assert.All(Held("title"), held =>
            Assert.Equal(
                Shown(site.Strings[held.Index]),
                Shown(Parsed($"documents/2013/07/title-{held.Index}/").QuerySelector("h1")!.TextContent)
            )
        );
        Assert.All(Held("author"), held =>
            Assert.Equal(Shown(site.Strings[held.Index]), Shown(Parsed($"auteurs/author-{held.Index}/").QuerySelector("h1")!.TextContent))
        );
        Assert.All(Held("ministry"), held =>
            Assert.Equal(
                Shown(site.Strings[held.Index]),
                Shown(Parsed($"ministeres/ministry-{held.Index}/").QuerySelector("h1")!.TextContent)
            )
        );
        Assert.All(Held("body").Where(held => site.Strings[held.Index].Length > 0), held =>
            Assert.Equal(
                Shown(site.Strings[held.Index]),
                Shown(Parsed($"documents/2013/07/body-{held.Index}/").QuerySelectorAll("pre code")[^1].TextContent)
            )
        );
    }

    [Fact]
    [Trait("Check", "R20")]
    public void No_hostile_string_makes_anything_active_on_any_page()
    {
        var pages = 0;
        foreach (var path in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var active = ActiveContent.In(Parser.ParseDocument(File.ReadAllText(path)));
            Assert.True(active is null, $"{path}: {active}");
            pages++;
        }

        Assert.InRange(pages, site.Strings.Count, int.MaxValue);
        Seen.Of("R20", $"{site.Strings.Count} payloads on {pages} pages, nothing active");
    }

    [Fact]
    [Trait("Check", "R20")]
    public void A_picture_is_told_in_its_own_words_and_in_no_mark() =>
        Assert.All(Held("picture").Where(held => site.Strings[held.Index].Trim().Length > 0), held =>
            Assert.Equal(
                Shown(site.Strings[held.Index]),
                Shown(Parsed($"documents/2013/07/picture-{held.Index}/").QuerySelector("main figure img")!.GetAttribute("alt")!)
            )
        );

    [Fact]
    [Trait("Check", "R43")]
    public void No_page_holds_a_drawing_that_is_not_the_sites_own()
    {
        var drawings = Directory
            .EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .SelectMany(path => Parser.ParseDocument(File.ReadAllText(path)).QuerySelectorAll("svg"))
            .ToList();
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing =>
            Assert.True(
                drawing.ClassList.Contains("chart") || drawing.Closest("header, footer") is { } frame && frame.Closest("main") is null,
                drawing.OuterHtml
            )
        );
        Assert.All(Directory.EnumerateFiles(site.Output, "*.svg", SearchOption.AllDirectories), path =>
            Assert.Equal("assets", Path.GetFileName(Path.GetDirectoryName(path)))
        );
        Seen.Of("R43", $"{drawings.Count} drawings on the pages of {site.Strings.Count} hostile strings, all the site's own");
    }

    [Fact]
    [Trait("Check", "R20")]
    public void Every_feed_is_well_formed_and_every_block_of_linked_data_is_json()
    {
        foreach (var path in Directory.EnumerateFiles(site.Output, "*.xml", SearchOption.AllDirectories))
        {
            System.Xml.Linq.XDocument.Load(path);
        }

        foreach (var path in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            foreach (var block in Parser.ParseDocument(File.ReadAllText(path)).QuerySelectorAll("script[type='application/ld+json']"))
            {
                Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(block.TextContent).RootElement.ValueKind);
            }
        }
    }

    [Fact]
    [Trait("Check", "R57")]
    public void No_text_of_a_record_is_read_as_a_template()
    {
        var index = site.Strings.ToList().FindIndex(text => text.StartsWith("{{ 7*7 }}", StringComparison.Ordinal));
        Assert.Equal(site.Strings[index], Parsed($"documents/2013/07/title-{index}/").QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    [Trait("Check", "R16")]
    public void No_two_paths_are_one_on_a_disk_that_folds_names()
    {
        var paths = Paths().ToList();
        var twins = paths
            .GroupBy(path => path.Normalize(NormalizationForm.FormC).ToLowerInvariant(), StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        Assert.Empty(twins.Select(group => string.Join(" = ", group)));
        Assert.All(paths, path => Assert.True(Ascii.IsValid(path), path));
    }

    [Fact]
    [Trait("Check", "R17")]
    public void Every_path_can_be_checked_out_on_windows() => Assert.All(Paths(), path =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(path), 1, 200);
            Assert.All(path.Split('/'), segment =>
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(segment), 1, 100);
                Assert.DoesNotMatch(DeviceName(), segment);
                Assert.False(segment[^1] is '.' or ' ', path);
            });
        });

    [Fact]
    [Trait("Check", "R10")]
    [Trait("Check", "R16")]
    [Trait("Check", "R17")]
    [Trait("Check", "R20")]
    [Trait("Check", "R43")]
    [Trait("Category", "Release")]
    public void The_same_holds_for_every_naughty_string()
    {
        A_naughty_string_is_refused_by_a_rule_of_the_list_or_by_none();
        Data_give_every_accepted_string_back_unchanged();
        Data_give_every_accepted_name_back_unchanged("author");
        Data_give_every_accepted_name_back_unchanged("ministry");
        Pages_show_every_accepted_string_as_it_is();
        No_hostile_string_makes_anything_active_on_any_page();
        A_picture_is_told_in_its_own_words_and_in_no_mark();
        No_page_holds_a_drawing_that_is_not_the_sites_own();
        Every_feed_is_well_formed_and_every_block_of_linked_data_is_json();
        No_two_paths_are_one_on_a_disk_that_folds_names();
        Every_path_can_be_checked_out_on_windows();
    }

    private IEnumerable<string> Paths() =>
        Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(site.Output, path).Replace('\\', '/'));

    private IEnumerable<(string Place, int Index)> Held(string place) =>
        Enumerable.Range(0, site.Strings.Count).Where(i => site.Holds(place, i)).Select(i => (place, i));

    private IDocument Parsed(string address) => Parser.ParseDocument(site.Page(address));

    // Spaces are one space, and typography may make one of them narrow or keep it from breaking.
    private static string Shown(string text) => Spaces().Replace(Composed(text), " ").Trim();

    // U+FFFE stands for no character, and normalisation refuses it.
    private static string Composed(string text) =>
        string.Join('\uFFFE', text.Split('\uFFFE').Select(part => part.Normalize(NormalizationForm.FormC)));

    [GeneratedRegex(@"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex DeviceName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
