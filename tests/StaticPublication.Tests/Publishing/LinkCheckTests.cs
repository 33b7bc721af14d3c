using System.Text;
using StaticPublication.Publishing;
using StaticPublication.Reading;

namespace StaticPublication.Tests.Publishing;

/// <summary>The links that a build gathers from its pages without parsing those of its own theme.</summary>
public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("<a href=\"/a/\">", "/a/")]
    [InlineData("<a href='/a/'>", "/a/")]
    [InlineData("<a href=/a/>", "/a/")]
    [InlineData("<a href=/a>b</a>", "/a")]
    [InlineData("<A HREF=\"/a/\">", "/a/")]
    [InlineData("<a href = \"/a/\">", "/a/")]
    [InlineData("<img\nclass=b src='/a/b.png?c#d'>", "/a/b.png")]
    [InlineData("<a href='../l&#39;eau/'>", "/l'eau/")]
    [InlineData("<a href=\"/l&#39;eau/#b\">", "/l'eau/")]
    [InlineData("<a href='#b'>href=\"/c/\" src='/c/'", null)]
    [InlineData("<!-- <a href=\"/c/\"> -->", null)]
    [InlineData("<a href='https://ailleurs.example/' data-href=/c/>", null)]
    public void A_link_is_followed_however_its_template_writes_it(string html, string? target)
    {
        var links = new LinkCheck([html], Printed.AtRoot);
        links.Gather("page/index.html", Encoding.UTF8.GetBytes(html));
        Assert.Equal(target, links.Broken(_ => false).Select(link => link.Target).SingleOrDefault());
    }

    [Fact]
    public void Of_several_pages_that_lead_nowhere_the_first_by_address_is_told()
    {
        var links = new LinkCheck([], Printed.AtRoot);
        foreach (var page in new[] { "b/index.html", "a/index.html", "c/index.html" })
        {
            links.Gather(page, "<a href=\"/nowhere/\">"u8);
        }

        Assert.Equal([("a/index.html", "/nowhere/")], links.Broken(_ => false));
    }

    [Fact]
    public void The_own_theme_is_written_so_that_its_pages_need_not_be_parsed()
    {
        var theme = ThemeReading.Read(Repository.Theme, "fr", new FaultList())!;
        var links = new LinkCheck(theme.Templates.Values, Printed.AtRoot);
        links.Gather("index.html", "<a href='/a/'>"u8);
        Assert.Empty(links.Broken(_ => false));
    }
}
