using System.Globalization;

namespace StaticPublication.Publishing;

/// <summary>What a host takes at most; null where it names no limit.</summary>
/// <param name="Name">Of the host.</param>
internal sealed record HostLimits(string Name)
{
    // https://docs.netlify.com/manage/accounts-and-billing/, https://developers.cloudflare.com/pages/platform/limits/,
    // https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits, as read in November 2026.
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

    /// <summary>Files and folders in one folder.</summary>
    public int? FilesInFolder { get; private init; }

    /// <summary>Files in all.</summary>
    public int? Files { get; private init; }

    /// <summary>Bytes of one file.</summary>
    public long? FileBytes { get; private init; }

    /// <summary>Bytes in all.</summary>
    public long? SiteBytes { get; private init; }

    /// <summary>Rules of <c>_headers</c>; 0 where it is not read.</summary>
    public int? HeaderRules { get; private init; }

    /// <summary>Redirects of one address; 0 where <c>_redirects</c> is not read.</summary>
    public int? StaticRedirects { get; private init; }

    /// <summary>Redirects of many addresses; 0 where <c>_redirects</c> is not read.</summary>
    public int? DynamicRedirects { get; private init; }

    /// <summary>The limits of a host.</summary>
    public static HostLimits Of(Host host) =>
        host switch
        {
            Host.Cloudflare => Cloudflare,
            Host.Github => Github,
            _ => Netlify,
        };

    /// <summary>A line for each limit that a site exceeds; none where the host takes it as it is.</summary>
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
