using System.Globalization;

namespace StaticPublication.Publishing;

/// <summary>The limits of a host. Null if the host states none.</summary>
/// <param name="Name">Name of the host.</param>
internal sealed record HostLimits(string Name)
{
    // Sources, as of November 2026: https://docs.netlify.com/manage/accounts-and-billing/,
    // https://developers.cloudflare.com/pages/platform/limits/,
    // https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
    private static readonly HostLimits Netlify = new("Netlify") { FilesInFolder = 54_000 };
    private static readonly HostLimits Cloudflare = new("Cloudflare Pages")
    {
        Files = 20_000,
        FileBytes = 25L << 20,
        HeaderRules = 100,
        StaticRedirects = 2_000,
        DynamicRedirects = 100,
    };
    private static readonly HostLimits Github = new("GitHub Pages")
    {
        SiteBytes = 1_000_000_000,
        HeaderRules = 0,
        StaticRedirects = 0,
        DynamicRedirects = 0,
    };

    /// <summary>Maximum number of files and folders in one folder.</summary>
    public int? FilesInFolder { get; private init; }

    /// <summary>Maximum number of files.</summary>
    public int? Files { get; private init; }

    /// <summary>Maximum size of a file in bytes.</summary>
    public long? FileBytes { get; private init; }

    /// <summary>Maximum size of the site in bytes.</summary>
    public long? SiteBytes { get; private init; }

    /// <summary>Maximum number of rules in <c>_headers</c>. 0 if the host does not read it.</summary>
    public int? HeaderRules { get; private init; }

    /// <summary>Maximum number of redirects for a single address. 0 if the host does not read <c>_redirects</c>.</summary>
    public int? StaticRedirects { get; private init; }

    /// <summary>Maximum number of redirects with placeholders. 0 if the host does not read <c>_redirects</c>.</summary>
    public int? DynamicRedirects { get; private init; }

    public static HostLimits Of(Host host) =>
        host switch
        {
            Host.Cloudflare => Cloudflare,
            Host.Github => Github,
            _ => Netlify,
        };

    /// <summary>Returns a line for each limit that the site exceeds.</summary>
    public IReadOnlyList<string> Exceeded(HostLoad load)
    {
        var many = load.Redirects.Count(rule => rule.IsDynamic);
        (long Has, long? Most, string Of)[] all =
        [
            (
                load.Fullest.Entries,
                FilesInFolder,
                $"files in a folder ({(load.Fullest.Path.Length == 0 ? "the root" : load.Fullest.Path)})"
            ),
            (load.Files, Files, "files"),
            (load.Largest.Bytes, FileBytes, $"bytes a file ({load.Largest.Path})"),
            (load.Bytes, SiteBytes, "bytes in all"),
            (load.HeaderRules, HeaderRules, "rules of headers"),
            (load.Redirects.Count - many, StaticRedirects, "redirects of one address"),
            (many, DynamicRedirects, "redirects of many addresses"),
        ];
        return
        [
            .. all.Where(limit => limit.Has > limit.Most)
                .Select(limit =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Name} {(limit.Most > 0 ? $"takes {limit.Most:#,0}" : "heeds no")} {limit.Of}; the site has {limit.Has:#,0}."
                    )
                ),
        ];
    }
}
