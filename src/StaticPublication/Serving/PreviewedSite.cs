namespace StaticPublication.Serving;

/// <summary>Answers as the host would: the published folder with the rules of <c>_headers</c> and <c>_redirects</c>.</summary>
/// <param name="root">The published folder.</param>
internal sealed class PreviewedSite(string root)
{
    private const int Found = 200,
        NotFound = 404,
        MovedForGood = 301,
        SeeOther = 302;

    private readonly SiteFolder _folder = new(root);
    private readonly Addresses _addresses = new(
        "http://localhost" + PublishedSite.PathBelowHost(Path.Combine(root, "data", "manifest.json")),
        new Dictionary<string, string>()
    );
    private readonly HostHeaders _headers = new(new SiteFolder(root).Lines("_headers"));
    private readonly HostRedirects _redirects = new(new SiteFolder(root).Lines("_redirects"));

    /// <summary>A response: its status, its file (null for none), or the address that it redirects to.</summary>
    public sealed record FileResponse(int Status, string? File, string? Location = null);

    // The path without that of the site; null if it is outside the site.
    private string? Inside(string path) =>
        path.StartsWith(_addresses.Home, StringComparison.Ordinal) ? path[(_addresses.Home.Length - 1)..] : null;

    /// <summary>Returns the file that a build writes for a path, relative to the folder; empty outside the site.</summary>
    public string FileOf(string path) => _addresses.FileOf(path);

    /// <summary>Returns the response to an unescaped path that begins with a slash.</summary>
    public FileResponse Of(string path)
    {
        if (Inside(path) is not { } inside)
        {
            return path == "/" || path + "/" == _addresses.Home
                ? new FileResponse(SeeOther, null, _addresses.Home)
                : new FileResponse(NotFound, null);
        }

        var file = _folder.FileOf(inside);
        if (_redirects.Of(path) is { } redirect && (redirect.Forced || (file is null && !_folder.IsFolder(inside))))
        {
            return redirect.IsRedirect
                ? new FileResponse(redirect.Status, null, redirect.To)
                : new FileResponse(redirect.Status, Inside(redirect.To) is { } to ? _folder.FileOf(to) : null);
        }

        return file is not null ? new FileResponse(Found, file)
            : _folder.IsFolder(inside)
                ? new FileResponse(MovedForGood, null, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + "/")
            : new FileResponse(NotFound, _folder.FileOf(Inside(_addresses.NotFound)!));
    }

    /// <summary>Returns the headers of a path, except those that would make the browser use https for this machine, and those that would
    /// let other sites read unpublished content.</summary>
    public IEnumerable<(string Name, string Value)> HeadersOf(string path) =>
        from header in _headers.Of(path)
        where
            !header.Key.Equals("Strict-Transport-Security", StringComparison.OrdinalIgnoreCase)
            && !header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
            && !header.Key.Equals("Cross-Origin-Resource-Policy", StringComparison.OrdinalIgnoreCase)
        select (header.Key, header.Value.Replace("; upgrade-insecure-requests", "", StringComparison.Ordinal));
}
