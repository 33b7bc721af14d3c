using System.IO.Compression;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using StaticPublication.Serving;

namespace StaticPublication.BrowserTests;

/// <summary>A published folder under its own headers and redirects, compressed as a host does; without the script of the preview, which
/// readers never load.</summary>
internal sealed class HostedSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FileExtensionContentTypeProvider _types = new();

    private HostedSite(string folder, Network? network)
    {
        Folder = folder;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => Secure(listen, network)));
        builder.Services.AddLogging();
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "text/javascript",
                "image/svg+xml",
                "application/manifest+json",
            ];
        });
        _app = builder.Build();
        if (network is not null)
        {
            _app.Use(next => context => network.Pass(context, next));
        }

        _app.UseResponseCompression();
        var site = new PreviewedSite(folder);
        _app.Run(context => Answer(context, site));
    }

    /// <summary>The published folder.</summary>
    public string Folder { get; }

    /// <summary>The file of a page of a site at the root of its host.</summary>
    public string FileOf(string page) => Path.Combine(Folder, page[1..] + (page.EndsWith('/') ? "index.html" : ""));

    /// <summary>Its address, without a final slash.</summary>
    public string Origin => _app.Urls.Single();

    public static async Task<HostedSite> Start(string folder, Network? network = null)
    {
        var hosted = new HostedSite(folder, network);
        await hosted._app.StartAsync();
        return hosted;
    }

    /// <summary>Rooted addresses of every page.</summary>
    public IEnumerable<string> Pages() =>
        Directory
            .EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(Folder, file).Replace("index.html", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Secure(Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions listen, Network? network)
    {
        if (network is not null)
        {
            listen.UseHttps(X509CertificateLoader.LoadPkcs12(Network.Certificate().Export(X509ContentType.Pkcs12), null));
        }
    }

    private Task Answer(HttpContext context, PreviewedSite site)
    {
        var path = context.Request.Path.Value ?? "/";
        foreach (var (name, value) in site.HeadersOf(path))
        {
            context.Response.Headers[name] = value;
        }

        var answer = site.Of(path);
        context.Response.StatusCode = answer.Status;
        if (answer.Location is not null)
        {
            context.Response.Headers.Location = answer.Location;
        }

        if (answer.File is null)
        {
            return Task.CompletedTask;
        }

        _types.TryGetContentType(answer.File, out var type);
        context.Response.ContentType = context.Response.ContentType ?? type ?? "application/octet-stream";
        return context.Response.SendFileAsync(answer.File);
    }
}
