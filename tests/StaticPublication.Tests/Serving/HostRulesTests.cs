using StaticPublication.Serving;

namespace StaticPublication.Tests.Serving;

/// <summary>Rules as Netlify reads them, in tables.</summary>
public class HostRulesTests
{
    [Theory]
    [InlineData("/a /b", "/a", "/b", 301)]
    [InlineData("/a /b 302", "/a/", "/b", 302)]
    [InlineData("/a/* /b/:splat", "/a/x/y", "/b/x/y", 301)]
    [InlineData("/a/* /b/:splat", "/a/x/y/", "/b/x/y/", 301)]
    [InlineData("/a/* /b/:splat", "/a", "/b/", 301)]
    [InlineData("/:year/:id/* /x/:id/:year/:splat 301", "/2013/q/page/2/", "/x/q/2013/page/2/", 301)]
    [InlineData("/%C3%A9t%C3%A9/* /ete/:splat", "/été/é x", "/ete/%C3%A9%20x", 301)]
    [InlineData("/d/:y/:m/id/* /410.html 410", "/d/2013/07/id/index.json", "/410.html", 410)]
    [InlineData("/a /b 301!", "/a", "/b", 301)]
    [InlineData("/a /first\n/a /second", "/a", "/first", 301)]
    [InlineData("# words\n\n/a   /b   200", "/a", "/b", 200)]
    public void A_redirect_that_fits_gives_its_target(string rules, string path, string to, int status)
    {
        var found = new HostRedirects(rules.Split('\n')).Of(path);
        Assert.Equal((to, status), (found?.To, found?.Status));
    }

    [Theory]
    [InlineData("/a /b", "/a/x")]
    [InlineData("/a /b", "/A")]
    [InlineData("/:year/id /b", "/id")]
    [InlineData("/a/x /b", "/a")]
    public void A_redirect_that_does_not_fit_is_passed_over(string rules, string path) =>
        Assert.Null(new HostRedirects(rules.Split('\n')).Of(path));

    [Theory]
    [InlineData("/a")]
    [InlineData("a /b")]
    [InlineData("/a /b Country=fr")]
    [InlineData("/a /b 301 Language=fr")]
    public void A_redirect_that_is_not_read_is_said(string rule) => Assert.Throws<InvalidDataException>(() => new HostRedirects([rule]));

    [Theory]
    [InlineData("/a/ /b 301", "/a/", 200, "a/index.html")]
    [InlineData("/a/ /b 301!", "/a/", 301, "/b")]
    [InlineData("/x /b 302", "/x", 302, "/b")]
    [InlineData("/x/:id /b 200", "/x/7", 200, "b.html")]
    [InlineData("/x/* /nowhere 410", "/x/7", 410, "")]
    [InlineData("/x/* /b 410\n/x/7 /a/ 301", "/x/7", 410, "b.html")]
    [InlineData("/x/7 /a/ 301\n/x/* /b 410", "/x/7", 301, "/a/")]
    [InlineData("/a /b 301", "/a", 301, "/a/")]
    [InlineData("/y /b 301", "/x", 404, "404.html")]
    public void A_rule_gives_way_to_a_file_that_is_there_unless_it_is_forced(string rules, string path, int status, string to)
    {
        var folder = Directory.CreateTempSubdirectory("rules-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "a"));
            Array.ForEach(["a/index.html", "b.html", "404.html"], file => File.WriteAllText(Path.Combine(folder.FullName, file), file));
            File.WriteAllText(Path.Combine(folder.FullName, "_redirects"), rules);
            var answer = new PreviewedSite(folder.FullName).Of(path);
            Assert.Equal(
                (status, to),
                (answer.Status, answer.Location ?? (answer.File is { } file ? Path.GetRelativePath(folder.FullName, file) : ""))
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("/*", "/", true)]
    [InlineData("/*", "/a/b", true)]
    [InlineData("/data/*", "/data/x.csv", true)]
    [InlineData("/data/*", "/data", true)]
    [InlineData("/data/*", "/database", true)]
    [InlineData("/*/atom.xml", "/a/b/atom.xml", true)]
    [InlineData("/*/atom.xml", "/atom.xml", true)]
    [InlineData("/*/atom.xml", "/atom.xml.gz", false)]
    [InlineData("/search/*.bin", "/search/ab.bin", true)]
    [InlineData("/search/*.bin", "/search/index.json", false)]
    [InlineData("/a/:id/b", "/a/x/b", true)]
    [InlineData("/a/:id/b", "/a/x/y/b", false)]
    [InlineData("/a.b", "/axb", false)]
    public void A_path_of_headers_stands_for_addresses(string path, string address, bool fits) =>
        Assert.Equal(fits, new HostHeaders([path, "  X-Found: yes"]).Of(address).ContainsKey("X-Found"));

    [Fact]
    public void A_later_rule_stands_in_the_place_of_an_earlier_one_or_takes_it_away()
    {
        var headers = new HostHeaders(["/*", "  A: 1", "  B: 2", "/x/*", "  a: 3", "  ! B"]).Of("/x/y");
        Assert.Equal([new("A", "3")], headers);
    }

    [Fact]
    public void A_line_that_is_no_header_is_said() => Assert.Throws<InvalidDataException>(() => new HostHeaders(["  A: 1"]));
}
