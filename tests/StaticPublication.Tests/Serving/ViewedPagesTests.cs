namespace StaticPublication.Tests.Serving;

public class GlimpseTests
{
    [Fact]
    public void The_eight_pages_looked_at_last_are_wanted_each_once()
    {
        var viewedPages = new ViewedPages(() => { });
        foreach (var page in (string[])["0", "1", "2", "3", "4", "5", "6", "7", "8", "3"])
        {
            viewedPages.MarkViewed(page);
        }

        Assert.Equal(["1", "2", "4", "5", "6", "7", "8", "3"], viewedPages.Paths);
    }

    [Fact]
    public void What_is_shown_is_told_and_is_gone_once_the_build_has_ended()
    {
        var told = 0;
        var viewedPages = new ViewedPages(() => told++);
        viewedPages.MarkViewed("index.html");
        viewedPages.Show(new Dictionary<string, byte[]> { ["assets/site.css"] = [2] });
        Assert.Null(viewedPages.Find("assets/site.css"));

        viewedPages.Show(new Dictionary<string, byte[]> { ["index.html"] = [1], ["assets/site.css"] = [2] });
        Assert.Equal([1], viewedPages.Find("index.html"));
        Assert.Null(viewedPages.Find("atom.xml"));

        viewedPages.Clear();
        Assert.Null(viewedPages.Find("index.html"));
        Assert.Equal(1, told);
    }
}
