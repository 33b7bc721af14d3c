using StaticPublication.Importing;
using StaticPublication.Text.Html;

namespace StaticPublication.Tests;

/// <summary>HTML of the sources to Markdown.</summary>
public class ImportingTextTests
{
    [Theory]
    [InlineData("Un texte\n  simple.", "Un texte simple.")]
    [InlineData(
        "</p><p align=\"CENTER\"> DUODAY <a name=PG13></a> </p><br><strong>Mme la présidente. </strong>La parole",
        "DUODAY\n\n**Mme la présidente.** La parole"
    )]
    [InlineData("a<br>b<br><br>c<br> <br>d<p>", "a\\\nb\n\nc\n\nd")]
    [InlineData("<strong>M. Dussopt,</strong><i> ministre du travail. </i>Monsieur", "**M. Dussopt,** *ministre du travail.* Monsieur")]
    [InlineData("<b>Attention,</b>suite", "**Attention**,suite")]
    [InlineData("mot<i>(entre)</i>mot", "mot(*entre*)mot")]
    [InlineData("<b>a</b><i>b</i> c", "**a**_b_ c")]
    [InlineData("&eacute;&#233;&#xE9;&#x65;&#x301; &nbsp;&#339;", "éééé \u00A0œ")]
    [InlineData("<ul><li>un<li>deux<ol start=3><li>trois</ol></ul>", "- un\n- deux\n\n  3. trois")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("10 m<sup>2</sup>, note<sup>1</sup>, 1<sup>er</sup>, CO<sub>2</sub>", "10 m², note¹, 1er, CO2")]
    [InlineData(
        "<a href=\"https://example.org/a(b)\">lien</a> <a href=\"javascript:x()\">mot</a>",
        "[lien](https://example.org/a%28b%29) mot"
    )]
    [InlineData("1. Premier<br>- tiret<br># dièse<br>> plus", "1\\. Premier\\\n\\- tiret\\\n\\# dièse\\\n\\> plus")]
    [InlineData("a * b _c_ [d] `e` ~f~ g|h &amp;amp; snake_case", "a \\* b \\_c\\_ \\[d\\] \\`e\\` \\~f\\~ g\\|h \\&amp; snake_case")]
    [InlineData("<table><tr><td>seul</td></tr></table>", "seul")]
    [InlineData(
        "<table><tr><th rowspan=2\">A</th><th colspan=\"2\">B</th></tr><tr><th>c<br>c</br></th><th>d</th></tr>"
            + "<tr><td>1</td><td colspan=2>2|3</td></tr></table>",
        "| A | B – c c | B – d |\n| --- | --- | --- |\n| 1 | 2\\|3 |  |"
    )]
    [InlineData("<h2>Titre</h2>texte", "### Titre\n\ntexte")]
    [InlineData("a\u0001b<!-- DEBTAB -->c<script>x</script>", "abc")]
    public void Markup_becomes_Markdown(string html, string markdown) =>
        Assert.Equal(markdown, new HtmlText(new Dictionary<string, int>()).ToMarkdown(html));

    [Theory]
    [InlineData("<p>1) un</p><p>+ deux</p><p>===</p><p>---</p><p>a<br>===</p>")]
    [InlineData("<i>un<br><br>deux</i> trois <b> quatre </b>cinq<b>.six</b>sept")]
    [InlineData(
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td><ul><li>d</li><li>e</li></ul></td></tr>"
            + "<tr><td>f</td></tr></table>"
    )]
    [InlineData("<dl><dt>t</dt><dd>d</dd></dl><center>c</center><font color=red>f</font><u>u</u>")]
    [InlineData("<b><i>deux</i></b><b>gras</b><i>*étoiles*</i> http://exemple.fr/a_b_c ${x} a^b^ ==m== \"\"q\"\" ++p++")]
    public void No_word_is_lost_and_none_is_added(string html) =>
        Assert.Equal(
            ImportingRun.WordsOfHtml(html),
            ImportingRun.WordsOfMarkdown(new HtmlText(new Dictionary<string, int>()).ToMarkdown(html))
        );

    [Fact]
    public void What_the_conversion_drops_is_counted()
    {
        var dropped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        new HtmlText(dropped).ToMarkdown("<!-- a --><p align=center>b<a name=c></a></p>d\u0002<sub>e</sub>");
        Assert.Equal(
            "alignment 1, anchor 1, comment 1, control character 1, sub 1",
            string.Join(", ", dropped.Select(pair => $"{pair.Key} {pair.Value}"))
        );
    }

    [Fact]
    public void Deep_nesting_keeps_its_words()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 3000)) + "au fond";
        Assert.Equal("au fond", new HtmlText(new Dictionary<string, int>()).ToMarkdown(html));
    }

    [Theory]
    [InlineData("dÃ©jÃ\u00A0", "déjà")]
    [InlineData("lâ€™Å“uvre â€“ 5Â €", "l’œuvre – 5Â €")]
    [InlineData("dÃƒÂ©jÃƒÂ\u00A0, lÃ¢â‚¬â„¢Ã…â€œuvre", "déjà, l’œuvre")]
    [InlineData("« Âge » et Ã côté, É», à »", "« Âge » et Ã côté, É», à »")]
    public void Broken_accents_are_put_right_and_right_ones_left(string text, string repaired) =>
        Assert.Equal(repaired, Mojibake.Repair(text));

    [Theory]
    [InlineData("2014-01-07", "2014-01-07")]
    [InlineData("07/01/2014", "2014-01-07")]
    [InlineData("2025-11-05T00:00:00", "2025-11-05")]
    [InlineData("20151130", "2015-11-30")]
    [InlineData("31/02/2014", null)]
    [InlineData("0014-01-07", null)]
    [InlineData("1789-05-05", "1789-05-05")]
    [InlineData("1788-05-05", null)]
    [InlineData("2101-01-01", null)]
    public void Dates_are_read_in_every_order(string text, string? day) => Assert.Equal(day, Dates.Iso(text));
}
