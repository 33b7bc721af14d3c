using System.Net;
using System.Net.Sockets;

namespace StaticPublication.Tests.Serving;

/// <summary>A port of this machine at which nothing listens.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
