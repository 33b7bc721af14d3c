using System.Net;
using StaticPublication.Serving;

namespace StaticPublication.Tests.Publishing;

/// <summary>The configuration that a build writes for nginx, tried with nginx itself: every address gets the headers that Netlify would
/// give, former addresses lead on, and removed documents answer 410. Skipped where nginx is not installed.</summary>
public sealed class NginxTests
{
    [Fact]
    public async Task Nginx_serves_a_site_with_its_headers_redirects_and_removed_documents()
    {
        NginxServer.Needed();
        using var site = HostsTests.Small("nginx");
        site.With("files/tableau.csv", "a;b\n");
        var figures = site.Build().Figures!;
        using var server = await NginxServer.Start(site.Output, "a", figures.ServerConfiguration!);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Origin) };
        Assert.Empty(await DifferentFromNetlify(client, site.Output));
        using var folder = await client.GetAsync("/a/assets/", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, false), (folder.StatusCode, folder.Headers.Contains("Cache-Control")));
        Assert.Contains("<main", await folder.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var table = await client.GetAsync("/a/files/tableau.csv", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv; charset=utf-8", table.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(table.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal((301, "/a/documents/2013/07/qe-1/"), await Answer(client, "/a/ancienne/"));
        Assert.Equal((301, "/a/documents/2013/07/qe-1/index.json"), await Answer(client, "/a/documents/2013/07/qe-0/index.json"));
        Assert.Equal((301, "/a/documents/"), await Answer(client, "/a/documents"));
        Assert.Equal((301, "/a/documents/2013/07/qe-1/"), await Answer(client, "/a/ancienne"));
        Assert.Equal((410, ""), await Answer(client, "/a/retire"));
        Assert.Equal((410, ""), await Answer(client, "/a/retire/"));
        Assert.Equal((410, ""), await Answer(client, "/a/documents/2012/01/qe-9/"));
        Assert.Equal((404, ""), await Answer(client, "/a/nulle-part/"));
        using var gone = await client.GetAsync("/a/retire/", TestContext.Current.CancellationToken);
        Assert.Contains(
            "Document retiré",
            await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static readonly string[] Texts = ".html .md .json .jsonld .ttl .csv .xml .txt .css .js .svg .cff .webmanifest .bib .ris".Split(
        ' '
    );

    [Fact]
    public async Task Nginx_compresses_every_text()
    {
        NginxServer.Needed();
        using var site = HostsTests.Small("nginx");
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "products: {markdown: true}\n");
        using var server = await NginxServer.Start(site.Output, "a", site.Build().Figures!.ServerConfiguration!);
        using var client = new HttpClient { BaseAddress = new Uri(server.Origin) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip");
        var files = Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Where(path => Texts.Contains(Path.GetExtension(path)) && new FileInfo(path).Length > 20)
            .GroupBy(path => Path.GetExtension(path) + Path.GetFileName(Path.GetDirectoryName(path)))
            .Select(alike => Path.GetRelativePath(site.Output, alike.First()).Replace('\\', '/'));
        List<string> plain = [];
        foreach (var file in files)
        {
            using var answer = await client.GetAsync($"/a/{file}", TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK && !answer.Content.Headers.ContentEncoding.Contains("gzip"))
            {
                plain.Add($"{file}: {answer.Content.Headers.ContentType}");
            }
        }

        Assert.Empty(plain);
    }

    [Theory]
    [InlineData("text/markdown", true)]
    [InlineData("text/markdown, text/html;q=0.9, */*;q=0.1", true)]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", false)]
    [InlineData("*/*", false)]
    [InlineData("text/html, text/markdown;q=0.5", false)]
    [InlineData("text/markdown;q=0.9, text/plain", true)]
    [InlineData("text/markdown;q=0, text/plain", false)]
    [InlineData("text/plain, text/markdown;q=0.0", false)]
    public async Task Nginx_gives_the_Markdown_of_a_page_to_whom_asks_for_it(string accept, bool expected)
    {
        NginxServer.Needed();
        using var site = HostsTests.Small("nginx");
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "products: {markdown: true}\n");
        using var server = await NginxServer.Start(site.Output, "a", site.Build().Figures!.ServerConfiguration!);
        using var client = new HttpClient { BaseAddress = new Uri(server.Origin) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        foreach (var address in new[] { "/a/", "/a/ministeres/", "/a/documents/2013/07/qe-1/" })
        {
            using var page = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(
                (HttpStatusCode.OK, expected ? "text/markdown; charset=utf-8" : "text/html; charset=utf-8", "nosniff", true),
                (
                    page.StatusCode,
                    page.Content.Headers.ContentType?.ToString(),
                    string.Join(' ', page.Headers.GetValues("X-Content-Type-Options")),
                    page.Headers.Vary.Contains("Accept")
                )
            );
        }

        using var data = await client.GetAsync("/a/data/documents.csv", TestContext.Current.CancellationToken);
        Assert.Equal(
            ("text/csv; charset=utf-8", false),
            (data.Content.Headers.ContentType?.ToString(), data.Headers.Vary.Contains("Accept"))
        );
        using var none = await client.GetAsync("/a/nulle-part/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    // Every file is asked for, and must come with the headers that the rules for Netlify give it.
    private static async Task<IReadOnlyList<string>> DifferentFromNetlify(HttpClient client, string output)
    {
        using var twin = HostsTests.Small("netlify");
        twin.Build();
        var headers = new HostHeaders(File.ReadLines(Path.Combine(twin.Output, "_headers")));
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            var path = "/a/" + Path.GetRelativePath(output, file);
            var address = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            wrong.AddRange(answer.StatusCode == HttpStatusCode.OK ? [] : [$"{address}: {answer.StatusCode}"]);
            foreach (var (name, value) in headers.Of(address))
            {
                var found = answer.Headers.Concat(answer.Content.Headers).FirstOrDefault(header => header.Key == name).Value;
                wrong.AddRange(found is not null && string.Join(", ", found) == value ? [] : [$"{address}: {name}"]);
            }
        }

        return wrong;
    }

    private static async Task<(int Status, string Location)> Answer(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }
}
