using StaticPublication.Publishing;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Publishing;

public class HostLimitsTests
{
    [Theory]
    [InlineData(Host.Netlify, 54_000, 1_000_000, 1L << 40, 5000, "")]
    [InlineData(Host.Netlify, 54_001, 1, 1, 0, "Netlify takes 54,000 files in a folder (documents/2013/07); the site has 54,001.")]
    [InlineData(Host.Cloudflare, 54_001, 20_000, 25L << 20, 50, "")]
    [InlineData(
        Host.Cloudflare,
        1,
        20_001,
        (25L << 20) + 1,
        51,
        "Cloudflare Pages takes 20,000 files; the site has 20,001.\n"
            + "Cloudflare Pages takes 26,214,400 bytes a file (data/documents.csv); the site has 26,214,401.\n"
            + "Cloudflare Pages takes 100 rules of headers; the site has 102.\n"
            + "Cloudflare Pages takes 100 redirects of many addresses; the site has 102."
    )]
    [InlineData(Host.Github, 1, 1, 1, 0, "")]
    [InlineData(
        Host.Github,
        1,
        1,
        1_000_000_001,
        1,
        "GitHub Pages takes 1,000,000,000 bytes in all; the site has 1,000,000,001.\n"
            + "GitHub Pages heeds no rules of headers; the site has 2.\n"
            + "GitHub Pages heeds no redirects of one address; the site has 1.\n"
            + "GitHub Pages heeds no redirects of many addresses; the site has 2."
    )]
    public void What_the_host_does_not_take_is_said(Host host, int inFolder, int files, long bytes, int rules, string expected)
    {
        RedirectRule[] redirects =
        [
            .. Enumerable.Range(0, rules).Select(i => new RedirectRule($"/a{i}", "/b", 301)),
            .. Enumerable.Range(0, 2 * rules).Select(i => new RedirectRule($"/c{i}/*", "/b", 301)),
        ];
        var load = new HostLoad(files, bytes, ("documents/2013/07", inFolder), ("data/documents.csv", bytes), 2 * rules, redirects);
        Assert.Equal(expected, string.Join('\n', HostLimits.Of(host).Exceeded(load)));
    }

    [Fact]
    public void The_load_of_a_site_is_counted_as_it_was_staged()
    {
        using var site = new TestSite();
        using var staging = new StagingFolder(SiteFolders.Of(site.Output), threads: 2, new Dictionary<string, BuiltFile>())
        {
            Links = new LinkCheck([], Printed.AtRoot),
        };
        staging.Write(
            [
                .. Enumerable.Range(0, 5).Select(i => File($"a/b/{i}/index.html", 10)),
                .. Enumerable.Range(0, 3).Select(i => File($"a/{i}.json", 20 + i)),
                File("index.html", 1),
            ],
            () => { }
        );
        var load = HostLoad.Of(staging, 7, []);
        Assert.Equal((9, 50 + 63 + 1, ("a/b", 5), ("a/2.json", 22L)), (load.Files, load.Bytes, load.Fullest, load.Largest));
    }

    [Fact]
    public void A_build_says_which_limits_of_its_host_the_site_exceeds()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        site.With("site.yml", System.IO.File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "host: github\n");
        Assert.Contains(site.Build().Figures!.Limits, line =>
            line.StartsWith("GitHub Pages heeds no rules of headers", StringComparison.Ordinal)
        );
    }

    private static OutputFile File(string path, int length) => new(path, Fingerprint.None, stream => stream.Write(new byte[length]));
}
