using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary>The files that are only for the host: <c>_headers</c> and <c>_redirects</c>, which Netlify, Cloudflare and GitLab Pages read
/// (https://docs.netlify.com/routing/redirects/), and those by which GitHub Pages knows how to publish a site.</summary>
internal static class HostFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition, IEnumerable<string> paths)
    {
        var host = edition.Site.Host;
        if (host.ReadsHeaders)
        {
            yield return Headers.File(edition, paths);
        }

        if (host.ReadsRedirects)
        {
            yield return Text("_redirects", string.Concat(Redirects.Rules(edition).Select(rule => rule + "\n")));
        }

        foreach (var marker in host.Markers)
        {
            yield return Text(marker, "");
        }

        // Deploying a site without this file would remove its domain.
        var domain = new Uri(edition.Site.Url).IdnHost;
        if (host.NamesDomain is { } shared && !domain.EndsWith("." + shared, StringComparison.OrdinalIgnoreCase))
        {
            yield return Text("CNAME", domain + "\n");
        }
    }

    private static OutputFile Text(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new OutputFile(path, Fingerprint.Of(bytes), stream => stream.Write(bytes));
    }
}
