using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary><c>_headers</c>, which Netlify and Cloudflare Pages read (https://docs.netlify.com/routing/headers/): security, caching,
/// content types, sharing and indexing.</summary>
/// <remarks>If two rules set the same header for one address, hosts join the values with a comma, which makes most headers invalid. No two
/// rules here overlap in that way, except one header that Cloudflare Pages is told to remove first.</remarks>
internal static class Headers
{
    // Chromium shows application/atom+xml as plain text, and the style sheet of feeds only where they are XML. Readers take both.
    private const string Json = "application/json; charset=utf-8",
        Atom = "application/xml; charset=utf-8";

    private static readonly (string Name, string Value) Forever = ("Cache-Control", "public, max-age=31536000, immutable");
    private static readonly (string Name, string Value) Saved = ("Content-Disposition", "attachment");
    private static readonly (string Name, string Value) NoIndex = ("X-Robots-Tag", "noindex");

    /// <summary>Returns the file.</summary>
    /// <param name="edition">The publication.</param>
    /// <param name="paths">Files of the site, relative to it.</param>
    public static OutputFile File(Edition edition, IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        foreach (var rule in Rules(edition, paths))
        {
            rule.AppendTo(text);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new OutputFile("_headers", Fingerprint.Of(bytes), stream => stream.Write(bytes));
    }

    /// <summary>The rules in order, the most general first.</summary>
    public static IReadOnlyList<HeaderRule> Rules(Edition edition, IEnumerable<string> paths)
    {
        var addresses = edition.Addresses.FromRoot;
        var forbidden = edition.Site.IsPreview ? [] : edition.Catalogue.Documents.Where(document => document.IndexingForbidden).ToList();
        // If a document must not be indexed, neither must data files that contain it. Search engines index pages.
        (string, string)[] indexing = forbidden.Count > 0 ? [NoIndex] : [];
        (string, string)[] sharing = Sharing(edition.Site.Host);
        IEnumerable<HeaderRule> rules =
        [
            new("/*", [.. Security(edition.Site), .. edition.Site.IsPreview ? [NoIndex] : Array.Empty<(string, string)>()]),
            new("/data/*", [.. sharing, .. indexing]),
            new("/assets/*", [Forever]),
            new("/images/*", [Forever]),
            new($"/{IndexLayout.Folder}/{IndexLayout.FileOf("*")}", [("Content-Type", "application/octet-stream"), Forever]),
            new("/*/index.json", [("Content-Type", Json), .. sharing, .. indexing]),
            .. Markdown(edition.Site, [.. sharing, .. indexing]),
            new("/*/documents.csv", [("Content-Type", MediaTypes.Csv), .. indexing]),
            new("/*/atom.xml", [("Content-Type", Atom), .. sharing]),
            .. TablesOfLists(edition.Site.Host, paths, sharing),
            .. Feeds(edition.Site.Host, sharing),
            .. MediaTypes.Rules(paths),
            .. edition.Given.Where(file => file.IsNamed && file.Runs).Select(file => new HeaderRule(addresses.Of(file), [Saved])),
            // No asterisk, because Netlify treats the slash before one as optional: an-1/* would match an-10 too.
            .. forbidden.Select(document => new HeaderRule(addresses.Document(document), [NoIndex])),
        ];
        return [.. rules.Select(rule => rule with { Path = edition.Addresses.OfStated(rule.Path) })];
    }

    // Those in data are shared by the rule of their folder: the same header from two rules would be joined.
    private static IEnumerable<HeaderRule> TablesOfLists(Host host, IEnumerable<string> paths, (string, string)[] sharing)
    {
        var tables = paths
            .Where(path => path.EndsWith("/documents.csv", StringComparison.Ordinal) && path != "data/documents.csv")
            .ToList();
        foreach (var folder in tables.Select(path => path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal))
        {
            yield return new HeaderRule($"/{folder}/*/documents.csv", sharing);
            if (host.DropsHeaders && tables.Contains($"{folder}/documents.csv"))
            {
                yield return new HeaderRule($"/{folder}/documents.csv", sharing);
            }
        }
    }

    // As of feeds, Cloudflare Pages needs a rule for that of the home page.
    private static IEnumerable<HeaderRule> Markdown(Site site, IEnumerable<(string, string)> headers)
    {
        var (file, any) = (ProductNames.MarkdownFile, site.Host.DropsHeaders ? new[] { "/", "/*/" } : ["/*/"]);
        return site.Products.HasFlag(file.Product)
            ? any.Select(folder => new HeaderRule(folder + file.Name, [("Content-Type", $"{file.MediaType}; charset=utf-8"), .. headers]))
            : [];
    }

    // On Netlify /*/atom.xml matches /atom.xml too (forRegExp in its header parser). On Cloudflare Pages it does not.
    private static IEnumerable<HeaderRule> Feeds(Host host, (string, string)[] sharing)
    {
        if (host.DropsHeaders)
        {
            yield return new HeaderRule("/atom.xml", [("Content-Type", Atom), .. sharing]);
        }

        yield return new HeaderRule("/feed.json", [("Content-Type", "application/feed+json; charset=utf-8"), .. sharing]);
    }

    private static (string, string)[] Security(Site site) =>
        [
            (
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "upgrade-insecure-requests"
            ),
            // The domain may be a town's, with other services on subdomains that are not all on https.
            ("Strict-Transport-Security", site.SecuresSubdomains ? "max-age=63072000; includeSubDomains" : "max-age=63072000"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            (
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
            ),
        ];

    private static (string, string)[] Sharing(Host host) =>
        [
            ("Access-Control-Allow-Origin", "*"),
            .. host.DropsHeaders ? [("Cross-Origin-Resource-Policy", "")] : Array.Empty<(string, string)>(),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
        ];
}
