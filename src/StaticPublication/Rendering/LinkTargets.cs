namespace StaticPublication.Rendering;

/// <summary>Where links in texts may lead: to this site, to the web, or to a mailbox.</summary>
internal static class LinkTargets
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>Returns whether a link may be printed.</summary>
    public static bool IsAllowed(string? url) =>
        !string.IsNullOrEmpty(url)
        && !url.Any(char.IsControl)
        && (IsOwn(url) || Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Returns whether an address is relative to this site, without scheme and host. Browsers read a backslash as a
    /// slash.</summary>
    public static bool IsOwn(string url)
    {
        var end = url.AsSpan().IndexOfAny("/?#");
        var head = end < 0 ? url : url.AsSpan(0, end);
        return head.IndexOfAny(":\\") < 0
            && !url.Contains('\\', StringComparison.Ordinal)
            && !url.StartsWith("//", StringComparison.Ordinal);
    }
}
