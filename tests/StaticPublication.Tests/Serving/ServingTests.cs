using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticPublication.Tests.Serving;

public sealed class ServingTests(ServingTests.Served served) : IClassFixture<ServingTests.Served>
{
    private const string Page = "/documents/2013/07/qe-1/";

    /// <summary>One preview for the tests that only ask.</summary>
    public sealed class Served : IAsyncLifetime
    {
        internal ServedSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Site = await ServedSite.Start(
                new TestSite()
                    .WithQuestion("qe-1", "formerIds: [qe-11]\n")
                    .WithQuestion("qe-2")
                    .With("tombstones.yml", "- {id: qe-9, date: 2020-01-01, legalGround: \"RGPD, article 17\"}\n")
            );

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Theory]
    [InlineData(Page, 200, "text/html; charset=utf-8")]
    [InlineData(Page + "index.json", 200, "application/json; charset=utf-8")]
    [InlineData("/data/documents.csv", 200, "text/csv; charset=utf-8")]
    [InlineData("/atom.xml", 200, "application/xml; charset=utf-8")]
    [InlineData("/nulle-part/", 404, "text/html; charset=utf-8")]
    [InlineData("/nulle-part/index.json", 404, "text/html; charset=utf-8")]
    [InlineData("/documents/2010/01/qe-9/", 410, "text/html; charset=utf-8")]
    [InlineData("/documents/2010/01/qe-9/index.json", 410, "text/html; charset=utf-8")]
    [InlineData("/_headers", 404, "text/html; charset=utf-8")]
    [InlineData("/_redirects", 404, "text/html; charset=utf-8")]
    public async Task An_address_answers_with_its_status_and_type(string address, int status, string type)
    {
        using var answer = await served.Site.Get(address);
        Assert.Equal((status, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task A_former_address_leads_on_and_takes_its_query_along()
    {
        using var answer = await served.Site.Get("/documents/2013/07/qe-11/?a=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, Page + "?a=1"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_it()
    {
        using var answer = await served.Site.Get(Page.TrimEnd('/'));
        Assert.Equal((HttpStatusCode.MovedPermanently, Page), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Headers_are_those_of_the_host_but_what_would_bind_the_browser_to_https()
    {
        using var answer = await served.Site.Get(Page);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Page + "index.json")]
    [InlineData("/data/documents.json")]
    [InlineData("/data/documents.csv")]
    [InlineData("/atom.xml")]
    [InlineData("/feed.json")]
    [InlineData("/search/index.json")]
    [InlineData("/documents/2013/07/qe-11/")]
    [InlineData("/nulle-part/index.json")]
    [InlineData("/_preview/events")]
    [InlineData("/_preview/preview.js")]
    [InlineData("/_preview/nothing")]
    [InlineData("/", "evil.example")]
    public async Task Nothing_that_the_preview_answers_may_be_read_by_a_page_of_another_site(string address, string host = "localhost")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        request.Headers.TryAddWithoutValidation("Host", host);
        using var answer = await served.Site.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("192.168.0.1", 421)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:1", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    public async Task Only_a_name_of_this_machine_is_answered(string name, int status)
    {
        using var answer = await served.Site.Get(Page, ("Host", name));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public void No_other_address_of_this_machine_is_listened_on()
    {
        var other = Dns.GetHostAddresses(Dns.GetHostName())
            .FirstOrDefault(address => !IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork);
        Assert.SkipWhen(other is null, "This machine has the loopback address alone.");
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<SocketException>(() => socket.Connect(other, served.Site.Port));
    }

    [Theory]
    [InlineData("/../input/site.yml")]
    [InlineData("/%2e%2e/input/site.yml")]
    [InlineData("/documents/../../input/site.yml")]
    [InlineData("/documents/..%2f..%2finput/site.yml")]
    [InlineData("/..%5cinput%5csite.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("//documents")]
    [InlineData("/documents//2013")]
    [InlineData("/_preview/../../input/site.yml")]
    public async Task No_address_leads_out_of_the_published_folder(string target)
    {
        var answer = await Raw($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("vallee.example/\nlanguage", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_is_taken_in(string method) =>
        Assert.StartsWith(
            "HTTP/1.1 405 ",
            await Raw($"{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Page)]
    [InlineData("/data/documents.csv")]
    [InlineData("/atom.xml")]
    public async Task A_client_that_accepts_it_is_answered_compressed(string address)
    {
        using var answer = await served.Site.Get(address, ("Accept-Encoding", "br"));
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        await using var body = new BrotliStream(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            CompressionMode.Decompress
        );
        using var plain = new StreamReader(body, Encoding.UTF8);
        Assert.Equal(await served.Site.Text(address), await plain.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for()
    {
        using var answer = await served.Site.Get("/data/documents.ndjson.gz", ("Range", "bytes=0-1"));
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal([0x1f, 0x8b], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_is_the_published_one_with_the_preview_script_before_its_end()
    {
        var page = await served.Site.Text(Page);
        var script = System.Text.RegularExpressions.Regex.Match(
            page,
            "<script src=\"(/_preview/preview.js\\?page=[^\"]+)\"></script></body>"
        );
        Assert.True(script.Success);
        Assert.Equal(
            served.Site.Site.Read(Page.Trim('/') + "/index.html"),
            page.Replace(script.Value, "</body>", StringComparison.Ordinal)
        );
        using var code = await served.Site.Get(script.Groups[1].Value);
        Assert.Equal(
            (HttpStatusCode.OK, "text/javascript; charset=utf-8"),
            (code.StatusCode, code.Content.Headers.ContentType?.ToString())
        );
    }

    [Fact]
    public void The_published_folder_holds_nothing_of_the_preview() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(served.Site.Site.Output, "*", SearchOption.AllDirectories), file =>
            Path.GetExtension(file) is ".html" or ".js" && File.ReadAllText(file).Contains("_preview", StringComparison.Ordinal)
        );

    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, served.Site.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
