using System.Diagnostics;
using System.Net;
using StaticPublication.Serving;

namespace StaticPublication.Tests.Publishing;

/// <summary>The configuration that a build writes for nginx, tried with nginx itself: every address gets the headers that Netlify would
/// give, former addresses lead on, and removed documents answer 410. Skipped where nginx is not installed.</summary>
public sealed class NginxTests : IDisposable
{
    private static readonly string? Program = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(
        File.Exists
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-nginx-");
    private Process? _server;

    /// <inheritdoc/>
    public void Dispose()
    {
        _server?.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Nginx_serves_a_site_with_its_headers_redirects_and_removed_documents()
    {
        Assert.SkipWhen(Program is null, "nginx is not installed.");
        using var site = HostsTests.Small("nginx");
        var figures = site.Build().Figures!;
        using var client = await Serve(site, figures.ServerConfiguration!);
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

    private async Task<HttpClient> Serve(TestSite site, string configuration)
    {
        var port = Serving.FreePort.Find();
        var root = _folder.CreateSubdirectory("root").FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "a"), site.Output);
        File.WriteAllText(Path.Combine(_folder.FullName, "site.conf"), configuration);
        var main = Path.Combine(_folder.FullName, "nginx.conf");
        File.WriteAllText(
            main,
            $$"""
            pid {{_folder.FullName}}/pid; error_log stderr; daemon off; master_process off; worker_processes 1;
            events { }
            http {
              include /etc/nginx/mime.types; access_log off;
              client_body_temp_path {{_folder.FullName}}/b; proxy_temp_path {{_folder.FullName}}/p;
              fastcgi_temp_path {{_folder.FullName}}/f;
              uwsgi_temp_path {{_folder.FullName}}/u; scgi_temp_path {{_folder.FullName}}/s;
              server { listen 127.0.0.1:{{port}}; root {{root}}; include {{_folder.FullName}}/site.conf; }
            }
            """
        );
        _server = Process.Start(new ProcessStartInfo(Program!, ["-c", main, "-p", _folder.FullName]) { RedirectStandardError = true })!;
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
        };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync("/a/", TestContext.Current.CancellationToken);
                return client;
            }
            catch (HttpRequestException) when (tries < 100 && !_server.HasExited)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
