namespace StaticPublication.Rendering;

/// <summary>Where a link in a text may lead: to this site, to the web, to a mailbox, and nowhere else.</summary>
internal static class LinkTargets
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>Whether a link may be printed.</summary>
    public static bool IsAllowed(string? url) =>
        !string.IsNullOrEmpty(url)
        && !url.Any(char.IsControl)
        && (IsOwn(url) || Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether it is relative to this site: no scheme, no host (a backslash is read as a slash by browsers).</summary>
    public static bool IsOwn(string url)
    {
        var end = url.AsSpan().IndexOfAny("/?#");
        var head = end < 0 ? url : url.AsSpan(0, end);
        return head.IndexOfAny(":\\") < 0
            && !url.Contains('\\', StringComparison.Ordinal)
            && !url.StartsWith("//", StringComparison.Ordinal);
    }
}
