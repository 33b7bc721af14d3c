using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace StaticPublication.Serving;

/// <summary>Serves the published folder to this machine only, as the host would, together with the preview's script.</summary>
internal sealed class PreviewServer
{
    public const string OwnPrefix = "/_preview/";

    // A page of another site could reach the preview through a host name that resolves to this machine (DNS rebinding), so other host names
    // are refused.
    private static readonly string[] HostNames = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] CompressedTypes =
    [
        .. ResponseCompressionDefaults.MimeTypes,
        "application/ld+json",
        "application/feed+json",
        "application/atom+xml",
        "application/manifest+json",
        "application/opensearchdescription+xml",
        "image/svg+xml",
        "text/csv",
        "text/turtle",
        "text/javascript",
    ];

    private readonly string _output;
    private readonly PreviewStates _states;
    private readonly ViewedPages _viewedPages;
    private (string Version, PreviewedSite Site)? _site;

    private PreviewServer(string output, PreviewStates states, ViewedPages viewedPages)
    {
        _output = output;
        _states = states;
        _viewedPages = viewedPages;
    }

    /// <summary>Starts the server. It stops on a signal or when the application is stopped.</summary>
    /// <param name="output">Full path of the published folder. It may not exist yet.</param>
    /// <param name="port">Port on 127.0.0.1 and ::1.</param>
    /// <param name="states">The states that are sent to the pages.</param>
    /// <param name="viewedPages">Pages that are shown before their build has finished. Also records which pages are viewed.</param>
    /// <exception cref="WrongUseException">The port is in use.</exception>
    public static async Task<WebApplication> Start(string output, int port, PreviewStates states, ViewedPages viewedPages)
    {
        // An empty builder, so that settings files in the working folder and environment variables have no effect.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
            });
        builder.Services.AddLogging();
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = CompressedTypes);
        var app = builder.Build();
        app.Lifetime.ApplicationStopping.Register(states.Close);
        app.UseResponseCompression();
        app.Run(new PreviewServer(output, states, viewedPages).Answer);
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw new WrongUseException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--port {port} cannot be served: {e.GetBaseException().Message}. Give another one."
                ),
                e
            );
        }

        return app;
    }

    private Task Answer(HttpContext context)
    {
        // Any page that is open in the browser can send requests to the preview. Pages of other origins must not read the responses.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var request = context.Request;
        if (!HostNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            return PreviewAnswers.Plain(
                context,
                StatusCodes.Status421MisdirectedRequest,
                _states.Said("The preview answers only requests to localhost.")
            );
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return PreviewAnswers.Plain(
                context,
                StatusCodes.Status405MethodNotAllowed,
                _states.Said("The preview answers only GET and HEAD.")
            );
        }

        var path = request.Path.Value ?? "/";
        return path.StartsWith(OwnPrefix, StringComparison.Ordinal)
            ? AnswerOwnFile(context, path[OwnPrefix.Length..])
            : AnswerPath(context, path);
    }

    private Task AnswerOwnFile(HttpContext context, string name) =>
        name switch
        {
            "events" => TypedResults.ServerSentEvents(_states.Follow(context.RequestAborted)).ExecuteAsync(context),
            "preview.js" or "preview.css" => PreviewAnswers.Send(
                context,
                PreviewAnswers.Resource(name),
                PreviewAnswers.ContentType(name),
                StatusCodes.Status200OK
            ),
            _ => PreviewAnswers.Plain(context, StatusCodes.Status404NotFound, _states.Said("The preview has no such file.")),
        };

    private Task AnswerPath(HttpContext context, string path)
    {
        var site = Site();
        foreach (var (name, value) in site.HeadersOf(path))
        {
            context.Response.Headers[name] = value;
        }

        var file = site.FileOf(path);
        if (_viewedPages.Find(file) is { } earlyPage)
        {
            return file.EndsWith(".html", StringComparison.Ordinal)
                ? PreviewAnswers.SendPage(context, earlyPage, StatusCodes.Status200OK)
                : PreviewAnswers.Send(context, earlyPage, PreviewAnswers.ContentType(file), StatusCodes.Status200OK);
        }

        var answer = site.Of(path);
        if (answer.Location is not null)
        {
            context.Response.StatusCode = answer.Status;
            context.Response.Headers.Location = answer.Location + context.Request.QueryString;
            return Task.CompletedTask;
        }

        if (answer.File is null)
        {
            return PreviewAnswers.SendPage(context, Encoding.UTF8.GetBytes(Placeholder(answer.Status)), answer.Status);
        }

        // The content type of the address does not apply to the page that reports it missing.
        var stated = answer.Status == StatusCodes.Status200OK ? context.Response.ContentType : null;
        var type = stated ?? PreviewAnswers.ContentType(answer.File);
        if (!answer.File.EndsWith(".html", StringComparison.Ordinal) && answer.Status == StatusCodes.Status200OK)
        {
            return PreviewAnswers.SendFile(context, answer.File, type);
        }

        _viewedPages.MarkViewed(Path.GetRelativePath(_output, answer.File).Replace(Path.DirectorySeparatorChar, '/'));
        return PreviewAnswers.SendPage(context, File.ReadAllBytes(answer.File), answer.Status, type);
    }

    // The rules are read once per build.
    private PreviewedSite Site()
    {
        var version = _states.Current.Version;
        if (_site is not { } known || known.Version != version)
        {
            _site = known = (version, new PreviewedSite(_output));
        }

        return known.Site;
    }

    private string Placeholder(int status)
    {
        var english =
            _states.Current.Version == "0"
                ? "The first build is still running, or was refused."
                : $"Status {status.ToString(CultureInfo.InvariantCulture)}. The site has no page for it.";
        var said = _states.Said(english);
        return $"<!doctype html><html lang=\"{(said == english ? "en" : "fr")}\"><meta charset=\"utf-8\"><title>publication serve</title>"
            + $"<body><p>{said}</p></body></html>";
    }
}
