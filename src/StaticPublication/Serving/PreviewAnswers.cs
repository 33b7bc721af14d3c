using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using StaticPublication.Storage;

namespace StaticPublication.Serving;

/// <summary>Sends the responses of the preview server: files unchanged, pages with the preview's script.</summary>
internal static class PreviewAnswers
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    // Only files support range requests. Readers of Parquet use them.
    public static Task SendFile(HttpContext context, string file, string type)
    {
        ForbidCaching(context);
        return TypedResults.PhysicalFile(file, type, enableRangeProcessing: true).ExecuteAsync(context);
    }

    public static async Task Send(HttpContext context, byte[] bytes, string type, int status)
    {
        ForbidCaching(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = HttpMethods.IsHead(context.Request.Method) ? bytes.Length : null;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    public static Task Plain(HttpContext context, int status, string text) =>
        Send(context, Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8", status);

    // The content of an address changes with every build, so it must not be cached. Headers that the site sets for files with a hash in
    // their names are kept.
    private static void ForbidCaching(HttpContext context) => context.Response.Headers.TryAdd("Cache-Control", "no-store");

    // The script gets the hash of its page, and reloads when the page at the same address has another hash.
    public static Task SendPage(HttpContext context, byte[] html, int status, string type = "text/html; charset=utf-8")
    {
        var hash = Fingerprint.Of(html).ToString();
        context.Response.Headers.ETag = $"\"{hash}\"";
        var at = html.AsSpan().LastIndexOf("</body>"u8);
        at = at < 0 ? html.Length : at;
        return Send(
            context,
            [
                .. html.AsSpan(0, at),
                .. Encoding.UTF8.GetBytes($"<script src=\"{PreviewServer.OwnPrefix}preview.js?page={hash}\"></script>"),
                .. html.AsSpan(at),
            ],
            type,
            status
        );
    }

    public static string ContentType(string file)
    {
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" ? type + "; charset=utf-8" : type;
    }

    /// <summary>A file of the preview itself.</summary>
    public static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
