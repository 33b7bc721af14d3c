namespace StaticPublication.Serving;

/// <summary>Maps addresses to files of the published folder as a host does.</summary>
/// <param name="root">Full path of the folder.</param>
internal sealed class SiteFolder(string root)
{
    /// <summary>Returns the file of an unescaped path that begins with a slash. Null if there is none or if it would be outside the
    /// folder.</summary>
    /// <remarks>As on Netlify, a folder is served as its index.html, and a page can be requested without <c>.html</c>.</remarks>
    public string? FileOf(string path)
    {
        // With an empty segment, the redirect to a folder's address would begin with //name, which is another site.
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

        string[] candidates = path.EndsWith('/') ? [Path.Combine(full, Addresses.PageFile)] : [full, full + ".html"];
        return candidates.FirstOrDefault(IsOwnFile);
    }

    /// <summary>Whether there is a page at this path with a final slash added.</summary>
    public bool IsFolder(string path) => !path.EndsWith('/') && FileOf(path + "/") is not null;

    /// <summary>Returns the lines of a file at the top of the folder, or none if it does not exist.</summary>
    public IEnumerable<string> Lines(string name)
    {
        var path = Path.Combine(root, name);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    // Symbolic links are not followed, because they could lead anywhere. No build creates any.
    private static bool IsOwnFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };
}
