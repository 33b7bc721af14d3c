using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Publishing;

/// <summary>What nginx needs to serve a site: headers, content types, caching, redirects and 410. It is included in the <c>server</c> block
/// whose <c>root</c> contains the site, at its path (https://nginx.org/en/docs/http/ngx_http_core_module.html#location).</summary>
/// <remarks>nginx applies the headers of a single location, so each location repeats those of every rule that matches all its addresses.
/// The first matching expression wins; the most specific ones are first.</remarks>
internal static class NginxConfiguration
{
    /// <summary>The first line, by which a later build recognises its own file.</summary>
    public const string Mark = "# Configuration of nginx, written by StaticPublication; include it in the server block of the site.\n";

    private static FileBeside Markdown => ProductNames.MarkdownFile;

    // Besides HTML and the types that rules state with their encoding.
    private static readonly string[] Compressed =
    [
        "text/css",
        "text/javascript",
        "application/javascript",
        "application/atom+xml",
        "image/svg+xml",
        Markdown.MediaType,
    ];

    private const string InUtf8 = "; charset=utf-8";

    // Who asks for Markdown at the address of a page, and does not prefer HTML by its place or by a quality of 0, gets index.md. Outside of
    // locations, conditions are sound where they only set variables. A header without a value is not sent.
    private static readonly string Negotiation = $$"""
        set $page {{Addresses.PageFile}};
        if ($http_accept ~* "{{Markdown.MediaType}}(?!\s*;\s*q=0(\.0*)?\s*(,|$))") { set $page {{Markdown.Name}}; }
        if ($http_accept ~* "text/html.*{{Markdown.MediaType}}") { set $page {{Addresses.PageFile}}; }
        index $page {{Addresses.PageFile}};
        set $vary "";
        if ($uri ~ "/(?:index\.html|index\.md)?$") { set $vary Accept; }

        """;

    private static readonly HeaderRule Varying = new("", [("Vary", "$vary")]);

    public static string Of(Edition edition, IEnumerable<string> paths)
    {
        var text = new StringBuilder(Mark);
        var negotiates = edition.Site.Products.HasFlag(Products.Markdown);
        text.Append(negotiates ? Negotiation : $"index {Addresses.PageFile};\n").Append("absolute_redirect off;\ncharset utf-8;\n");
        text.Append(CultureInfo.InvariantCulture, $"error_page 403 404 =404 {edition.Addresses.NotFound};\n");
        foreach (var rule in Redirects.Rules(edition))
        {
            AppendRedirect(text, rule);
        }

        // Hosts know the types of given files by themselves; nginx knows fewer.
        var given = MediaTypes.RulesByEnding(GivenFile.Folder, edition.Given.Select(file => file.Path));
        HeaderRule[] rules =
        [
            .. Headers.Rules(edition, paths),
            .. given.Select(rule => rule with { Path = edition.Addresses.OfStated(rule.Path) }),
        ];
        // nginx compares a type with these as it is stated, so that the encoding stands apart.
        var inUtf8 = rules
            .SelectMany(rule => rule.Headers)
            .Where(header => header.Name == "Content-Type" && header.Value.EndsWith(InUtf8, StringComparison.Ordinal))
            .Select(header => header.Value[..^InUtf8.Length])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        text.Append(CultureInfo.InvariantCulture, $"charset_types {string.Join(' ', inUtf8)};\ngzip on;\ngzip_static on;\ngzip_vary on;\n");
        text.Append(CultureInfo.InvariantCulture, $"gzip_types {string.Join(' ', Compressed.Concat(inUtf8))};\n");
        foreach (var pattern in Patterns(rules).OrderByDescending(Specificity).ThenBy(pattern => pattern, StringComparer.Ordinal))
        {
            AppendHeaders(text, pattern, rules.Where(rule => Covers(rule.Path, pattern)).Concat(negotiates ? [Varying] : []));
        }

        return text.ToString();
    }

    private static void AppendRedirect(StringBuilder text, RedirectRule rule)
    {
        if (rule.IsFallback)
        {
            // Outside of a location, so that those of the headers still match the files that are there.
            var from = Regex.Replace(Regex.Escape(rule.From), "/:([a-z]+)", "/(?<$1>[^/]+)");
            var to = Regex.Replace(rule.To, "/:([a-z]+)", "/$$$1");
            text.Append(CultureInfo.InvariantCulture, $"if (!-f $request_filename) {{ rewrite \"^{from}$\" {to} permanent; }}\n");
            return;
        }

        var answer =
            rule.Status < 400
                ? $"return {rule.Status} {rule.To.Replace(":splat", "$splat", StringComparison.Ordinal)};"
                : $"error_page {rule.Status} {rule.To}; return {rule.Status};";
        foreach (var location in Places(rule))
        {
            text.Append(CultureInfo.InvariantCulture, $"location {location} {{ {answer} }}\n");
        }
    }

    // Whoever leaves out the last slash of an address means the same page.
    private static IEnumerable<string> Places(RedirectRule rule) =>
        rule switch
        {
            { IsDynamic: true, From: [.. var folder, '/', '*'] } => [$"~ \"^{Expression(folder, "")}(?:/(?<splat>.*))?$\""],
            { IsDynamic: true } => [$"~ \"^{Expression(rule.From, "(?<splat>.*)")}$\""],
            { From: [.. { Length: > 0 } page, '/'] } => [Exactly(rule.From), Exactly(page)],
            _ => [Exactly(rule.From)],
        };

    // Pages of a folder are served by an internal redirect to their file, which is matched again.
    private static void AppendHeaders(StringBuilder text, string pattern, IEnumerable<HeaderRule> rules)
    {
        var file = pattern.EndsWith('/') ? pattern + Addresses.PageFile : pattern;
        var location = pattern.Contains('*', StringComparison.Ordinal) ? $"~ \"^{Expression(pattern, ".*")}$\"" : Exactly(file);
        text.Append(CultureInfo.InvariantCulture, $"location {location} {{\n");
        foreach (var (name, value) in rules.SelectMany(rule => rule.Headers).Reverse().DistinctBy(header => header.Name).Reverse())
        {
            // An answer that nothing is there is not to be kept.
            var always = name == "Cache-Control" ? "" : " always";
            text.Append(
                name == "Content-Type"
                    ? $"  types {{ }}\n  default_type \"{value.Replace(InUtf8, "", StringComparison.Ordinal)}\";\n"
                    : $"  add_header {name} \"{value}\"{always};\n"
            );
        }

        text.Append("}\n");
    }

    // nginx compares addresses without their encoding.
    private static string Exactly(string address) =>
        Uri.UnescapeDataString(address) is var plain && plain == address
            ? $"= {address}"
            : $"= \"{plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // A rule by the end of an address and one by its beginning match the same address where both fit.
    private static IEnumerable<string> Patterns(IReadOnlyList<HeaderRule> rules)
    {
        var paths = rules.Select(rule => rule.Path).ToList();
        var home = paths.MinBy(path => path.Length)!;
        var beginnings = paths.Where(path => path.EndsWith('*') && path != home);
        var ends = paths.Where(path => !path.EndsWith('*') && path.StartsWith(home, StringComparison.Ordinal) && path != home);
        return paths
            .Concat(beginnings.SelectMany(beginning => ends.Select(end => beginning + end[home.Length..])))
            .Distinct(StringComparer.Ordinal);
    }

    private static bool Covers(string path, string pattern)
    {
        var star = path.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? path == pattern
            : pattern.Length >= path.Length - 1
                && pattern.StartsWith(path[..star], StringComparison.Ordinal)
                && pattern.EndsWith(path[(star + 1)..], StringComparison.Ordinal);
    }

    private static int Specificity(string pattern) => pattern.Contains('*', StringComparison.Ordinal) ? pattern.Length : int.MaxValue;

    // As on Netlify, /*/name also matches /name.
    private static string Expression(string path, string any) =>
        Regex.Replace(
            Regex.Escape(path).Replace("/\\*/", "/(?:.*/)?", StringComparison.Ordinal).Replace("\\*", any, StringComparison.Ordinal),
            "/:[a-z]+",
            "/[^/]+"
        );
}
