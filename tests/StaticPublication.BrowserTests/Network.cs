using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace StaticPublication.BrowserTests;

/// <summary>What was asked of a host: the path, when the question and the end of the answer passed (milliseconds), and the bytes of the
/// answer's body as sent.</summary>
internal sealed record Exchange(string Path, double Began, double Ended, long Bytes);

/// <summary>Stands before a hosted site as the network does: tells what passes, takes its time, and may know parts of files.</summary>
internal sealed class Network
{
    private readonly ConcurrentQueue<Exchange> _passed = new();

    /// <summary>How long every answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether the host answers with a part where a part is asked for.</summary>
    public bool KnowsParts { get; set; }

    /// <summary>What has passed since the last <see cref="Forget"/>, by beginning.</summary>
    public IReadOnlyList<Exchange> Passed => [.. _passed.OrderBy(exchange => exchange.Began)];

    public static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;

    public void Forget() => _passed.Clear();

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        var began = Now;
        await Task.Delay(Latency);
        var (body, held) = (context.Response.Body, new MemoryStream());
        context.Response.Body = held;
        var range = context.Request.GetTypedHeaders().Range?.Ranges.Single();
        await next(context);
        var bytes = held.GetBuffer().AsMemory(0, (int)held.Length);
        if (KnowsParts && range is { From: { } from, To: { } to })
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {from}-{to}/{held.Length}";
            bytes = bytes[(int)from..((int)Math.Min(to, held.Length - 1) + 1)];
        }

        context.Response.ContentLength = bytes.Length;
        await body.WriteAsync(bytes, context.RequestAborted);
        await body.FlushAsync(context.RequestAborted);
        _passed.Enqueue(new Exchange(context.Request.Path, began, Now, bytes.Length));
    }

    /// <summary>For this machine and this run: browsers speak HTTP/2 and take Brotli only over TLS.</summary>
    public static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
