namespace StaticPublication.Serving;

/// <summary>The published folder as a host looks at it: which file answers an address.</summary>
/// <param name="root">Its full path.</param>
internal sealed class SiteFolder(string root)
{
    /// <summary>The file of a path (unescaped, rooted); null where there is none, or where it would lie outside.</summary>
    /// <remarks>As on Netlify: a folder is its index.html, and a page may be asked for without <c>.html</c>.</remarks>
    public string? FileOf(string path)
    {
        // An empty segment would make //name of a folder's address, which leads to another site.
        if (
            path is "/_headers" or "/_redirects"
            || path.AsSpan().IndexOfAny('\\', '\0') >= 0
            || path.Contains("//", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        if (full != root && !full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return null;
        }

        string[] candidates = path.EndsWith('/') ? [Path.Combine(full, "index.html")] : [full, full + ".html"];
        return candidates.FirstOrDefault(IsOwnFile);
    }

    /// <summary>Whether a path without a final slash is a page with one.</summary>
    public bool IsFolder(string path) => !path.EndsWith('/') && FileOf(path + "/") is not null;

    /// <summary>Lines of a file of its root; none where it is not there.</summary>
    public IEnumerable<string> Lines(string name)
    {
        var path = Path.Combine(root, name);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    // A link could lead anywhere; no build makes one.
    private static bool IsOwnFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };
}
