using StaticPublication.Exporting;
using StaticPublication.Publishing;
using StaticPublication.Storage;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests.Publishing;

public class HostLimitsTests
{
    [Theory]
    [InlineData("netlify", "folder", 54_000, "")]
    [InlineData("netlify", "folder", 54_001, "Netlify takes 54,000 files in a folder (documents/2013/07), and the site has 54,001")]
    [InlineData("netlify", "files", 1_000_000, "")]
    [InlineData("cloudflare", "files", 20_000, "")]
    [InlineData("cloudflare", "files", 20_001, "Cloudflare Pages takes 20,000 files, and the site has 20,001")]
    [InlineData(
        "cloudflare",
        "file",
        26_214_401,
        "Cloudflare Pages takes 26,214,400 bytes in a file (data/a.csv), and the site has 26,214,401"
    )]
    [InlineData("cloudflare", "headers", 101, "Cloudflare Pages takes 100 header rules, and the site has 101")]
    [InlineData("cloudflare", "static", 2_001, "Cloudflare Pages takes 2,000 redirects of a single address, and the site has 2,001")]
    [InlineData("cloudflare", "dynamic", 101, "Cloudflare Pages takes 100 redirects with placeholders, and the site has 101")]
    [InlineData("github", "bytes", 1_000_000_000, "")]
    [InlineData("github", "bytes", 1_000_000_001, "GitHub Pages takes 1,000,000,000 bytes in total, and the site has 1,000,000,001")]
    [InlineData("github", "headers", 1_000, "")]
    [InlineData("gitlab", "static", 1_001, "GitLab Pages takes 1,000 redirects of a single address, and the site has 1,001")]
    [InlineData("nginx", "files", 10_000_000, "")]
    [InlineData("s3", "bytes", 1L << 50, "")]
    [InlineData("plain", "folder", 1_000_000, "")]
    public void More_than_the_host_takes_is_an_error(string host, string what, long amount, string error)
    {
        var faults = HostLimits.Faults(Host.Of(host), Load(what, amount), "input").ToList();
        Assert.Equal(error, string.Concat(faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Message)));
        Assert.All(faults, fault => Assert.Equal("HOST-LIMIT", fault.Code));
    }

    [Theory]
    [InlineData("netlify", 8_000_000_000, true)]
    [InlineData("cloudflare", 58_000_000, true)]
    [InlineData("cloudflare", 60_000_000, false)]
    [InlineData("github", 125_000_000, true)]
    [InlineData("github", 126_000_000, false)]
    [InlineData("gitlab", 126_000_000, false)]
    public void All_documents_are_in_one_file_while_that_leaves_room_for_the_site(string host, long bytes, bool expected) =>
        Assert.Equal(expected, DocumentsNdjson.Fits(bytes, Host.Of(host)));

    [Theory]
    [InlineData(18_000, 0)]
    [InlineData(18_001, 1)]
    [InlineData(20_000, 1)]
    public void From_nine_tenths_of_a_limit_on_there_is_a_warning(long files, int warnings) =>
        Assert.Equal(
            warnings,
            HostLimits.Faults(Host.Of("cloudflare"), Load("files", files), "input").Count(fault => fault.Severity == Severity.Warning)
        );

    private static HostLoad Load(string what, long amount)
    {
        RedirectRule[] Rules(string kind, string end) =>
            what == kind ? [.. Enumerable.Range(0, (int)amount).Select(i => new RedirectRule($"/a{i}{end}", "/b", 301))] : [];
        long Of(string kind) => what == kind ? amount : 1;
        return new HostLoad(
            (int)Of("files"),
            Of("bytes"),
            ("documents/2013/07", (int)Of("folder")),
            ("data/a.csv", Of("file")),
            (int)Of("headers"),
            [.. Rules("static", "/"), .. Rules("dynamic", "/*")]
        );
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
    public void A_site_that_its_host_does_not_take_is_not_published()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var former = string.Join(", ", Enumerable.Range(0, 2_001).Select(i => $"/ancienne/{i}"));
        site.WithQuestion("qe-2", $"formerAddresses: [{former}]\n");
        var settings = System.IO.File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "host: cloudflare\n";
        site.With("site.yml", settings.Replace("url: https://vallee.example/", "url: https://vallee.example/a/", StringComparison.Ordinal));
        var faults = site.Faults();
        Assert.Contains(faults, fault => fault.Code == "HOST-LIMIT" && fault.Severity == Severity.Error);
        Assert.Contains(faults, fault => (fault.Code, fault.Field, fault.Severity) == ("HOST-LIMIT", "url", Severity.Warning));
    }

    [Fact]
    public async Task A_configuration_that_the_host_does_not_take_is_not_written_and_that_is_said()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var file = Path.Combine(site.Input, "..", "server.conf");
        var run = await Run.Publication(new Dictionary<string, string>(), [.. site.BuildInto("out"), "--server-config", file]);
        Assert.Contains("server.conf was not written", run.Output + run.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(file));
    }

    private static OutputFile File(string path, int length) => new(path, Fingerprint.None, stream => stream.Write(new byte[length]));
}
