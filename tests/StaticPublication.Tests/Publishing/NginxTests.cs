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
        var figures = site.Build().Figures!;
        using var server = await NginxServer.Start(site.Output, "a", figures.ServerConfiguration!);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Origin) };
        using var twin = HostsTests.Small("netlify");
        twin.Build();
        var headers = new HostHeaders(File.ReadLines(Path.Combine(twin.Output, "_headers")));
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories))
        {
            var path = "/a/" + Path.GetRelativePath(site.Output, file);
            var address = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            wrong.AddRange(answer.StatusCode == HttpStatusCode.OK ? [] : [$"{address}: {answer.StatusCode}"]);
            foreach (var (name, value) in headers.Of(address))
            {
                var found = answer.Headers.Concat(answer.Content.Headers).FirstOrDefault(header => header.Key == name).Value;
                wrong.AddRange(found is not null && string.Join(", ", found) == value ? [] : [$"{address}: {name}"]);
            }
        }

        Assert.Empty(wrong);
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

    private static async Task<(int Status, string Location)> Answer(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }
}
