using System.Globalization;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>What becomes a link in texts without being written as one.</summary>
public class TextLinksTests
{
    private static readonly Markdown Markdown = new(Printed.AtRoot);

    private static string Render(string markdown, Func<QuestionMention, string>? mentioned = null) =>
        Markdown.Render(markdown, TextPlace.Plain(2) with { Mentioned = mentioned }).ToString();

    [Theory]
    [InlineData("Voir https://a.example/b.", "https://a.example/b", "Voir https://a.example/b.")]
    [InlineData("(http://a.example/b_(c))", "http://a.example/b_(c)", "(http://a.example/b_(c))")]
    [InlineData("« https://a.example/?x=1&y=2 », puis", "https://a.example/?x=1&y=2", "« https://a.example/?x=1&y=2 », puis")]
    [InlineData("«https://a.example/é»", "https://a.example/%C3%A9", "«https://a.example/é»")]
    [InlineData("le site www.a.example.", "https://www.a.example", "le site www.a.example.")]
    [InlineData("l’adresse :https://a.example/b;", "https://a.example/b", "l’adresse :https://a.example/b;")]
    public void A_bare_address_is_a_link_without_the_punctuation_after_it(string markdown, string address, string words)
    {
        var page = Printed.Parsed(Render(markdown));
        Assert.Equal(address, page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(words, page.Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("ftp://a.example/b")]
    [InlineData("javascript://a.example/b")]
    [InlineData("tel:0102030405 ou mailto:a@b.example, https://")]
    public void Other_addresses_are_words(string markdown) => Assert.Null(Printed.Parsed(Render(markdown)).QuerySelector("a"));

    [Fact]
    public void Code_that_scrolls_takes_the_focus() =>
        Assert.Equal("0", Printed.Parsed(Render("```\na\n```")).QuerySelector("pre")!.GetAttribute("tabindex"));

    [Theory]
    [InlineData("la question écrite n° 12 345, restée", "question écrite n° 12 345", "écrite 12345 -")]
    [InlineData("sa question n° 7 du 3 mai 2011.", "question n° 7", " 7 2011-05-03")]
    [InlineData("la question orale n° 1.234 publiée au JO du 1er août 2013", "question orale n° 1.234", "orale 1234 2013-08-01")]
    [InlineData("sa *question au Gouvernement n°\u00a012*", "question au Gouvernement n°\u00a012", "au gouvernement 12 -")]
    public void A_question_that_is_mentioned_is_a_link(string markdown, string words, string read)
    {
        var page = Printed.Parsed(
            Render(markdown, mention =>
                "/"
                + string.Join(' ', mention.Kind, mention.Number, mention.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-")
            )
        );
        Assert.Equal(words, page.QuerySelector("a")!.TextContent);
        Assert.Equal("/" + read, Uri.UnescapeDataString(page.QuerySelector("a")!.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("la loi n° 2013-660")]
    [InlineData("la question n° 1234567")]
    [InlineData("[la question n° 12](https://a.example/)")]
    public void Other_numbers_are_words(string markdown) =>
        Assert.Empty(Printed.Parsed(Render(markdown, _ => "/x/")).QuerySelectorAll("a[href='/x/']"));

    [Fact]
    public void Footnotes_of_two_texts_of_a_page_are_told_apart()
    {
        var place = new TextPlace(2, "q", _ => "§", new HashSet<string>(StringComparer.Ordinal));
        var page = Printed.Parsed(Markdown.Render("Un mot[^1] ici.\n\n[^1]: La note.", place).ToString());
        Assert.Equal("#qfn:1", page.QuerySelector("a.footnote-ref")!.GetAttribute("href"));
        Assert.Contains("La note", page.GetElementById("qfn:1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#" + page.QuerySelector("a.footnote-ref")!.Id, page.QuerySelector("a.footnote-back-ref")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("a.pin"));
    }
}
