using System.Net;
using StaticPublication.Tests.Serving;

namespace StaticPublication.Tests.Creating;

/// <summary>Serves the files of a folder as any host of static files does.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public FileServer(string folder)
    {
        _folder = folder;
        Address = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var path = Path.Combine(_folder, context.Request.Url!.AbsolutePath.TrimStart('/'));
                context.Response.StatusCode = File.Exists(path) ? 200 : 404;
                if (File.Exists(path) && context.Request.HttpMethod == "GET")
                {
                    using var file = File.OpenRead(path);
                    context.Response.ContentLength64 = file.Length;
                    await file.CopyToAsync(context.Response.OutputStream);
                }

                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The test has ended, or a client went away.
            }
        }
    }
}
