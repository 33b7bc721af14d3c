namespace StaticPublication;

/// <summary>A host of static sites: which files it reads, and its limits. A limit is null if the host states none.</summary>
/// <param name="Key">Its name in site.yml.</param>
/// <param name="Name">Its name for people.</param>
internal sealed record Host(string Key, string Name)
{
    /// <summary>All hosts; the first is the default. Sources, as of November 2026: https://docs.netlify.com/manage/accounts-and-billing/,
    /// https://developers.cloudflare.com/pages/platform/limits/, https://developers.cloudflare.com/pages/configuration/redirects/,
    /// https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits,
    /// https://docs.gitlab.com/user/project/pages/redirects/, https://docs.gitlab.com/user/gitlab_com/#gitlab-pages.</summary>
    public static IReadOnlyList<Host> All { get; } =
    [
        new("netlify", "Netlify")
        {
            ReadsHeaders = true,
            ReadsRedirects = true,
            Answers410 = true,
            IsAtTop = true,
            FilesInFolder = 54_000,
        },
        new("cloudflare", "Cloudflare Pages")
        {
            ReadsHeaders = true,
            DropsHeaders = true,
            ReadsRedirects = true,
            IsAtTop = true,
            Files = 20_000,
            FileBytes = 25L << 20,
            HeaderRules = 100,
            StaticRedirects = 2_000,
            DynamicRedirects = 100,
        },
        new("github", "GitHub Pages")
        {
            Markers = [".nojekyll"],
            NamesDomain = "github.io",
            FileBytes = 100L << 20,
            SiteBytes = 1_000_000_000,
        },
        new("gitlab", "GitLab Pages")
        {
            ReadsRedirects = true,
            Files = 200_000,
            SiteBytes = 1_000_000_000,
            StaticRedirects = 1_000,
            DynamicRedirects = 1_000,
        },
        new("nginx", "nginx") { IsConfigured = true, Answers410 = true },
        new("s3", "object storage"),
        new("plain", "a plain server"),
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. All.Select(host => host.Key)];

    /// <summary>Whether it applies the file <c>_headers</c>.</summary>
    public bool ReadsHeaders { get; private init; }

    /// <summary>Whether a rule of <c>_headers</c> can remove a header that an earlier rule set. If it cannot, <c>/*/name</c> also matches
    /// <c>/name</c>.</summary>
    public bool DropsHeaders { get; private init; }

    /// <summary>Whether it applies the file <c>_redirects</c>.</summary>
    public bool ReadsRedirects { get; private init; }

    /// <summary>Whether it can answer 410.</summary>
    public bool Answers410 { get; private init; }

    /// <summary>Whether it shows a site at the top of a domain, and nowhere else.</summary>
    public bool IsAtTop { get; private init; }

    /// <summary>Whether headers and redirects belong into a configuration of the server, which is not part of the site.</summary>
    public bool IsConfigured { get; private init; }

    /// <summary>Empty files that it looks for.</summary>
    public IReadOnlyList<string> Markers { get; private init; } = [];

    /// <summary>The domain below which it publishes sites without a domain of their own; a file <c>CNAME</c> names any other. Null if it
    /// reads no such file.</summary>
    public string? NamesDomain { get; private init; }

    /// <summary>Maximum number of files and folders in one folder.</summary>
    public int? FilesInFolder { get; private init; }

    /// <summary>Maximum number of files.</summary>
    public int? Files { get; private init; }

    /// <summary>Maximum size of a file in bytes.</summary>
    public long? FileBytes { get; private init; }

    /// <summary>Maximum size of a file of the program's own: nine tenths of what the host takes.</summary>
    public long? OwnFileBytes => FileBytes / 10 * 9;

    /// <summary>Maximum size of the site in bytes.</summary>
    public long? SiteBytes { get; private init; }

    /// <summary>Maximum number of rules in <c>_headers</c>.</summary>
    public int? HeaderRules { get; private init; }

    /// <summary>Maximum number of redirects for a single address.</summary>
    public int? StaticRedirects { get; private init; }

    /// <summary>Maximum number of redirects with placeholders.</summary>
    public int? DynamicRedirects { get; private init; }

    /// <summary>Whether former addresses need pages of their own, because it has no redirects.</summary>
    public bool NeedsMovedPages => !ReadsRedirects && !IsConfigured;

    /// <summary>Returns the host of a valid <c>host</c> of site.yml; the default for null.</summary>
    public static Host Of(string? key) => key is null ? All[0] : All.Single(host => host.Key == key);
}
