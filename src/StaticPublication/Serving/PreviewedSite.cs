namespace StaticPublication.Serving;

/// <summary>Answers as the host would: the published folder with the rules of <c>_headers</c> and <c>_redirects</c>.</summary>
/// <param name="root">The published folder.</param>
internal sealed class PreviewedSite(string root)
{
    private const int Found = 200,
        NotFound = 404,
        MovedForGood = 301;

    private readonly SiteFolder _folder = new(root);
    private readonly HostHeaders _headers = new(new SiteFolder(root).Lines("_headers"));
    private readonly HostRedirects _redirects = new(new SiteFolder(root).Lines("_redirects"));

    /// <summary>A response: its status, its file (null for none), or the address that it redirects to.</summary>
    public sealed record FileResponse(int Status, string? File, string? Location = null);

    /// <summary>Returns the response to an unescaped path that begins with a slash.</summary>
    public FileResponse Of(string path)
    {
        var file = _folder.FileOf(path);
        if (_redirects.Of(path) is { } redirect && (redirect.Forced || (file is null && !_folder.IsFolder(path))))
        {
            return redirect.IsRedirect
                ? new FileResponse(redirect.Status, null, redirect.To)
                : new FileResponse(redirect.Status, _folder.FileOf(redirect.To));
        }

        return file is not null ? new FileResponse(Found, file)
            : _folder.IsFolder(path)
                ? new FileResponse(MovedForGood, null, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + "/")
            : new FileResponse(NotFound, _folder.FileOf(Addresses.NotFound));
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
