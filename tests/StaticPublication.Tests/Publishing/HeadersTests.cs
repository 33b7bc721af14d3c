using StaticPublication.Publishing;
using StaticPublication.Serving;

namespace StaticPublication.Tests.Publishing;

public class HeadersTests(HeadersTests.BuiltSite built) : IClassFixture<HeadersTests.BuiltSite>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "upgrade-insecure-requests";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private const string Block = $$"""
        /*
          Content-Security-Policy: {{Policy}}
          Strict-Transport-Security: max-age=63072000
          X-Content-Type-Options: nosniff
          X-Frame-Options: DENY
          Referrer-Policy: no-referrer
          Cross-Origin-Opener-Policy: same-origin
          Cross-Origin-Resource-Policy: same-origin
          Permissions-Policy: {{Permissions}}
        /data/*
          Access-Control-Allow-Origin: *
          Cross-Origin-Resource-Policy: cross-origin

        """;

    [Fact]
    [Trait("Check", "R49")]
    public void The_headers_begin_with_the_block_of_the_checks() =>
        Assert.StartsWith(Block, built.Site.Read("_headers"), StringComparison.Ordinal);

    [Theory]
    [Trait("Check", "R53")]
    [InlineData("/data/documents.csv", "text/csv; charset=utf-8")]
    [InlineData("/data/authors.csv", "text/csv; charset=utf-8")]
    [InlineData("/auteurs/anne-roche/documents.csv", "text/csv; charset=utf-8")]
    [InlineData("/data/documents.ndjson.gz", "application/gzip")]
    [InlineData("/data/parquet/documents/year=2013/part-0.parquet", "application/vnd.apache.parquet")]
    [InlineData("/data/catalog.jsonld", "application/ld+json; charset=utf-8")]
    [InlineData("/data/catalog.ttl", "text/turtle; charset=utf-8")]
    [InlineData("/data/statistics/by-month.csv", "text/csv; charset=utf-8")]
    [InlineData("/data/SHA256SUMS", "text/plain; charset=utf-8")]
    [InlineData("/atom.xml", "application/xml; charset=utf-8")]
    [InlineData("/auteurs/anne-roche/atom.xml", "application/xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8")]
    [InlineData("/manifest.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/documents/2013/07/qe-1/index.json", "application/json; charset=utf-8")]
    [InlineData("/search/index.json", "application/json; charset=utf-8")]
    [InlineData("/search/0123456789ab.bin", "application/octet-stream")]
    public void A_file_whose_type_hosts_do_not_know_has_its_content_type(string address, string type)
    {
        using var small = new SmallCatalogue();
        Assert.Equal(type, Parsed(Headers.Rules(small.Edition(), Paths)).Of(address)["Content-Type"]);
    }

    [Fact]
    [Trait("Check", "R53")]
    public void Every_file_of_a_built_site_has_a_content_type_where_hosts_know_none()
    {
        var headers = new HostHeaders(File.ReadLines(Path.Combine(built.Site.Output, "_headers")));
        string[] known = [".html", ".css", ".js", ".json", ".png", ".svg", ".ico", ".txt", "_headers", "_redirects"];
        var untyped = FilesOf(built.Site)
            .Where(path =>
                !known.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !headers.Of(path).ContainsKey("Content-Type")
            );
        Assert.Empty(untyped);
    }

    [Theory]
    [InlineData("netlify")]
    [InlineData("cloudflare")]
    public void No_two_rules_give_one_address_a_header_that_may_stand_only_once(string host)
    {
        using var small = new SmallCatalogue { Change = stated => stated with { Host = Host.Of(host) } };
        var rules = Headers.Rules(small.Edition(), Paths).Select(rule => (rule.Headers, Parsed: Parsed([rule]))).ToList();
        foreach (var path in FilesOf(built.Site).Concat(Paths.Select(path => "/" + path)))
        {
            // A page of a folder is asked for by the folder.
            var address = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
            // Cloudflare's /*/atom.xml does not stand for /atom.xml, Netlify's, which is asked here, does.
            if (host == "cloudflare" && address == "/atom.xml")
            {
                continue;
            }

            var names = rules
                .Where(rule => rule.Parsed.Of(address).Count > 0)
                .SelectMany(rule => rule.Headers)
                .Where(header => header.Value.Length > 0)
                .Select(header => header.Name);
            Assert.Equal(
                [],
                names
                    .CountBy(name => name)
                    .Where(name => name.Value > 1 && name.Key != "Cross-Origin-Resource-Policy")
                    .Select(name => $"{address}: {name.Key}")
            );
        }
    }

    [Fact]
    public void Cloudflare_is_told_to_drop_the_header_that_two_rules_give()
    {
        using var small = new SmallCatalogue { Change = site => site with { Host = Host.Of("cloudflare") } };
        var data = Headers.Rules(small.Edition(), Paths).Single(rule => rule.Path == "/data/*").Headers;
        Assert.Equal(
            [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", ""), ("Cross-Origin-Resource-Policy", "cross-origin")],
            data
        );
    }

    [Theory]
    [InlineData("/assets/site.0123456789ab.css", true)]
    [InlineData("/search/0123456789ab.bin", true)]
    [InlineData("/search/index.json", false)]
    [InlineData("/data/documents.json", false)]
    [InlineData("/", false)]
    public void Only_files_whose_name_holds_their_hash_are_kept_for_ever(string address, bool kept)
    {
        using var small = new SmallCatalogue();
        Assert.Equal(kept, Parsed(Headers.Rules(small.Edition(), Paths)).Of(address).ContainsKey("Cache-Control"));
    }

    [Theory]
    [InlineData("/data/documents.csv", "*")]
    [InlineData("/documents/2013/07/qe-1/index.json", "*")]
    [InlineData("/atom.xml", "*")]
    [InlineData("/feed.json", "*")]
    [InlineData("/documents/2013/07/qe-1/", null)]
    public void Data_and_feeds_may_be_read_from_other_sites(string address, string? allowed)
    {
        using var small = new SmallCatalogue();
        Assert.Equal(allowed, Parsed(Headers.Rules(small.Edition(), Paths)).Of(address).GetValueOrDefault("Access-Control-Allow-Origin"));
    }

    [Fact]
    [Trait("Check", "R61")]
    public void A_preview_is_not_indexed_and_the_site_itself_is()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        foreach (var preview in new[] { true, false })
        {
            var options = new Options
            {
                Input = site.Input,
                Theme = Repository.Theme,
                Output = site.Output,
                Deploy = new Deploy("https://deploy.example", preview),
            };
            Assert.True(Publication.Build(options).Succeeded);
            Assert.Equal(
                preview,
                new HostHeaders(File.ReadLines(Path.Combine(site.Output, "_headers")))
                    .Of("/documents/2013/07/qe-1/")
                    .ContainsKey("X-Robots-Tag")
            );
            Assert.Equal(preview, site.Read("robots.txt").Contains("Disallow: /\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Check", "R64")]
    public void A_document_that_must_not_be_indexed_and_data_that_hold_it_say_so()
    {
        var headers = new HostHeaders(File.ReadLines(Path.Combine(built.Site.Output, "_headers")));
        string[] hidden =
        [
            "/documents/2013/07/qe-1/",
            "/documents/2013/07/qe-1/index.json",
            "/auteurs/anne-roche/documents.csv",
            "/data/documents.ndjson.gz",
            "/data/years/documents-2013.ndjson.gz",
        ];
        string[] shown = ["/documents/2013/07/qe-10/", "/documents/2013/07/", "/auteurs/anne-roche/", "/"];
        Assert.Equal(hidden, hidden.Concat(shown).Where(address => headers.Of(address).ContainsKey("X-Robots-Tag")));
    }

    [Fact]
    public void Each_path_has_one_asterisk_at_most_and_each_line_fits_cloudflare()
    {
        var lines = File.ReadLines(Path.Combine(built.Site.Output, "_headers")).ToList();
        Assert.All(lines.Where(line => line[0] == '/'), path => Assert.InRange(path.Count(letter => letter == '*'), 0, 1));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 2000));
    }

    private static readonly string[] Paths =
    [
        "data/documents.csv",
        "data/authors.csv",
        "data/authors.json",
        "data/documents.ndjson.gz",
        "data/parquet/documents/year=2013/part-0.parquet",
        "data/catalog.jsonld",
        "data/catalog.ttl",
        "data/statistics/by-month.csv",
        "data/statistics/by-ministry.csv",
        "data/SHA256SUMS",
        "data/years/documents-2013.ndjson.gz",
        "atom.xml",
        "feed.json",
        "sitemap.xml",
        "sitemap-1.xml",
        "opensearch.xml",
        "manifest.webmanifest",
        "documents/2013/07/qe-1/index.json",
        "documents/2013/07/qe-1/index.html",
        "search/index.json",
        "search/0123456789ab.bin",
        "auteurs/anne-roche/atom.xml",
        "auteurs/anne-roche/documents.csv",
        "index.html",
        "assets/site.0123456789ab.css",
    ];

    private static HostHeaders Parsed(IEnumerable<HeaderRule> rules)
    {
        var text = new System.Text.StringBuilder();
        foreach (var rule in rules)
        {
            rule.AppendTo(text);
        }

        return new HostHeaders(text.ToString().Split('\n'));
    }

    private static IEnumerable<string> FilesOf(TestSite site) =>
        Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(site.Output, file))
            .Where(path => path is not ("/_headers" or "/_redirects"));

    /// <summary>A site with a document that must not be indexed and one that may be, built once for all tests.</summary>
    public sealed class BuiltSite : IDisposable
    {
        public BuiltSite() => Site.Build();

        internal TestSite Site { get; } = new TestSite().WithQuestion("qe-1", "indexing: forbidden\n").WithQuestion("qe-10");

        public void Dispose() => Site.Dispose();
    }
}
