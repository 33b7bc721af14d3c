namespace StaticPublication.Serving;

/// <summary>What the host would answer: the published folder with the rules of its <c>_headers</c> and <c>_redirects</c>.</summary>
/// <param name="root">The published folder.</param>
internal sealed class PreviewedSite(string root)
{
    private const int Found = 200,
        NotFound = 404,
        MovedForGood = 301;

    private readonly SiteFolder _folder = new(root);
    private readonly HostHeaders _headers = new(new SiteFolder(root).Lines("_headers"));
    private readonly HostRedirects _redirects = new(new SiteFolder(root).Lines("_redirects"));

    /// <summary>An answer: its status, the file that it holds (null for none), or the address to which it leads.</summary>
    public sealed record FileResponse(int Status, string? File, string? Location = null);

    /// <summary>What answers a path (unescaped, rooted).</summary>
    public FileResponse Of(string path)
    {
        var file = _folder.FileOf(path);
        if (_redirects.Of(path) is { } redirect && (redirect.Forced || (file is null && !_folder.IsFolder(path))))
        {
            return redirect.Leads
                ? new FileResponse(redirect.Status, null, redirect.To)
                : new FileResponse(redirect.Status, _folder.FileOf(redirect.To));
        }

        return file is not null ? new FileResponse(Found, file)
            : _folder.IsFolder(path)
                ? new FileResponse(MovedForGood, null, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + "/")
            : new FileResponse(NotFound, _folder.FileOf(Addresses.NotFound));
    }

    /// <summary>Headers of a path, but those that would bind the browser to https on this machine, and those that would let pages of other
    /// sites read what is not published yet.</summary>
    public IEnumerable<(string Name, string Value)> HeadersOf(string path) =>
        from header in _headers.Of(path)
        where
            !header.Key.Equals("Strict-Transport-Security", StringComparison.OrdinalIgnoreCase)
            && !header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
            && !header.Key.Equals("Cross-Origin-Resource-Policy", StringComparison.OrdinalIgnoreCase)
        select (header.Key, header.Value.Replace("; upgrade-insecure-requests", "", StringComparison.Ordinal));
}
