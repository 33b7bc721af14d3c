using System.Diagnostics;

namespace StaticPublication.Tests.Publishing;

/// <summary>nginx itself, with the configuration that a build wrote; a test is skipped where it is not installed.</summary>
internal sealed class NginxServer : IDisposable
{
    private static readonly string? Program = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(
        File.Exists
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-nginx-");
    private Process? _server;

    /// <summary>Its address, without a final slash.</summary>
    public string Origin { get; private set; } = "";

    public static void Needed() => Assert.SkipWhen(Program is null, "nginx is not installed.");

    /// <summary>Serves a site.</summary>
    /// <param name="output">Its folder.</param>
    /// <param name="path">The path below which the site lies, such as <c>a</c>; empty for the root.</param>
    /// <param name="configuration">The text of the configuration.</param>
    public static async Task<NginxServer> Start(string output, string path, string configuration)
    {
        Needed();
        var server = new NginxServer();
        await server.Serve(output, path, configuration);
        return server;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server?.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _folder.Delete(recursive: true);
    }

    private async Task Serve(string output, string path, string configuration)
    {
        var port = Serving.FreePort.Find();
        Origin = $"http://127.0.0.1:{port}";
        var root = Path.Combine(_folder.FullName, "root");
        if (path.Length > 0)
        {
            Directory.CreateDirectory(root);
        }

        Directory.CreateSymbolicLink(Path.Combine(root, path).TrimEnd('/'), output);
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
        await Answering(_server);
    }

    private async Task Answering(Process server)
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Origin), TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException) when (tries < 100 && !server.HasExited)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
